import { universalityOf } from '../../check/claimUniversal.ts';
import { contrastBetween, tellsOfOthers } from '../../check/contrasts.ts';

/** Words that say more than the thing itself; of each group one may stand for another. */
const STRONG: readonly RegExp[] = [
  /全覆盖|全部|全体|全员|所有|一律|悉数|无一例外|个个|人人|每一[个名所]|百分之百|清零/u,
  /唯一|仅有的|独家/u,
  /最(?!近|后|终|初|美|多跑)\p{Script=Han}/u,
  /第一(?!批|轮|阶段|学期|[个届次所家课时])|首位|居首|榜首|领先|前列|领跑/u,
  /首[个家所张项支座]/u,
  /首批|第一批/u,
  /率先|最早|首创|带头/u,
  /首次|第一次/u,
  /首届|第一届/u,
  /大幅|显著|明显|翻番|成倍|翻了/u,
  /必须|应当|一定要/u,
  /长期|始终|历来|从来|一直/u,
  /仅|只有|才(?=[\d一二三四五六七八九十])/u,
];
/** What a source says of all. */
const OF_ALL = /100%|百分之百|全覆盖|全部|全体|全员|所有|[均都各]|每|一律|清零|零/u;
const CAUSE = /因此|所以|因为|由于|导致|致使|使得|归功于|得益于|从而|进而|(?:^|,)使(?![用命者])/u;
const SAYS_CAUSE =
  /因|由于|为此|所以|从而|进而|使|令|导致|得益|归功|让|通过|依托|促|推动|带动|助推|助力|确保|实现|以(?=[提促增推])/u;
/** 市级以上一等奖 are not all 市级. */
const OPEN_LEVEL =
  /(?<level>国家级|省级|市级|区级|县级|校级|合格级|本科|研究生|高中|中级|副高级)(?:及?以上|以下)/gu;

/**
 * Whether a claim says of all, of the first, of the most or of the cause what its source doesn't; or of one kind what
 * the source tells of its opposite number.
 */
export function emphasises(claim: string, source: string, words: readonly string[]): boolean {
  for (const [index, strong] of STRONG.entries()) {
    const said = strong.exec(claim)?.[0];
    if (said === undefined || source.includes(said) || strong.test(source)) continue;
    if (index === 0 && OF_ALL.test(source)) continue;
    return true;
  }
  if (CAUSE.test(claim) && !SAYS_CAUSE.test(source)) return true;
  if (!withinBounds(claim, source) || closesLevel(claim, source)) return true;
  const universal = universalityOf(claim, source, words).kind;
  if (universal === 'unsaid' || universal === 'part') return true;
  return contrastBetween(claim, source) !== null || tellsOfOthers(claim, source);
}

function closesLevel(claim: string, source: string): boolean {
  return [...source.matchAll(OPEN_LEVEL)].some(({ groups }) => {
    const level = groups?.level ?? '';
    const alone = new RegExp(`${level}(?!及?以[上下])`, 'u');
    return alone.test(claim) && !alone.test(source);
  });
}

const RANK =
  /率先|首[个家所张项支座批次届创]|第一(?![个届次批])|首位|居首|榜首|唯一|最(?:多|高|大|好|强|快|早)|领先|前列/gu;
const BOUNDS = /全国|全省|全市|全区|全县|全自治区|自治区|全球|世界|西部/u;

/** 全省首批 is not 全国首批: what bounds a rank stands as near to it in the source. */
function withinBounds(claim: string, source: string): boolean {
  return [...claim.matchAll(RANK)].every(({ 0: rank, index }) => {
    const bounds = boundsOf(claim, index, rank);
    const told = [...source.matchAll(RANK)].filter(({ 0: other }) => other === rank || rank.length > 2);
    return (
      bounds === undefined ||
      told.length === 0 ||
      told.some(({ 0: other, index: at }) => near(source, at, other).includes(bounds))
    );
  });
}

function boundsOf(text: string, at: number, word: string): string | undefined {
  const before = [...text.slice(Math.max(0, at - 12), at).matchAll(new RegExp(BOUNDS, 'gu'))].at(-1)?.[0];
  return before ?? BOUNDS.exec(text.slice(at + word.length, at + word.length + 6))?.[0];
}

function near(text: string, at: number, word: string): string {
  return text.slice(Math.max(0, at - 20), at + word.length + 6);
}
