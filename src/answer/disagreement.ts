import type { Evidence } from '../evidence/evidence.ts';
import { fitsYears } from '../evidence/governs.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';
import { hanBigrams } from '../text/terms.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import type { DraftLine } from './draft.ts';
import type { Judge, Judgement } from './judge.ts';
import { claimOf } from './respond.ts';

/** Evidence that is looked at for another figure of the same thing. */
const LOOKED_AT = 12;
/** Two figures count the same thing when the words beside them share this much of their bigrams. */
const SAME_THING = 0.6;
/** A rounded figure differs from another one only by more than this share. */
const ROUNDED = 0.1;
/** Words beside a figure that tell nothing of what is counted. */
const SAYS_LITTLE =
  /目前|截至|全[区县市校省]|该[区县市校]|本[区县市校]|现有|共有|已有|拥有|聚集|达到?|约|近|各级各类|各类|共|已|现|有|为|是|的|了/gu;

/**
 * Another document's figure of the same thing that is not the same figure: same reporting unit, words alike, and no
 * other year named beside it. Null where the documents agree.
 */
export function disagreeing(
  question: Question,
  best: Evidence,
  ranked: readonly Evidence[],
  judge: Judge,
): Evidence | null {
  const figure = counted(best);
  if (figure === null) return null;
  const rival = ranked.slice(0, LOOKED_AT).find((other) => {
    const told = counted(other);
    return (
      told !== null &&
      other.prepared.document.id !== best.prepared.document.id &&
      other.prepared.paragraph.district === best.prepared.paragraph.district &&
      differ(figure, told) &&
      alike(thingOf(best, figure), thingOf(other, told)) &&
      !namesOtherYear(best, other) &&
      fitsYears(question, other) &&
      mayAnswer(judge.judge(question, other, ranked))
    );
  });
  return rival ?? null;
}

/** What counts the same thing as an answer does needs not be surer than the least sure of answers. */
const LEAST = 0.2;

function mayAnswer(judgement: Judgement): boolean {
  return judgement.kind === 'enough' || (judgement.why === 'score' && judgement.confidence >= LEAST);
}

/** Two claims of documents that disagree, each with its document's date, the newest first. */
export function sideBySide(
  question: Question,
  pair: readonly [Evidence, Evidence],
  texts: AnswerTexts,
  lead = '',
): DraftLine[] {
  const dateOf = ({ prepared }: Evidence) => prepared.document.date;
  const newestFirst = [...pair].sort((a, b) => (dateOf(b) ?? '').localeCompare(dateOf(a) ?? ''));
  return newestFirst.map((evidence) =>
    claimOf(question, evidence, texts, `${lead}${texts.drafting.dated(dateOf(evidence))}`),
  );
}

function counted({ figure }: Evidence): Figure | null {
  return figure !== null && (figure.kind === 'quantity' || figure.kind === 'percent') ? figure : null;
}

function differ(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind || !sameUnit(a.unit, b.unit) || a.value === null || b.value === null) return false;
  const apart = Math.abs(a.value - b.value) / Math.max(a.value, b.value);
  return a.precision === 'exact' && b.precision === 'exact' ? apart > 0 : apart > ROUNDED;
}

/** The words of the figure's own stretch, without the figure and what tells nothing. */
function thingOf({ sentence: { folded }, prepared }: Evidence, { start, end }: Figure): string {
  const from =
    Math.max(...[',', ';', ':', '、', '。'].map((mark) => folded.lastIndexOf(mark, start - 1))) + 1;
  const behind = /^[^,;:、。]*/u.exec(folded.slice(end))?.[0] ?? '';
  return `${folded.slice(from, start)} ${behind}`
    .replaceAll(prepared.paragraph.district ?? ' ', ' ')
    .replace(/\d+(?:\.\d+)?年?/gu, ' ')
    .replace(SAYS_LITTLE, ' ');
}

function alike(a: string, b: string): boolean {
  const [one, other] = [new Set(hanBigrams(a)), new Set(hanBigrams(b))];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  const all = new Set([...one, ...other]).size;
  return all > 0 && shared / all >= SAME_THING;
}

function namesOtherYear(a: Evidence, b: Evidence): boolean {
  const yearOf = ({ sentence, figure }: Evidence) =>
    sentence.figures.findLast(({ kind, start }) => kind === 'year' && start <= (figure?.start ?? 0))?.value ??
    null;
  const [one, other] = [yearOf(a), yearOf(b)];
  return one !== null && other !== null && one !== other;
}
