import type { PreparedSentence } from '../evidence/prepared.ts';
import type { Figure } from '../text/figures.ts';

const LEAD = /\p{Script=Han}{2,8}$/u;
/** 达到了, 增长至, 共有: any figure may stand behind these. */
const LEADS_ANY =
  /增[长加至]|提[高升]|上升|升至|下降|减少|降[低至]|扩大|达[到至]?|占比?|共[有计]?|总[计共]?|累计|现有|其中|约|已|了|为|有|是|由|从|到|至|的|各|均|都|分别|先后|每[年月周天日]/gu;
const LEAST_TELLING = 3;

/** The words right before a figure that it is told by: 用掉焊条 of 用掉焊条近3吨; empty where any figure may follow them. */
export function leadOf(folded: string, { start }: Figure): string {
  const lead = LEAD.exec(folded.slice(0, start))?.[0] ?? '';
  for (let length = LEAST_TELLING; length <= lead.length; length++) {
    const end = lead.slice(-length);
    if (end.replace(LEADS_ANY, '').length >= LEAST_TELLING) return end;
  }
  return '';
}

/**
 * Whether a source's figure is led by the claim's words, and by more of them than any other of its kind: 教师总数的 stands
 * before two shares, 交流教师总数的 before one.
 */
export function isLed(claim: string, said: Figure, sentence: PreparedSentence, told: Figure): boolean {
  const lead = leadOf(claim, said);
  if (lead === '' || !sentence.folded.slice(0, told.start).endsWith(lead)) return false;
  const before = claim.slice(0, said.start);
  const length = sharedEnd(before, sentence.folded.slice(0, told.start));
  return sentence.figures.every(
    (other) =>
      other === told ||
      other.kind !== told.kind ||
      sharedEnd(before, sentence.folded.slice(0, other.start)) < length,
  );
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}
