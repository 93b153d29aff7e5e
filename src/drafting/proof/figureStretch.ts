import { tellsOfOthers } from '../../check/contrasts.ts';
import { countsTogether } from '../../check/countedWhole.ts';
import type { Figure } from '../../text/figures.ts';
import type { Site } from './site.ts';
import type { ClaimWord } from './words.ts';

const RATE = /每(?:个?年|个?月|周|天|日|个?学期|学年)|年均|月均|人均|校均|累计|共计/gu;
const GROWTH = '(?:增长|增加|提高|提升|上升|扩大|下降|减少|降低|缩减)';
const BY = new RegExp(`${GROWTH}(?:了|幅度为|率为|达到?)?(?:约|近|超过?)?$`, 'u');
const TO = new RegExp(`(?:${GROWTH}(?:至|到了?|为)|(?<!${GROWTH})(?:至|到了?|为|达))(?:约|近|超过?)?$`, 'u');
/** What has come to be is not all that there is. */
const ADDED = /新增|新建|新开|增加|增设|扩增/u;
const THERE_IS = /现有|已有|共有|目前有|现共|拥有/u;
const BOUNDS: readonly RegExp[] = [
  /不低于|不少于|至少|最少|(?<=[\d%万亿余]\p{Script=Han}{0,2})以上/u,
  /不超过|不高于|不多于|至多|最多|以内|以下/u,
  /(?<!不)(?:超过|高于|多于|突破|逾)/u,
  /(?<!不)(?:低于|不到|不足|少于)/u,
];

/**
 * Whether a claim's figure is told as the source tells its own: by as much or to as much, each year or in all, as a
 * bound or not, of the whole or of a part; and whether no word beside it in the claim belongs to another figure.
 */
export function toldAlike(
  figure: Figure,
  claim: string,
  words: readonly ClaimWord[],
  source: Figure,
  site: Site,
): boolean {
  const { folded } = site.sentence;
  const clause = clauseAround(source, site);
  const ownClause = pieceAround(figure, claim);
  const said = claim.slice(0, figure.start);
  const told = folded.slice(0, source.start);
  if (BY.test(said) !== BY.test(told) && (TO.test(said) || TO.test(told))) return false;
  if (!sameRate(ownClause, claim, clause, folded.slice(0, source.end))) return false;
  if (BOUNDS.some((bound) => bound.test(ownClause) !== bound.test(clause))) return false;
  if (saysOther(ownClause, clause, THERE_IS, ADDED) || saysOther(ownClause, clause, ADDED, THERE_IS))
    return false;
  const [ownPiece, piece] = [listPiece(figure, claim), listPiece(source, folded)];
  if (tellsOfOthers(ownPiece, piece)) return false;
  if (words.some(({ text }) => countsTogether(text, claim, source, site.sentence))) return false;
  return words.every((word) => !isOfAnother(word, source, site)) && !isOfNeighbour(words, source, site);
}

/**
 * 班主任共同体20个 of 学科共同体20个、班主任共同体10个: a word that only a neighbour in the list says, where the last
 * word that is this one's own is left out.
 */
function isOfNeighbour(words: readonly ClaimWord[], source: Figure, { sentence }: Site): boolean {
  const { folded, figures } = sentence;
  const own = listPiece(source, folded);
  const neighbours = figures
    .filter(({ kind, unit, start }) => kind === source.kind && unit === source.unit && start !== source.start)
    .map((figure) => listPiece(figure, folded))
    .filter((piece) => piece !== own && folded.includes(`、${piece}`));
  const near = neighbours.filter((piece) =>
    words.some(({ text, telling }) => telling && piece.includes(text) && !own.includes(text)),
  );
  if (near.length === 0) return false;
  const lastOwn = sentence.words
    .map(({ text }) => text)
    .filter((text) => /^\p{Script=Han}{2,}$/u.test(text) && own.includes(text))
    .findLast((text) => near.every((piece) => !piece.includes(text)));
  return lastOwn !== undefined && !words.some(({ text }) => text.includes(lastOwn) || lastOwn.includes(text));
}

function saysOther(claim: string, source: string, said: RegExp, other: RegExp): boolean {
  return said.test(claim) && !other.test(claim) && other.test(source) && !said.test(source);
}

/** 每年 300 is no 累计 300. */
function sameRate(own: string, claim: string, clause: string, upTo: string): boolean {
  const claimed: readonly string[] = own.match(RATE) ?? [];
  const stated: readonly string[] = clause.match(RATE) ?? [];
  const given: readonly string[] = upTo.match(RATE) ?? [];
  const isEach = (word: string) => word.startsWith('每') || word === '年均';
  if (claimed.some((word) => isEach(word) && !given.some(isEach))) return false;
  if (claimed.some((word) => !isEach(word)) && stated.some(isEach)) return false;
  return !(stated.some(isEach) && !(claim.match(RATE) ?? []).some(isEach));
}

/** The clauses of the sentence, at commas and semicolons, up to the figure. */
function clauseAround({ start }: Figure, site: Site): string {
  return pieceAround({ start }, site.sentence.folded);
}

function pieceAround({ start }: Pick<Figure, 'start'>, text: string): string {
  const from = Math.max(...[',', ';', '。', ':'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const rest = text.slice(start);
  const end = /[,;。](?!\d{3})/u.exec(rest)?.index ?? rest.length;
  return text.slice(from, start + end);
}

/** 省级奖178项 of 国家奖33项、省级奖178项. */
function listPiece({ start, end }: Figure, text: string): string {
  const from = Math.max(...[',', ';', '。', ':', '、'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const rest = text.slice(end);
  return text.slice(from, end + (/[,;。、]/u.exec(rest)?.index ?? rest.length));
}

/** A word that the source says only in stretches that other figures of the same kind close off. */
function isOfAnother({ text, telling }: ClaimWord, source: Figure, site: Site): boolean {
  if (!telling) return false;
  const { folded, figures } = site.sentence;
  const like = figures.filter(
    ({ kind, unit, start }) => kind === source.kind && unit === source.unit && start !== source.start,
  );
  if (like.length === 0) return false;
  let found = false;
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + 1)) {
    found = true;
    // Behind the last like figure before it and not behind the next one, nor past a stop on the way there: the word may
    // be this figure's.
    const before = like.findLast(({ start }) => start < source.start);
    const next = like.find(({ start }) => start > source.start);
    const parted = before !== undefined && at < before.start && stops(folded.slice(before.end, source.start));
    const beyond = next !== undefined && at > source.end && stops(folded.slice(source.end, at));
    if (!parted && !beyond && (next === undefined || at < next.start)) return false;
  }
  return found;
}

/** What a stop parts is listed anew: 33项、178项, 21.1%;高考…15.84%. */
function stops(between: string): boolean {
  return /[;；。]/u.test(between);
}
