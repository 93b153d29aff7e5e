import { ANSWER, type Contender, HITS, PASSAGES } from './contender.ts';

/** A row of the contest: one way to ask one contender, whose index is built once for all of its ways. */
export interface Entrant {
  readonly contender: ContenderKey;
  readonly way: string;
  readonly name: string;
  /** The npm package whose version is told; null for this project. */
  readonly package: string | null;
}

/** Each in a module of its own: a process loads no other library than the one it measures. */
export const CONTENDERS = {
  this: async () => (await import('./thisProject.ts')).thisProject(),
  minisearch: async () => (await import('./miniSearch.ts')).miniSearch(),
  'minisearch-jieba': async () => (await import('./miniSearch.ts')).miniSearchWithJieba(),
  'orama-jieba': async () => (await import('./orama.ts')).oramaWithJieba(),
  'memory-vector-store': async () => (await import('./memoryVectorStore.ts')).memoryVectorStore(),
  flexsearch: async () => (await import('./flexSearch.ts')).flexSearch(),
  'flexsearch-jieba': async () => (await import('./flexSearch.ts')).flexSearchWithJieba(),
} satisfies Record<string, () => Promise<Contender>>;
export type ContenderKey = keyof typeof CONTENDERS;

export const ENTRANTS: readonly Entrant[] = [
  { contender: 'this', way: PASSAGES, name: 'this project, passages', package: null },
  { contender: 'this', way: ANSWER, name: 'this project, whole answer', package: null },
  { contender: 'minisearch-jieba', way: HITS, name: 'MiniSearch, jieba words', package: 'minisearch' },
  { contender: 'minisearch', way: HITS, name: 'MiniSearch as it comes', package: 'minisearch' },
  { contender: 'orama-jieba', way: HITS, name: 'Orama, jieba words', package: '@orama/orama' },
  {
    contender: 'memory-vector-store',
    way: HITS,
    name: 'MemoryVectorStore, same vectors',
    package: '@langchain/classic',
  },
  { contender: 'flexsearch-jieba', way: HITS, name: 'FlexSearch, jieba words', package: 'flexsearch' },
  { contender: 'flexsearch', way: HITS, name: 'FlexSearch, its CJK preset', package: 'flexsearch' },
];
