import { terminalTextsZh as terminal } from '../texts/zh/terminal.ts';

const texts = terminal.progress;

const WIDTH = 30;
/** Milliseconds; a terminal's line is written anew this often, elsewhere a line is added. */
const OFTEN = 200;
const SELDOM = 10_000;
/** A guess from less than this share would jump about. */
const LEAST_SHARE = 0.02;

export interface ProgressOptions {
  /** A terminal, where the line can be written over. */
  readonly live: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Shows how far a long task is, with the time left by the pace so far. The last call has `done` = `total`. */
export function createProgressBar({
  live,
  write,
  now = () => performance.now(),
}: ProgressOptions): (done: number, total: number) => void {
  let started: number | null = null;
  let told = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const time = now();
    started ??= time;
    const ended = done >= total;
    if (!ended && time - told < (live ? OFTEN : SELDOM)) return;
    told = time;
    const share = total === 0 ? 1 : done / total;
    const left = share < LEAST_SHARE || ended ? null : ((time - started) / share) * (1 - share);
    const line = `${texts.bar(barOf(share), Math.floor(share * 100), done, total)}${left === null ? '' : texts.left(timeOf(left))}`;
    // The rest of a longer line before it is wiped out.
    write(live ? `\r${line}\u001b[K${ended ? '\n' : ''}` : `${line}\n`);
  };
}

function barOf(share: number): string {
  const filled = Math.round(share * WIDTH);
  return '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
}

/** 65,000 → 1:05 */
function timeOf(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
