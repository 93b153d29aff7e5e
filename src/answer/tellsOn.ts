import type { Corpus } from '../documents/corpus.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import type { Finder } from '../evidence/find.ts';
import { matchLetters } from '../evidence/matching.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import { tellsNothingAsked } from './askedKinds.ts';
import type { Judge } from './judge.ts';
import { firmLack } from './lacks.ts';

/** Paragraphs that an answer was taken from. */
const MOST_PARAGRAPHS = 3;
/** The judge knows the question alone, not what was talked about: far less than for a question that stands for itself. */
const LEAST_CONFIDENCE = 0.02;
/** How well each of its words must be written there. */
const LEAST_MATCH = 0.5;
/** 参加 of 多少家长参加: any of the matter's own verbs may stand there instead. */
const LIGHT = /^(?:参加|参与|进行|开展|涉及|受益|惠及|包括|一共|总共|具体)$/u;

/**
 * What the sentences around the last answer tell of a short ask behind it; null where they don't tell all of it.
 * @param said the last answer, in the documents' own words
 */
export function tellsOn(
  question: Question,
  said: readonly string[],
  corpus: Corpus,
  finder: Finder,
  judge: Judge,
): Evidence | null {
  const terms = question.terms.filter(({ text }) => !LIGHT.test(text));
  if (question.kind !== 'question' || terms.length === 0) return null;
  const hits = said
    .flatMap((core) => corpus.body.find(({ text }) => text.includes(core)) ?? [])
    .filter((paragraph, i, all) => all.indexOf(paragraph) === i)
    .slice(0, MOST_PARAGRAPHS)
    .map((paragraph): Hit => {
      const span = { start: 0, end: paragraph.text.length };
      return { paragraph, span, score: 1, keyword: 1, cosine: 0, strength: 1 };
    });
  const evidence = finder.evidence(question, hits, question.units);
  const tells = (each: Evidence) =>
    terms.every((term) => matchLetters(term, each.sentence.folded).factor >= LEAST_MATCH) &&
    (!wantsFigure(question) || each.figure !== null) &&
    !tellsNothingAsked(question.folded, each.sentence.folded) &&
    firmLack(question, each) === null &&
    judge.judge(question, each, evidence).confidence >= LEAST_CONFIDENCE;
  return evidence.find(tells) ?? null;
}
