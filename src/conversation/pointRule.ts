import type { Corpus } from '../documents/corpus.ts';
import { findFigures } from '../text/figures.ts';
import { fold } from '../text/fold.ts';
import { sameUnit } from '../text/measureWords.ts';
import { splitClauses } from '../text/sentences.ts';
import { type Asked, matterOf, type Rule, rewritten, UNCLEAR } from './asked.ts';
import { moreOf } from './askRules.ts';
import { type Claim, coreOf, pointedAt, withoutPlanLead } from './claims.ts';
import { DOUBT, TOPIC_PRONOUN, WORDING } from './phrases.ts';
import type { FollowUp } from './resolved.ts';
import { askedOf } from './swap.ts';
import { type FollowUpParts, type Thread, unitOf } from './thread.ts';

/** 第二点详细说说, [1]的原文, 第一个区呢; and the asks that mean the first or only claim: 出处是哪里, 真的吗. */
export const pointRule: Rule = (asked, thread, parts) => {
  const pointed = pointedAt(asked.bare);
  if (pointed !== null && matterOf(pointed.rest) === '') {
    const claim = claimAt(pointed.number, thread);
    if (pointed.isUnit) {
      const unit = claim?.unit ?? null;
      return unit === null ? UNCLEAR : rewritten(askedOf(thread.question, thread.places, unit));
    }
    return claimAsked(pointed.number, askOf(pointed.rest, thread), thread, parts);
  }
  const bare = withoutPointing(asked);
  if (WORDING.test(bare)) return claimAsked(1, '，原文是怎么写的', thread, parts);
  if (DOUBT.test(bare)) return claimAsked(1, ASKS_WHETHER, thread, parts);
  return null;
};

/** The claim of that number: where the answer counts its points itself (二是…, with more said of it behind), by its own count. */
function claimAt(number: number, { claims }: Thread): Claim | undefined {
  if (number === -1) return claims.at(-1);
  const counted = claims.filter(({ point }) => point !== undefined);
  return counted.length > 1 ? counted.find(({ point }) => point === number) : claims[number - 1];
}

function withoutPointing({ bare }: Asked): string {
  return bare.replace(TOPIC_PRONOUN, '').replace(/^(?:的|这)(?!是)/u, '');
}

function askOf(rest: string, { understood }: Thread): string {
  if (/原文|原话|出处|来源|依据|哪[个篇一]|哪里|哪儿/u.test(rest)) return '，原文是怎么写的';
  if (/为什么|为何|为啥|原因/u.test(rest)) return '，原因是什么';
  if (/意思/u.test(rest)) return '，是什么意思';
  if (/真的|对吗|确定|准确/u.test(rest)) return ASKS_WHETHER;
  if (/效果|成效|成果|结果/u.test(rest)) return '，效果怎么样';
  const ofDoing = understood.type === 'how' || understood.type === 'topic' || /怎么|如何|做/u.test(rest);
  return ofDoing ? '，具体是怎么做的' : '，具体情况是怎样的';
}

const SHORTEST_CLAIM = 4;
const ASKS_WHETHER = '，对吗';

/** What is done has more points than an answer shows; of a fact nobody knows what 第三点 would be. */
function hasFurtherPoints({ claims, understood: { type } }: Thread): boolean {
  return claims.length > 0 && (type === 'how' || type === 'topic');
}

function claimAsked(number: number, ask: string, thread: Thread, parts: FollowUpParts): FollowUp {
  const { corpus } = parts;
  const claim = claimAt(number, thread);
  const counted = claim === undefined ? countedPoint(number, thread, corpus) : null;
  if (counted !== null) return rewritten(`${counted}${ask}`, { aside: true });
  if (claim === undefined && hasFurtherPoints(thread)) return moreOf(thread, parts);
  if (claim === undefined) return { kind: 'unclear', points: thread.claims.length };
  const words = (ask === ASKS_WHETHER ? figureOf(claim, thread) : null) ?? coreOf(claim);
  // A figure that another assistant may have made up is repeated only to be checked.
  const sourced = ask === ASKS_WHETHER || corpus.body.some(({ text }) => text.includes(words));
  const core = sourced ? words : withoutFigures(words);
  if (core.length < SHORTEST_CLAIM) return UNCLEAR;
  const spoken = thread.units.length === 1 ? thread.units[0] : undefined;
  const unit = unitOf(claim, corpus) ?? spoken ?? '';
  // 区教育系统 of 和平区: the 区 is said once.
  const said = unit.endsWith('区') && core.startsWith('区') ? core.slice(1) : core;
  return rewritten(`${core.includes(unit) ? '' : unit}${said}${ask}`, { aside: true });
}

const NUMERALS = '零一二三四五六七八九十';

/**
 * 三是推进“国球护眼球”项目: the point that the report itself counts so, in the section that was answered from, with its unit; null where
 * the answer shows none of its points: then nobody knows what the third would be.
 */
function countedPoint(number: number, { claims, topic, question }: Thread, corpus: Corpus): string | null {
  const first = claims.find(({ point }) => point !== undefined);
  const numeral = NUMERALS[number];
  if (first === undefined || numeral === undefined || number < 1) return null;
  const core = coreOf(first);
  const from = core.length < SHORTEST_CLAIM ? undefined : corpus.body.find(({ text }) => text.includes(core));
  if (from === undefined || from.section === null) return null;
  const point = new RegExp(`(?<=^|[\\s。；;:：,，])${numeral}是(?<told>[^。；;]{4,40})`, 'u');
  const beside = corpus.body.filter(
    ({ docId, section, district }) =>
      docId === from.docId && section === from.section && district === from.district,
  );
  const told = beside.map(({ text }) => point.exec(text)?.groups?.told).find((each) => each !== undefined);
  const unit = from.district ?? '';
  return told === undefined || (topic ?? question).includes(told)
    ? null
    : `${told.includes(unit) ? '' : unit}${told}`;
}

/** The clause that told the number asked for, where a claim opens with others: that one is doubted. */
function figureOf(claim: Claim, { understood }: Thread): string | null {
  const { type, measure, focus } = understood;
  if (type !== 'howMany' && type !== 'share') return null;
  const tells = (text: string) =>
    findFigures(fold(text)).some(
      ({ kind, unit }) =>
        kind === (type === 'share' ? 'percent' : 'quantity') &&
        (measure === '' || unit === '' || sameUnit(measure, unit)),
    );
  const text = withoutPlanLead(claim.text);
  const clauses = splitClauses(text, { start: 0, end: text.length })
    .map(({ start, end }) => text.slice(start, end).replace(/[\s,，。;；:：、!！?？]+$/u, ''))
    .filter((clause) => clause.length >= SHORTEST_CLAIM && tells(clause));
  const meant = clauses.find((clause) => focus.some((word) => clause.includes(word))) ?? clauses[0];
  return meant === undefined || coreOf(claim).includes(meant) ? null : meant;
}

function withoutFigures(text: string): string {
  return text
    .split(/[,，、;；。]/u)
    .filter((clause) => findFigures(fold(clause)).every(({ kind }) => kind === 'ordinal' || kind === 'code'))
    .join('，');
}
