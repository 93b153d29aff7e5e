/** 是…评的, 在全市是…, 最后…, 全市唯一, 同比增长…: nothing without what stands before. */
const LEANS =
  /^(?:就|也|都|正|才|主要)?(?:是|而?(?:并)?不是|并非|而是|在[^,，]{1,8}(?:是|算|属)|最后|因为|由于|原因|为的是|目的是|全[市省国区县州校]?唯一|而且是?|并且|分别是|同比|环比|[比较](?:上一?年|去年))/u;
/** 二孩家庭除外: bounds the claim before it. */
const BOUNDS = /(?:除外|例外|不算|另算|不在内)$/u;
const POINTS_BACK = /它|他(?!们?校)|她|那边|那里|当地|其中/u;
const COUNTED = /\d|[两二三四五六七八九十百千万]+[个所名项家条]/u;

/** Puts a claim that leans on the one before it together with it. */
export function joinDependent(claims: readonly string[]): string[] {
  const joined: string[] = [];
  for (const claim of claims.flatMap(withoutExplanation)) {
    const before = joined.at(-1);
    const leans =
      LEANS.test(claim) || BOUNDS.test(claim) || (POINTS_BACK.test(claim) && !COUNTED.test(claim));
    if (before !== undefined && leans) joined[joined.length - 1] = `${before},${claim}`;
    else joined.push(claim);
  }
  return joined;
}

/** Puts a claim that only names what is spoken of (高新区的食堂,) before the next one. */
export function joinTopics(claims: readonly string[], states: (claim: string) => boolean): string[] {
  const joined: string[] = [];
  let topic = '';
  for (const [index, claim] of claims.entries()) {
    const text = `${topic}${claim}`;
    const more = index + 1 < claims.length;
    topic = more && (!states(text) || onlyNames(text)) ? `${text},` : '';
    if (topic === '') joined.push(text);
  }
  return joined;
}

/** 住在学校的孩子, 集中采购以后, 到2023年6月: whom or when the next claim speaks of. */
const NAMES_WHOM = /的(?:\p{Script=Han}{1,3}|那[些个群帮]\p{Script=Han}{1,2})$/u;
const NAMES_WHEN =
  /(?:以后|之后|以前|之前|的时候|期间|时)$|^(?:截至|截止|到|自|从)?\d{4}年(?:\d{1,2}月)?(?:底|末|初|以来|起)?$/u;
const PREDICATES = /[是有为没无未不了]|被|把|获|达|占|超过|[\d%]/u;

const SUPPOSES = /^(?:假如|如果|要是|假设|万一)/u;

function onlyNames(claim: string): boolean {
  if (NAMES_WHEN.test(claim) || SUPPOSES.test(claim)) return true;
  const whom = NAMES_WHOM.exec(claim);
  return whom !== null && !PREDICATES.test(claim.slice(0, whom.index));
}

const EXPLAINED = /^(.*[\d两二三四五六七八九十][个级类种项所家名大].*)[,，](即.{2,})$/u;

/** 只有两级,即学校和班级: what follows only tells which. */
function withoutExplanation(claim: string): string[] {
  const [, counted, which] = EXPLAINED.exec(claim) ?? [];
  return counted === undefined || which === undefined ? [claim] : [counted, which];
}

const CORRECTED = /^(.{2,}?)[,，]?是([^,，]{2,}?)[,，](?:而?不是|并非|没有|而非)([^,，]{2,})$/u;
const CORRECTS = /^(.{2,}?)[,，]?(?:并?不是|并非)([^,，]{2,}?)[,，]而?是([^,，]{2,})$/u;

/** A claim that says one thing and denies another of the same: 是成都八中,不是七中万达. */
export interface Correction {
  /** The claim without what it denies. */
  readonly said: string;
  /** What it denies, put as a claim. */
  readonly denied: string;
  /** 不是 follows from what is said; 没有 is a claim of its own. */
  readonly follows: boolean;
}

export function correctionIn(claim: string): Correction | null {
  const [, topic, said, denied] = CORRECTED.exec(claim) ?? swap(CORRECTS.exec(claim)) ?? [];
  if (topic === undefined || said === undefined || denied === undefined) return null;
  return {
    said: `${topic}是${said}`,
    denied: `${topic}是${denied.replace(/的$/u, '')}`,
    follows: !/[,，]没有[^,，]+$/u.test(claim),
  };
}

function swap(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match === null ? null : [match[0], match[1], match[3], match[2]];
}
