import type { WordSimilarity } from '../evidence/matching.ts';
import { matchTerm } from '../evidence/matching.ts';
import type { PreparedParagraph, PreparedSentence } from '../evidence/prepared.ts';
import { FUNCTION_WORDS } from '../question/phrases.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import { findFigures } from '../text/figures.ts';
import { isEmpty, writtenFor } from './everydayWords.ts';

/** How far a text speaks of what a claim says in everyday words. */
export interface Gist {
  /** Weighted share of the claim's words that the sentence has in some words, 0 to 1. */
  readonly sentence: number;
  /** The same with all of its paragraph, which counts less. */
  readonly paragraph: number;
  /** How far the best said of its words is said that is no name: 0 where nothing but names is. */
  readonly matter: number;
  /** Weighted share of its words that the paragraph writes to the letter. */
  readonly written: number;
  /** Things that neither has in any words: what is spoken of is another one. */
  readonly things: readonly string[];
  /** Words that neither has and other paragraphs write: the claim is about something else. */
  readonly denied: readonly string[];
}

/** What a word of a concept rule stands for. */
const HINTED = 0.8;
const IN_PARAGRAPH = 0.7;
/** How much words tell, by how many of a million words of the language they are. */
const OFTEN = 300;
const COMMON = 60;

/** The words by which a claim tells what it is about, each with how much it tells. */
export function gistWords({ terms, folded, units }: Question): ContentTerm[] {
  const figures = findFigures(folded);
  return terms.flatMap((term) => {
    const { text, usage } = term;
    const at = folded.indexOf(text);
    if (figures.some(({ start, end }) => at >= start && at < end)) return [];
    if (text.length < 2 || FUNCTION_WORDS.has(text) || isEmpty(text)) return [];
    // Who reports is no matter of the claim.
    if (units.some((unit) => unit.startsWith(text))) return [];
    const alternatives = [...term.alternatives, ...writtenFor(text)];
    const often = usage?.perMillion ?? 0;
    const weight = often > OFTEN ? 0.4 : often > COMMON ? 0.7 : 1;
    return usage?.kind === 'linking' || usage?.kind === 'adverb' ? [] : [{ ...term, alternatives, weight }];
  });
}

export function gistOf(
  words: readonly ContentTerm[],
  { hints = [], others }: Question,
  prepared: PreparedParagraph,
  sentence: PreparedSentence,
  similarity: WordSimilarity,
): Gist {
  const around = { folded: `${prepared.folded}\n${prepared.heading}\n${prepared.title}`, words: [] };
  const hinted = (text: string, folded: string) =>
    hints.some(
      ({ said, words: written }) =>
        said.some((each) => each.includes(text) || text.includes(each)) &&
        written.some((each) => folded.includes(each)),
    );
  let [own, near, written, named, total, matter] = [0, 0, 0, 0, 0, 0];
  const missing: ContentTerm[] = [];
  for (const term of words) {
    const here = Math.max(
      matchTerm(term, sentence, similarity).factor,
      hinted(term.text, sentence.folded) ? HINTED : 0,
    );
    const there = Math.max(
      matchTerm(term, around, () => undefined).factor,
      hinted(term.text, around.folded) ? HINTED : 0,
    );
    total += term.weight;
    const isNamed = isName(term.text, prepared) || others.some((name) => name.includes(term.text));
    if (isNamed) named += term.weight;
    else if (around.folded.includes(term.text)) written += term.weight;
    if (!isNamed) matter = Math.max(matter, here, IN_PARAGRAPH * there);
    own += term.weight * here;
    near += term.weight * Math.max(here, IN_PARAGRAPH * there);
    if (Math.max(here, there) < 0.2) missing.push(term);
  }
  const texts = (terms: readonly ContentTerm[]) => terms.map(({ text }) => text);
  return {
    sentence: total === 0 ? 0 : own / total,
    paragraph: total === 0 ? 0 : near / total,
    matter,
    written: total === named ? 0 : written / (total - named),
    things: texts(missing.filter(({ usage, weight }) => usage?.kind === 'noun' && weight === 1)),
    denied: texts(
      missing.filter(({ known, usage, weight }) => known === true && usage?.kind !== 'verb' && weight === 1),
    ),
  };
}

const QUOTED = /[“《][^“”《》]{2,20}[”》]/gu;

/** What stands in quotation marks, or is the reporter's own name, is called so in any words of a claim. */
function isName(text: string, { folded, paragraph }: PreparedParagraph): boolean {
  if (paragraph.district?.startsWith(text) === true) return true;
  return (folded.match(QUOTED) ?? []).some((name) => name.includes(text));
}
