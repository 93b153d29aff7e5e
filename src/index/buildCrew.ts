import { Worker } from 'node:worker_threads';
import type { Analysis } from './analyse.ts';
import type { WorkerSetting } from './buildWorker.ts';

/** Worker threads that analyse texts. */
export interface BuildCrew {
  readonly size: number;
  /** One of the workers does it, each taking its tasks in order. */
  analyse(texts: readonly string[]): Promise<Analysis>;
  close(): Promise<void>;
}

/** Node hands no loader of TypeScript on to workers: where the sources themselves run, each registers its own. */
const FROM_SOURCE = `
const { workerData } = require('node:worker_threads');
import(workerData.loader).then(({ register }) => { register(); return import(workerData.script); });`;

export function createBuildCrew(size: number, setting: WorkerSetting): BuildCrew {
  const workers = Array.from({ length: size }, () => takeTasks(startWorker(setting)));
  let turn = 0;
  return {
    size,
    analyse(texts) {
      const worker = workers[turn++ % size] as (typeof workers)[number];
      return worker.run(texts);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.end()));
    },
  };
}

/** In the bundle the script lies beside this file's chunk, under the name that scripts/launch.mjs gives it. */
function startWorker(setting: WorkerSetting): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./buildWorker.js', import.meta.url), { workerData: { setting } });
  const loader = import.meta.resolve('tsx/esm/api');
  const script = new URL('./buildWorker.ts', import.meta.url).href;
  return new Worker(FROM_SOURCE, { eval: true, workerData: { setting, loader, script } });
}

interface Waiting {
  resolve(analysis: Analysis): void;
  reject(cause: Error): void;
}

function takeTasks(worker: Worker): {
  run(texts: readonly string[]): Promise<Analysis>;
  end(): Promise<unknown>;
} {
  const waiting: Waiting[] = [];
  let failure: Error | null = null;
  const fail = (cause: Error): void => {
    failure = cause;
    for (const { reject } of waiting.splice(0)) reject(cause);
  };
  worker.on('message', (analysis: Analysis) => waiting.shift()?.resolve(analysis));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`index worker ended with ${code}`)));
  return {
    run: (texts) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        waiting.push({ resolve, reject });
        worker.postMessage(texts);
      }),
    end: () => worker.terminate(),
  };
}
