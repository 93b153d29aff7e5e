import type { Client, InStatement } from '@libsql/client';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../../src/state/store.ts';

let client: Client;
let store: Store;
let transactions: number;

beforeEach(async () => {
  client = createClient({ url: ':memory:' });
  await client.execute('CREATE TABLE words (word TEXT PRIMARY KEY)');
  transactions = 0;
  const batch = client.batch.bind(client);
  client.batch = (...given) => {
    transactions++;
    return batch(...given);
  };
  store = createStore(client, 'data');
});

afterEach(() => client.close());

const add = (word: string): InStatement => ({ sql: 'INSERT INTO words (word) VALUES (?)', args: [word] });
const words = async () => (await store.run('SELECT word FROM words ORDER BY rowid')).map(({ word }) => word);

describe('writing', () => {
  it('what is written at about the same time is one transaction, in order', async () => {
    await Promise.all([store.write([add('a'), add('b')]), store.write([add('c')])]);
    expect(transactions).toBe(1);
    expect(await words()).toEqual(['a', 'b', 'c']);
    await store.write([add('d')]);
    expect(transactions).toBe(2);
  });

  it('what can’t be written is told to its own caller, and the others’ is there', async () => {
    await store.write([add('a')]);
    const outcomes = await Promise.allSettled([
      store.write([add('b')]),
      store.write([add('c'), add('a')]),
      store.write([add('d')]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { code: 'data_folder' } });
    expect(await words()).toEqual(['a', 'b', 'd']);
  });
});
