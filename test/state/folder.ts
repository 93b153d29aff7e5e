import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openState, type State } from '../../src/state/database.ts';

/** A data folder with a clock that stands still unless moved. */
export interface StateFolder {
  readonly dataDir: string;
  time: number;
  open(): Promise<State>;
  /** Closes what was opened and removes the folder. */
  remove(): void;
}

export function createStateFolder(): StateFolder {
  const folder = mkdtempSync(join(tmpdir(), 'state-'));
  const opened: State[] = [];
  const made: StateFolder = {
    dataDir: join(folder, '数 据%20?#'),
    time: Date.UTC(2025, 0, 15, 12),
    async open() {
      const log = pino({ level: 'silent' });
      const state = await openState({ dataDir: made.dataDir, log, now: () => made.time });
      opened.push(state);
      return state;
    },
    remove() {
      for (const state of opened) state.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return made;
}
