/** One line on stderr, rewritten about twice a second: what, how far, how long still. */
export interface Progress {
  at(done: number, note?: string): void;
  end(): void;
}

export function createProgress(label: string, total: number, from = 0): Progress {
  const started = Date.now();
  let shown = 0;
  const isTerminal = process.stderr.isTTY === true;
  const interval = isTerminal ? 500 : 10_000;
  return {
    at(done, note = '') {
      const now = Date.now();
      if (now - shown < interval) return;
      shown = now;
      const elapsed = (now - started) / 1000;
      const left = done > from ? (elapsed / (done - from)) * (total - done) : Number.NaN;
      const percent = ((100 * done) / total).toFixed(1).padStart(5);
      const line = `${label} ${percent} %  ${duration(elapsed)} gone, ${duration(left)} left  ${note}`;
      process.stderr.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end() {
      const line = `${label} done in ${duration((Date.now() - started) / 1000)}`;
      process.stderr.write(isTerminal ? `\r\u001b[K${line}\n` : `${line}\n`);
    },
  };
}

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
