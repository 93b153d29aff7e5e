import type { Client, InStatement, Row } from '@libsql/client';
import { stateProblem } from './failures.ts';

export type Argument = string | number | null;

/** The little of SQL that the state needs; every failure comes out as a Problem. */
export interface Store {
  /** Rows that the statement returns (`SELECT`, `… RETURNING`). */
  run(sql: string, args?: readonly Argument[]): Promise<readonly Row[]>;
  /** All statements or none. The rows of each. */
  together(statements: readonly InStatement[]): Promise<readonly (readonly Row[])[]>;
  /**
   * Writes all statements or none, in one transaction with whatever else is written at about the same time: a
   * transaction costs more than what is in it. Resolves once they are in the database.
   */
  write(statements: readonly InStatement[]): Promise<void>;
}

interface Waiting {
  readonly statements: readonly InStatement[];
  resolve(): void;
  reject(problem: unknown): void;
}

/** SQLITE_ERROR, and SQLITE_CONSTRAINT with what it is about. */
function isOfStatement(problem: unknown): boolean {
  const cause = problem instanceof Error ? problem.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CONSTRAINT');
}

export function createStore(client: Client, dataDir: string): Store {
  let queue: Waiting[] = [];

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw stateProblem(error, dataDir);
    }
  };
  const together = (statements: readonly InStatement[]): Promise<Row[][]> =>
    guarded(async () => (await client.batch([...statements], 'write')).map(({ rows }) => rows));

  async function flush(): Promise<void> {
    const waiting = queue;
    queue = [];
    try {
      await together(waiting.flatMap(({ statements }) => statements));
      for (const { resolve } of waiting) resolve();
    } catch (problem) {
      if (waiting.length === 1) return waiting[0]?.reject(problem);
      // The disk's or another process's fault: it is the same for each.
      if (!isOfStatement(problem)) {
        for (const { reject } of waiting) reject(problem);
        return;
      }
      // One that can't be written must not take the others with it.
      for (const { statements, resolve, reject } of waiting) await together(statements).then(resolve, reject);
    }
  }

  return {
    run: (sql, args = []) => guarded(async () => (await client.execute({ sql, args: [...args] })).rows),
    together,
    write: (statements) =>
      new Promise((resolve, reject) => {
        if (queue.push({ statements, resolve, reject }) === 1) setImmediate(() => void flush());
      }),
  };
}
