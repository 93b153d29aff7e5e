import type { PreparedSentence } from '../evidence/prepared.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Figure } from '../text/figures.ts';
import { isLight, isLittle } from './claimMatter.ts';

/** Here a count of the thing as a whole may begin: 现有学校121所, 聚集211所学校. */
const OPENS =
  /(?:^|[,，;；。:：、的]|、\p{Script=Han}{2,6}|其中|全[区县市旗省]|现有|共有?|总?有|为|聚集|拥有|达|总数|建成|[编分划]成|[编分]为|划分为|下设|开设|组建|办有|设有|总计|合计|累计|投入|支出)了?$/u;
const ENDS = /^\p{Script=Han}?(?:[,，;；。、)）]|$|的|左右|以上|和|及|与|全覆盖|全部|[均都])/u;

/** 带着5名教师: those are some of all that there are. */
const SOME_OF =
  /(?:带着|带领|率领|派出|选派|抽调|抽取|组织|遴选|推荐|邀请|请来|吸引|来自|接收|新增|增加|新招聘?|招聘|补充|引进|培[育养]出?|评选出?)了?$/u;
const THERE_ARE = /(?:有|共有|现有|拥有|一共|总共|共计|总计)了?$/u;

/** Whether a figure counts some of those of whom a claim says how many there are. */
export function isSomeOfAll(claim: string, said: Figure, source: string, told: Figure): boolean {
  return THERE_ARE.test(claim.slice(0, said.start)) && SOME_OF.test(source.slice(0, told.start));
}

/**
 * Whether a figure that differs from a claim's counts some of the claim's thing only: 现有学校121所 is not denied by
 * 新增优质学校16所 or 6所学校荣获…. Asked where a claim has next to no words of its own.
 *
 * @param lead what stands right before the claim's figure: where the same stands before the source's, it counts the same
 */
export function countsSomeOnly(
  matter: readonly ContentTerm[],
  figure: Figure,
  { folded }: Pick<PreparedSentence, 'folded'>,
  lead = '',
): boolean {
  const telling = matter.filter((term) => !isLight(term));
  if (lead !== '' && folded.slice(0, figure.start).endsWith(lead)) return false;
  if (figure.kind !== 'quantity' || (telling.length > 1 && !isLittle(matter))) return false;
  const own = matter.flatMap(({ text, alternatives }) => [text, ...alternatives.map((other) => other.text)]);
  const before = withoutEnd(folded.slice(0, figure.start), own);
  const behind = withoutStart(folded.slice(figure.end), own);
  return !OPENS.test(before) || !ENDS.test(behind);
}

export function withoutEnd(text: string, words: readonly string[]): string {
  const word = words.find((each) => text.endsWith(each));
  return word === undefined ? text : withoutEnd(text.slice(0, -word.length), words);
}

function withoutStart(text: string, words: readonly string[]): string {
  const word = words.find((each) => text.startsWith(each));
  return word === undefined ? text : withoutStart(text.slice(word.length), words);
}
