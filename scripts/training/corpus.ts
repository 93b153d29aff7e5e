import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createCrew } from './crew.ts';
import { ARTICLE_END, type CutPart, SENTENCE_END } from './cutPart.ts';
import { createProgress } from './progress.ts';

/** All articles as numbers of word types, with sentence and article marks. */
export interface Corpus {
  readonly types: readonly string[];
  /** `parts[type]`: the shorter words inside it. */
  readonly parts: readonly (readonly string[])[];
  readonly tokens: Int32Array;
}

/** A sentence found more often is an advertisement or a disclaimer and would teach its words each other. */
const MOST_REPEATS = 8;
const CACHE = 'corpus.v8';

/** Reads and cuts `part-*.tsv` of a folder; the result is kept in the work folder. */
export async function cutCorpus(newsFolder: string, workFolder: string): Promise<Corpus> {
  const cache = join(workFolder, CACHE);
  if (existsSync(cache)) return deserialize(readFileSync(cache)) as Corpus;
  const paths = readdirSync(newsFolder)
    .filter((name) => /^part-\d+\.tsv$/.test(name))
    .sort()
    .map((name) => join(newsFolder, name));
  if (paths.length === 0) throw new Error(`no part-*.tsv in ${newsFolder}`);
  const progress = createProgress('cut words', paths.length);
  const crew = createCrew(new URL('./cutWorker.ts', import.meta.url), undefined);
  const cut: CutPart[] = [];
  for (let i = 0; i < paths.length; i += crew.size) {
    cut.push(...(await crew.all<CutPart>(paths.slice(i, i + crew.size))));
    progress.at(cut.length);
  }
  await crew.close();
  progress.end();
  const corpus = joinParts(cut);
  writeFileSync(`${cache}.new`, serialize(corpus));
  renameSync(`${cache}.new`, cache);
  return corpus;
}

function joinParts(cut: readonly CutPart[]): Corpus {
  const numbers = new Map<string, number>();
  const types: string[] = [];
  const parts: (readonly string[])[] = [];
  const all = new Int32Array(cut.reduce((sum, part) => sum + part.tokens.length, 0));
  let length = 0;
  for (const part of cut) {
    const typeOf = part.words.map((word, i) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, types.length);
      types.push(word);
      parts.push(part.parts[i] ?? []);
      return types.length - 1;
    });
    for (const token of part.tokens) all[length++] = token < 0 ? token : (typeOf[token] as number);
  }
  return { types, parts, tokens: withoutRepeats(all) };
}

/** Drops sentences from their ninth occurrence on, and marks that mark nothing. */
function withoutRepeats(tokens: Int32Array): Int32Array {
  const seen = new Map<string, number>();
  const kept = new Int32Array(tokens.length);
  let length = 0;
  let start = 0;
  for (let end = 0; end < tokens.length; end++) {
    const mark = tokens[end] as number;
    if (mark >= 0) continue;
    if (end > start) {
      const sentence = tokens.subarray(start, end);
      const key = `${sentence.length} ${hash(sentence, 17)} ${hash(sentence, 101)}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      if (count <= MOST_REPEATS) {
        kept.set(sentence, length);
        length += sentence.length;
        kept[length++] = SENTENCE_END;
      }
    }
    if (mark === ARTICLE_END && length > 0 && kept[length - 1] !== ARTICLE_END) kept[length++] = ARTICLE_END;
    start = end + 1;
  }
  return kept.slice(0, length);
}

function hash(values: Int32Array, seed: number): number {
  let state = seed;
  for (const value of values) state = Math.imul(state ^ value, 0x01000193) ^ (state >>> 15);
  return state;
}
