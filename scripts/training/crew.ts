import { Worker } from 'node:worker_threads';

/** Workers that share tasks: which of them takes one changes nothing in what comes out. */
export interface Crew {
  readonly size: number;
  /** One task a worker; the results in the workers' order. */
  all<Result>(tasks: readonly unknown[]): Promise<Result[]>;
  /** Any number of tasks, each taken by the next worker that is free; the results in the tasks' order. */
  inTurn<Result>(tasks: readonly unknown[]): Promise<Result[]>;
  close(): Promise<void>;
}

/** How many share the work. Where each `all` is a step (training vectors) it is part of the method: another number gives another file. */
export const CREW_SIZE = 2;

/** Node 20 doesn't hand tsx's loader on to workers: each registers it for itself before its script. */
const LOADER = `
import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.script);
});`;

export function createCrew(script: URL, workerData: unknown, size = CREW_SIZE): Crew {
  const workers = Array.from({ length: size }, (_, number) => {
    const worker = new Worker(LOADER, {
      eval: true,
      workerData: { script: script.href, shared: workerData, number },
    });
    // Each task adds listeners of its own and takes them away.
    worker.setMaxListeners(8);
    return worker;
  });
  const ask = <Result>(worker: Worker, task: unknown): Promise<Result> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('messageerror', onError);
        worker.off('exit', onExit);
      };
      const onMessage = (result: Result): void => {
        settle();
        resolve(result);
      };
      const onError = (cause: unknown): void => {
        settle();
        reject(new Error(`a worker of ${script.pathname.split('/').at(-1)} failed`, { cause }));
      };
      const onExit = (code: number): void => onError(new Error(`it ended with ${code}`));
      worker.once('message', onMessage);
      worker.once('error', onError);
      worker.once('messageerror', onError);
      worker.once('exit', onExit);
      worker.postMessage(task);
    });
  return {
    size,
    all: <Result>(tasks: readonly unknown[]) =>
      Promise.all(workers.slice(0, tasks.length).map((worker, i) => ask<Result>(worker, tasks[i]))),
    inTurn: async <Result>(tasks: readonly unknown[]) => {
      const results: Result[] = [];
      let next = 0;
      const work = async (worker: Worker): Promise<void> => {
        for (let own = next++; own < tasks.length; own = next++)
          results[own] = await ask<Result>(worker, tasks[own]);
      };
      await Promise.all(workers.map(work));
      return results;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** A typed array that all workers see. */
export function sharedFloats(length: number): Float32Array<SharedArrayBuffer> {
  return new Float32Array(new SharedArrayBuffer(length * 4));
}

export function sharedInts(values: ArrayLike<number>): Int32Array<SharedArrayBuffer> {
  const shared = new Int32Array(new SharedArrayBuffer(values.length * 4));
  shared.set(values);
  return shared;
}
