import { fold } from '../../../src/text/fold.ts';
import { createSegmenter } from '../../../src/text/segmenter.ts';

const WORD = /[\p{L}\p{N}]/u;

/** The tokenizer that the peers are given, for texts and questions alike: this project's own words, no marks. */
export function createJiebaWords(): (text: string) => string[] {
  const segmenter = createSegmenter();
  return (text) => segmenter.searchWords(fold(text)).filter((word) => WORD.test(word));
}
