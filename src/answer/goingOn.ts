import type { Evidence } from '../evidence/evidence.ts';
import { matchLetters } from '../evidence/matching.ts';
import type { Question } from '../question/understand.ts';
import { tellsNothingAsked } from './askedKinds.ts';
import { heaviestOf } from './heaviest.ts';
import type { Judgement } from './judge.ts';
import { isSlogan } from './lacks.ts';

/** What stands in the section that was told of needs less to be more of the same. */
const GOING_ON = 0.1;

/** What was judged of evidence, after what was said before the question. */
export function goingOn(question: Question, evidence: Evidence, judgement: Judgement): Judgement {
  const { alreadySaid = [] } = question;
  if (judgement.kind === 'enough' && (repeatsItself(question, evidence) || isOffTopic(question, evidence)))
    return { kind: 'not_enough', why: 'manner', confidence: judgement.confidence };
  const isMore = alreadySaid.length > 0 && judgement.kind === 'not_enough' && judgement.why === 'score';
  return isMore && judgement.confidence >= GOING_ON
    ? { kind: 'enough', confidence: judgement.confidence }
    : judgement;
}

/** 谁负责 behind an answer is not answered by the same sentence again, unless that shows a sign of somebody. */
function repeatsItself({ folded, justSaid = [] }: Question, evidence: Evidence): boolean {
  return isSaid(evidence, justSaid) && tellsNothingAsked(folded, evidence.sentence.folded);
}

/** 花了多少钱 of what was talked about: a sentence elsewhere tells of it by its name. */
function isOffTopic({ topic = [], justSaid = [] }: Question, { prepared, sentence }: Evidence): boolean {
  const heaviest = heaviestOf(
    topic.filter(({ known, alternatives }) => known === true || alternatives.length > 0),
  );
  if (heaviest === null || justSaid.length === 0) return false;
  if (justSaid.some((each) => prepared.paragraph.text.includes(each))) return false;
  const before = prepared.sentences[sentence.index - 1]?.folded ?? '';
  return matchLetters(heaviest, `${prepared.heading}\n${before}\n${sentence.folded}`).factor < NAMED;
}

/** How well what is talked about must be written beside an answer that stands elsewhere. */
const NAMED = 0.5;

function isSaid({ sentence, prepared: { paragraph } }: Evidence, said: readonly string[]): boolean {
  const text = paragraph.text.slice(sentence.span.start, sentence.span.end);
  return said.some((each) => text.includes(each));
}

/** What was not said yet: of the sections that it was said from, where those were found. */
export function notYetSaid(found: readonly Evidence[], alreadySaid: readonly string[]): Evidence[] {
  const sections = new Set(found.filter((each) => isSaid(each, alreadySaid)).map(sectionOf));
  return found.filter(
    (evidence) =>
      !isSaid(evidence, alreadySaid) &&
      !isSlogan(evidence) &&
      (sections.size === 0 || sections.has(sectionOf(evidence))),
  );
}

function sectionOf({ prepared: { paragraph } }: Evidence): string {
  return `${paragraph.docId} ${paragraph.section ?? ''}`;
}
