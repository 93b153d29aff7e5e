import { type Figure, findFigures } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';
import { saysAll } from './claimUniversal.ts';
import type { Contrast } from './contrasts.ts';

/** 全部结项, 都完成了: what is said of all at the end of a claim. */
const ALL_DONE = /(?:全部|全都|统统|通通|一律|都|均)(?:已经?)?(\p{Script=Han}{2,4}?)(?:完|好|掉)?了?$/u;

/** The figure by which a source tells that some only did what a claim says all did: 共30个…结项18个. */
export function countedPart(claim: string, source: string): Figure | null {
  const done = ALL_DONE.exec(claim)?.[1];
  if (done === undefined) return someOfThem(claim, source);
  const figures = findFigures(source).filter(({ kind }) => kind === 'quantity');
  const part = figures.find(({ start, unit }) => unit !== '' && source.slice(0, start).endsWith(done));
  const whole = figures.find(
    (each) =>
      part?.value != null && each.value !== null && each.value > part.value && sameUnit(each.unit, part.unit),
  );
  return whole === undefined ? null : (part ?? null);
}

const ALL_OF_THEM = /全部|全都|统统|通通|一律|个个|人人|所有|[都均](?=\p{Script=Han}{2})/u;
const SO_MANY_OF =
  /(\d+)[名人个所位家项](?:\p{Script=Han}{0,4})?[里中](?:已?有|仅有|只有)?(\d+)[名人个所位家项]/gu;

/** 213人中有207人取得: some of those of whom a claim says that all did. */
function someOfThem(claim: string, source: string): Figure | null {
  if (!ALL_OF_THEM.test(claim)) return null;
  for (const { 0: text, 1: whole, 2: part, index } of source.matchAll(SO_MANY_OF)) {
    const rest = source.slice(index + text.length, index + text.length + 4);
    if (Number(part) >= Number(whole) || rest.length < 2 || !claim.includes(rest.slice(0, 2))) continue;
    if (/\d/u.test(claim) && !claim.includes(whole as string)) continue;
    const start = index + text.lastIndexOf(part as string);
    return findFigures(source).find((figure) => figure.start === start) ?? null;
  }
  return null;
}

const ONLY_SOME =
  /(?:只|仅|才|还)(?:有|在|是|剩|剩下)*(?:\p{Script=Han}{2,3}(?:了|到)?)?(?:一?小?部分|一些|少数|少量|个别|有些|几[所个家])|(?<!不是)(?:没有?|未|不)(?:能)?(?:全面|全部|完全)?(?:全覆盖|覆盖|普及|铺开|推开)/u;
const SOME_NOT = /(?:有些|有的|个别|一?部分|一些|少数)[^,，]{0,24}(?:没有?|未|不)/u;

/** Whether a claim says of a part only, or denies of a part, what the source tells of all. */
export function deniesOfSome(claim: string, near: string): 'none' | 'otherwise' | 'open' {
  if (!ONLY_SOME.test(claim) && !SOME_NOT.test(claim)) return 'none';
  return saysAll(near) ? 'otherwise' : 'open';
}

const ONLY_ONE = /唯一|仅有的一|仅此|(?:只|仅|就)有一?[个所家例项名]/u;
const FEW = /(?:仅|只|共|共有|只有|等)(\d+|[两三四五六七八九十]+)[个所家例项名](?!月)/u;

/** 唯一 where the source has 全市仅3例. */
export function oneOfSeveral(claim: string, near: string): Contrast | null {
  const few = FEW.exec(near);
  const one = claim.match(new RegExp(ONLY_ONE.source, 'gu'));
  if (one === null || ONLY_ONE.test(near) || few === null || few[1] === '1') return null;
  return { claim: one, source: few[0] };
}
