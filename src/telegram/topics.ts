import type { Assistant } from '../assistant.ts';
import type { Corpus } from '../documents/corpus.ts';
import { compareTextsZh } from '../texts/zh/compare.ts';
import { comparisonQuestion } from './comparison.ts';
import { corpusUnits, isDistrict } from './corpusUnits.ts';

/** A topic that several units write about. */
export interface Topic {
  readonly name: string;
  /** Names of the units whose paragraphs have it. */
  readonly units: readonly string[];
}

/** What people call it, and the words that documents write for it. */
export interface TopicName {
  readonly name: string;
  readonly written: string;
}

const WANTED = 6;
const MAX_TRIED = 18;

/** Those topics that at least two units write about, the most widespread first. */
export function sharedTopics(corpus: Corpus, names: readonly TopicName[]): Topic[] {
  const units = corpusUnits(corpus);
  const compared =
    units.filter(({ name }) => isDistrict(name)).length > 1
      ? units.filter(({ name }) => isDistrict(name))
      : units;
  return names
    .map(({ name, written }) => ({
      name,
      units: compared
        .filter(({ paragraphs }) => paragraphs.some(({ text }) => text.includes(written)))
        .map((unit) => unit.name),
    }))
    .filter((topic) => topic.units.length > 1)
    .sort((one, other) => other.units.length - one.units.length);
}

const tried = new WeakMap<Assistant, Promise<readonly Topic[]>>();

/** Topics to offer: tried out once, when first needed, so that none leads to a comparison with nothing in it. */
export function topicsOf(assistant: Assistant): Promise<readonly Topic[]> {
  const known = tried.get(assistant);
  if (known !== undefined) return known;
  const trying = tryOut(assistant);
  tried.set(assistant, trying);
  trying.catch(() => tried.delete(assistant));
  return trying;
}

async function tryOut(assistant: Assistant): Promise<Topic[]> {
  const units = corpusUnits(assistant.corpus).map(({ name }) => name);
  const good: Topic[] = [];
  for (const topic of sharedTopics(assistant.corpus, compareTextsZh.topics).slice(0, MAX_TRIED)) {
    const question = comparisonQuestion({ topic: topic.name, names: [] }, units);
    const { citations } = await assistant.ask(question, { extractive: true, language: 'zh' });
    if (new Set(citations.map(({ district }) => district)).size > 1) good.push(topic);
    if (good.length === WANTED) break;
  }
  return good;
}
