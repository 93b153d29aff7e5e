import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { fold } from '../../src/text/fold.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { ARTICLE_END, type CutPart, SENTENCE_END } from './cutPart.ts';

const WORD = /[\p{L}\p{N}]/u;
const SENTENCE_MARK = /[。!?;\n]/;
/** What the collection puts before many articles. */
const PREFIX = /^[\d\s:-]*[，,]?\s*正文[:：]/;

const segmenter = createSegmenter();

parentPort?.on('message', (path: string) => {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const tokens: number[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const text = line.slice(line.indexOf('\t') + 1).replace(PREFIX, '');
    if (text === '') continue;
    for (const word of segmenter.words(fold(text))) {
      if (WORD.test(word)) {
        let number = numbers.get(word);
        if (number === undefined) {
          number = words.length;
          numbers.set(word, number);
          words.push(word);
        }
        tokens.push(number);
      } else if (SENTENCE_MARK.test(word)) tokens.push(SENTENCE_END);
    }
    tokens.push(ARTICLE_END);
  }
  const part: CutPart = { words, tokens: Int32Array.from(tokens), parts: words.map(searchParts) };
  parentPort?.postMessage(part);
});

/** The shorter words inside a word, as search mode finds them. */
function searchParts(word: string): string[] {
  return word.length < 3
    ? []
    : segmenter.searchWords(word).filter((part) => part !== word && WORD.test(part));
}
