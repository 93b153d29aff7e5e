import type { Paragraph } from '../documents/document.ts';
import { itemsUnder, leadInOf } from '../documents/leadIn.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { sentenceWithTheDay } from './sameDay.ts';

/** “一是突出工匠文化特色。” only names what the next sentence tells: that one goes with it. */
export function withWhatLabelsName(
  chosen: readonly Evidence[],
  ranked: readonly Evidence[],
): readonly Evidence[] {
  return chosen.flatMap((evidence) => {
    if (!evidence.label) return [evidence];
    const { prepared, sentence } = evidence;
    const next = ranked.find(
      (each) => each.prepared === prepared && each.sentence.index === sentence.index + 1 && !each.label,
    );
    return next === undefined || chosen.includes(next) ? [evidence] : [evidence, next];
  });
}

/** Characters of the items that are shown below what opens them. */
const LISTED = 240;

/** An item of a list goes with what opens the list, and what opens a list with its items: neither says anything alone. */
export function withList(chosen: readonly Evidence[], ranked: readonly Evidence[]): readonly Evidence[] {
  const evidenceIn = (paragraph: Paragraph | null) =>
    paragraph === null
      ? undefined
      : ranked.findLast(({ prepared: { paragraph: other } }) => other.id === paragraph.id);
  return chosen.flatMap((evidence) => {
    const { document, paragraph } = evidence.prepared;
    const opening = evidenceIn(leadInOf(document, paragraph));
    if (opening !== undefined && !chosen.includes(opening)) return [opening, evidence];
    const isLast = evidence.sentence.index === evidence.prepared.sentences.length - 1;
    const items = isLast ? itemsUnder(document, paragraph) : [];
    const length = items.reduce((sum, { text }) => sum + text.length, 0);
    if (items.length === 0 || length > LISTED) return [evidence];
    return [evidence, ...items.flatMap((item) => evidenceIn(item) ?? [])];
  });
}

/** 当日下午,…: the sentence that tells the day goes before it. */
export function withTheDay(chosen: readonly Evidence[], ranked: readonly Evidence[]): readonly Evidence[] {
  return chosen.flatMap((evidence) => {
    const dating = sentenceWithTheDay(evidence);
    const before = ranked.find(
      ({ prepared, sentence }) => prepared === evidence.prepared && sentence === dating,
    );
    return before === undefined || chosen.includes(before) ? [evidence] : [before, evidence];
  });
}
