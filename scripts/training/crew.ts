import { Worker } from 'node:worker_threads';

/** Workers that take one task each and are waited for together: nothing races, whatever their speed. */
export interface Crew {
  readonly size: number;
  /** One task a worker; the results in the workers' order. */
  all<Result>(tasks: readonly unknown[]): Promise<Result[]>;
  close(): Promise<void>;
}

/** How many share the work. It is part of the method: another number gives another file. */
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
    // Each `all` adds a listener of its own and takes it away.
    worker.setMaxListeners(8);
    return worker;
  });
  const ask = <Result>(worker: Worker, task: unknown): Promise<Result> =>
    new Promise((resolve, reject) => {
      const onMessage = (result: Result): void => {
        worker.off('error', onError);
        resolve(result);
      };
      const onError = (error: Error): void => {
        worker.off('message', onMessage);
        reject(error);
      };
      worker.once('message', onMessage);
      worker.once('error', onError);
      worker.postMessage(task);
    });
  return {
    size,
    all: <Result>(tasks: readonly unknown[]) =>
      Promise.all(workers.slice(0, tasks.length).map((worker, i) => ask<Result>(worker, tasks[i]))),
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
