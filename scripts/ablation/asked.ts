import { join } from 'node:path';
import { answeringPartsOver } from '../../src/assistantOver.ts';
import { searchQuery } from '../../src/evidence/find.ts';
import { buildKeywordIndex } from '../../src/index/keywordIndex.ts';
import type { SearchIndex } from '../../src/index/searchIndex.ts';
import { buildVectorIndex } from '../../src/index/vectorIndex.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import type { SearchQuery } from '../../src/retrieve/search.ts';
import { fold } from '../../src/text/fold.ts';
import { indexTerms } from '../../src/text/terms.ts';
import { readCmrc } from '../evaluation/cmrc.ts';
import { models, openDocuments, openOwnCorpus } from '../evaluation/openCorpus.ts';
import { readQuestions } from '../evaluation/questions.ts';

/** Tuned on: even, own, paraphrase (a part of own). Odd articles are for the report alone. */
export type Group = 'even' | 'odd' | 'own' | 'paraphrase';

/** A question as it is looked for, with what should be found. */
export interface Asked {
  readonly groups: readonly Group[];
  /** Ids of the paragraphs that answer it. */
  readonly gold: ReadonlySet<string>;
  /** Null where the question is taken for small talk: nothing is looked for, in no variant. */
  readonly query: SearchQuery | null;
  readonly withoutSynonyms: SearchQuery | null;
}

export interface Collection {
  readonly index: SearchIndex;
  /** The same chunks, indexed without title, section and unit. */
  readonly bare: SearchIndex;
  readonly asked: readonly Asked[];
}

const SETS = ['tune', 'tune-2', 'tune-3'];
/** Kinds whose answer stands in one place. */
const KINDS: readonly string[] = ['fact', 'list', 'how', 'paraphrase'];

export async function openCmrc(path: string): Promise<Collection> {
  const { documents, questions } = readCmrc(path, models.gazetteer);
  const { index } = await openDocuments(documents);
  const ask = askerOver(index);
  const asked = questions.map(({ question, docId, article }) => {
    const paragraphs = index.corpus.document(docId)?.paragraphs ?? [];
    return ask(question, new Set(paragraphs.map(({ id }) => id)), [article % 2 === 0 ? 'even' : 'odd']);
  });
  return { index, bare: await withoutContext(index), asked };
}

export async function openOwn(): Promise<Collection> {
  const { index } = await openOwnCorpus();
  const ask = askerOver(index);
  const ids = new Map(
    index.corpus.documents.flatMap(({ file, paragraphs }) =>
      paragraphs.map(({ number, id }) => [`${file}:${number}`, id] as const),
    ),
  );
  const asked = SETS.flatMap((set) => readQuestions(join(projectRoot, 'evaluation', `${set}.jsonl`)))
    .filter(({ kind }) => KINDS.includes(kind))
    .map(({ kind, question, paragraphs }) => {
      const gold = (paragraphs ?? []).flatMap(({ file, paragraph }) => ids.get(`${file}:${paragraph}`) ?? []);
      return ask(question, new Set(gold), kind === 'paraphrase' ? ['own', 'paraphrase'] : ['own']);
    });
  return { index, bare: await withoutContext(index), asked };
}

function askerOver(index: SearchIndex) {
  const { understander } = answeringPartsOver(index, models);
  return (text: string, gold: ReadonlySet<string>, groups: readonly Group[]): Asked => {
    const question = understander.understand(text);
    if (question.kind === 'empty' || question.kind === 'small_talk')
      return { groups, gold, query: null, withoutSynonyms: null };
    const queryOf = (asked: typeof question) => searchQuery(asked, models.segmenter, index.keywords);
    const terms = question.terms.map((term) => ({ ...term, alternatives: [] }));
    return { groups, gold, query: queryOf(question), withoutSynonyms: queryOf({ ...question, terms }) };
  };
}

async function withoutContext(index: SearchIndex): Promise<SearchIndex> {
  const texts = index.chunks.map(({ span }, i) =>
    (index.paragraphs[i]?.text ?? '').slice(span.start, span.end),
  );
  return {
    ...index,
    keywords: buildKeywordIndex(texts.map((text) => indexTerms(fold(text), models.segmenter))),
    vectors: await buildVectorIndex(index.embedder, await index.embedder.embedDocuments(texts)),
  };
}
