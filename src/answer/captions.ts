import type { Finder } from '../evidence/find.ts';
import type { Question } from '../question/understand.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { hardLack } from './lacks.ts';
import { claimOf, type Response } from './respond.ts';

/** Weighted share of a question's words that a caption says: it has no paragraph around it to say the rest. */
const LEAST_COVERAGE = 0.75;
/** 照片里…是哪家: says where to look, not what for. */
const PICTURE = /^(?:照片|图片|配图|插图|图中|图里|图上|画面|图说|镜头)/u;

/**
 * An answer from a caption or an abstract, for what no paragraph of the text answers; null where none does.
 * @param words of which the caption must write one; null for no such
 */
export function captioned(
  question: Question,
  finder: Finder,
  texts: AnswerTexts,
  words: readonly string[] | null = null,
): Response | null {
  const asked = { ...question, terms: question.terms.filter(({ text }) => !PICTURE.test(text)) };
  const asksWhoOne = asked.type === 'who' && asked.terms.some(({ known }) => known === false);
  if (asked.terms.length < 2 && !asksWhoOne) return null;
  const [best] = finder
    .beside(asked)
    .filter(
      (evidence) =>
        evidence.inSentence >= LEAST_COVERAGE &&
        isOf(question, evidence) &&
        (words === null || words.some((word) => evidence.sentence.folded.includes(word))) &&
        hardLack(asked, evidence) === null,
    )
    .sort((a, b) => b.inSentence - a.inSentence);
  return best === undefined
    ? null
    : { kind: 'draft', draft: [claimOf(question, best, texts)], verdict: null };
}

/** A line beside the text has no unit of its own: its document's count. */
function isOf(
  { units }: Question,
  { prepared: { document } }: { prepared: { document: { districts: readonly string[] } } },
): boolean {
  return units.length === 0 || document.districts.some((district) => units.includes(district));
}

/** Whether a question has a word that no paragraph writes (侯俊杰去哪里听课): a caption may be the only place that does. */
export function hasUnwritten(question: Question): boolean {
  return unwrittenIn(question).length > 0;
}

/** The words of a question that no paragraph writes. */
export function unwrittenIn({ terms }: Question): string[] {
  return terms.filter(({ known }) => known === false).map(({ text }) => text);
}
