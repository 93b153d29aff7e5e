import type { Client, InStatement, Row } from '@libsql/client';
import { stateProblem } from './failures.ts';

export type Argument = string | number | null;

/** The little of SQL that the state needs; every failure comes out as a Problem. */
export interface Store {
  /** Rows that the statement returns (`SELECT`, `… RETURNING`). */
  run(sql: string, args?: readonly Argument[]): Promise<readonly Row[]>;
  /** All statements or none. The rows of each. */
  together(statements: readonly InStatement[]): Promise<readonly (readonly Row[])[]>;
}

export function createStore(client: Client, dataDir: string): Store {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw stateProblem(error, dataDir);
    }
  };
  return {
    run: (sql, args = []) => guarded(async () => (await client.execute({ sql, args: [...args] })).rows),
    together: (statements) =>
      guarded(async () => (await client.batch([...statements], 'write')).map(({ rows }) => rows)),
  };
}
