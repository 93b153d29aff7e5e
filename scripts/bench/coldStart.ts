import { rmSync } from 'node:fs';
import { run } from './process.ts';
import { type Timing, timingOf } from './timing.ts';

/** Time from the start of a command to its answer on standard output. */
export interface ColdStart {
  readonly command: string;
  readonly index: 'built' | 'built on the way';
  readonly timing: Timing;
}

const QUESTION = '成都高新区投入了多少教育资助资金？';
const COMMANDS: readonly (readonly [string, ...string[]])[] = [
  ['npm', 'run', '--silent', 'ask', '--', QUESTION],
  [process.execPath, 'scripts/launch.mjs', 'ask', QUESTION],
  [process.execPath, '--import', 'tsx', 'src/main.ts', 'ask', QUESTION],
];

export async function measureColdStarts(runs: number, dataDir: string): Promise<ColdStart[]> {
  const results: ColdStart[] = [];
  for (const [command, ...args] of COMMANDS) {
    for (const index of ['built on the way', 'built'] as const) {
      const times: number[] = [];
      // Once before: the bundle is made and the files have been read from the disk.
      await run(command, args, dataDir);
      for (let i = 0; i < runs; i++) {
        if (index === 'built on the way') rmSync(dataDir, { recursive: true, force: true });
        times.push((await run(command, args, dataDir)).firstOutputMs);
      }
      results.push({ command: nameOf(command, args), index, timing: timingOf(times) });
    }
  }
  return results;
}

function nameOf(command: string, args: readonly string[]): string {
  const words = args.filter((word) => word !== QUESTION && word !== '--');
  return [command === process.execPath ? 'node' : command, ...words].join(' ');
}
