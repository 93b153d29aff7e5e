import type { SourceDocument } from '../../src/documents/document.ts';
import type { Source } from '../../src/drafting/drafter.ts';
import { createProver, type ProverOver } from '../../src/drafting/proof/proveClaim.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { createSegmenter, type Segmenter } from '../../src/text/segmenter.ts';
import { createThesaurus } from '../../src/text/thesaurus.ts';
import { readRealCorpus } from '../realCorpus.ts';

/** The project's articles with what proves claims over them; opened once for a test file. */
export interface Articles {
  readonly documents: readonly SourceDocument[];
  readonly units: readonly string[];
  readonly segmenter: Segmenter;
  readonly prover: ProverOver;
  /** The paragraph that holds these words. */
  readonly source: (words: string) => Source;
}

export async function openArticles(): Promise<Articles> {
  const segmenter = createSegmenter();
  const documents = await readRealCorpus(createGazetteer());
  return {
    documents,
    units: [...new Set(documents.flatMap(({ districts }) => districts))],
    segmenter,
    prover: createProver(segmenter, createThesaurus()),
    source(words) {
      for (const document of documents)
        for (const paragraph of document.paragraphs)
          if (paragraph.text.includes(words)) return { paragraph, document };
      throw new Error(`no paragraph says ${words}`);
    },
  };
}
