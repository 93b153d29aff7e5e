import { createCorpus } from '../../src/documents/corpus.ts';
import { documentFromBlocks } from '../../src/documents/readDocument.ts';
import { buildKeywordIndex } from '../../src/index/keywordIndex.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { createConcepts } from '../../src/question/concepts.ts';
import { createUnderstander } from '../../src/question/understand.ts';
import { unitNames } from '../../src/question/unitNames.ts';
import { fold } from '../../src/text/fold.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { indexTerms } from '../../src/text/terms.ts';
import { createThesaurus } from '../../src/text/thesaurus.ts';
import { readRealCorpus } from '../realCorpus.ts';

/** Understanding over the articles that the project ships; no vectors are needed for it. */
export const gazetteer = createGazetteer();
export const segmenter = createSegmenter();
export const corpus = createCorpus(await readRealCorpus(gazetteer));
export const keywords = buildKeywordIndex(corpus.body.map(({ text }) => indexTerms(fold(text), segmenter)));
export const names = unitNames(corpus, gazetteer);
export const understander = createUnderstander({
  segmenter,
  gazetteer,
  thesaurus: createThesaurus(),
  concepts: createConcepts(),
  keywords,
  units: names,
});
export const isWord = (text: string): boolean =>
  segmenter.words(text).length === 1 && keywords.documentFrequency(text) > 0;

/** Names of units that report, each in a document of a line. */
export const unitNamesOf = (units: readonly string[]) =>
  unitNames(
    createCorpus(
      units.map((unit) =>
        documentFromBlocks(
          `${unit}.txt`,
          [{ text: `${unit}办学。`, mark: 'none' }],
          { districts: [unit] },
          gazetteer,
        ),
      ),
    ),
    gazetteer,
  );
