import type { Assistant } from '../assistant.ts';
import type { Corpus } from '../documents/corpus.ts';
import type { Paragraph } from '../documents/document.ts';
import { telegramTextsZh } from '../texts/zh/telegram.ts';
import { corpusUnits } from './corpusUnits.ts';
import { type SuggestedQuestion, suggestedQuestion } from './exampleQuestions.ts';

/** A question that a paragraph suggests, and that this paragraph answers. */
export interface Example {
  readonly paragraphId: string;
  readonly question: string;
  /** What it is about, in a few words. */
  readonly about: string;
  readonly district: string | null;
  readonly kind: SuggestedQuestion['kind'] | 'heading';
}

const WANTED = 3;
const MAX_TRIED = 12;
/** Paragraphs of a unit that are looked at: of a large corpus a few are enough. */
const LOOKED_AT = 60;
const MAX_UNITS = 40;
const MIN_SECTION = 4;
const MAX_SECTION = 20;

/**
 * The example that a paragraph suggests: by its own words, or else by its heading. Always the same one for a
 * paragraph: a button names the paragraph only.
 */
export function exampleOf({ id, district, section, text }: Paragraph): Example | undefined {
  const suggested = suggestedQuestion(text);
  if (suggested !== null) {
    const { kind, about, question } = suggested;
    const joined =
      kind === 'share' && district !== null ? `${district}的${question}` : `${district ?? ''}${question}`;
    return { paragraphId: id, question: joined, about, district, kind };
  }
  if (district === null || section === null) return undefined;
  if (section.length < MIN_SECTION || section.length > MAX_SECTION) return undefined;
  const quotable = section.replaceAll('“', '‘').replaceAll('”', '’');
  const question = telegramTextsZh.start.question(district, quotable);
  return { paragraphId: id, question, about: section, district, kind: 'heading' };
}

/** Examples to choose from, the units taking turns; of one unit only where it is named. */
export function candidates(corpus: Corpus, unit: string | null = null): Example[] {
  const units = corpusUnits(corpus).filter(({ name }) => unit === null || name === unit);
  const groups =
    units.length > 0 ? units.slice(0, MAX_UNITS).map(({ paragraphs }) => paragraphs) : [corpus.body];
  const queues = groups.map((paragraphs) =>
    paragraphs.slice(0, LOOKED_AT).flatMap((paragraph) => exampleOf(paragraph) ?? []),
  );
  const rounds = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => queues.flatMap((queue) => queue[round] ?? [])).flat();
}

/**
 * A few examples: only such as are really answered, from the paragraph that suggests them; tried out once, when first
 * needed. A greeting that leads to “not found” would be a poor one.
 */
export function createExamples(assistant: Assistant): (unit?: string | null) => Promise<readonly Example[]> {
  const found = new Map<string | null, Promise<Example[]>>();
  return (unit = null) => {
    const known = found.get(unit);
    if (known !== undefined) return known;
    const trying = tryOut(assistant, unit);
    found.set(unit, trying);
    trying.catch(() => found.delete(unit));
    return trying;
  };
}

async function tryOut(assistant: Assistant, unit: string | null): Promise<Example[]> {
  const left = candidates(assistant.corpus, unit);
  const answered: Example[] = [];
  for (let tried = 0; tried < MAX_TRIED && answered.length < WANTED; tried++) {
    const example = takeMostDifferent(left, answered);
    if (example === undefined) break;
    const { outcome, citations } = await assistant.ask(example.question, {
      extractive: true,
      language: 'zh',
    });
    const isFromThere = citations.some(({ paragraphId }) => paragraphId === example.paragraphId);
    if (outcome === 'answered' && isFromThere) answered.push(example);
  }
  return answered;
}

/** Another kind of question, about another unit; headings make the stiffest ones, so they come last. */
function takeMostDifferent(left: Example[], chosen: readonly Example[]): Example | undefined {
  const sameness = ({ kind, district }: Example): number =>
    10 * chosen.filter((other) => other.kind === kind).length +
    5 * chosen.filter((other) => other.district === district).length +
    (kind === 'heading' ? 100 : 0);
  let best = 0;
  for (const [index, example] of left.entries()) {
    const other = left[best];
    if (other !== undefined && sameness(example) < sameness(other)) best = index;
  }
  return left.splice(best, 1)[0];
}
