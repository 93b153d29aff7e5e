import type { PreparedSentence } from '../evidence/prepared.ts';
import type { Question } from '../question/understand.ts';
import { sameName } from './sameName.ts';

/** A name of the claim in whose place the source has another one. */
export interface ReplacedName {
  readonly claim: string;
  readonly source: string;
}

const KIND_OF_INSTITUTION =
  '(?:开放|师范|理工|科技|医科|农业|职业技术|外国语|实验|中心|特殊教育|第[一二三四五六七八九十]+|附属)*(?:大学|学院|学校|中学|小学|幼儿园|附中|附小|公司|集团|医院|研究院|出版社|镇|乡|街道)';
const INSTITUTION = new RegExp(`\\p{Script=Han}{2,10}?(${KIND_OF_INSTITUTION})`, 'gu');
/** What stands before a name, not in it. */
const LEAD = /^.*(?:[和与跟同由在去到向往赴被把给对为是的、以让将]|参观|考察|走进|加快|建设|确立)/u;
const GENERIC =
  /^(?:全|本|各|该|所有|多|我|城区|农村|乡村|城镇|区|市|县|城乡|优质|普通|公办|民办|普惠性?|特色|示范|义务教育|阶段|职业|高等|中等|中职|高职|职高|技工|中|九年一贯制)*(?:大学|学院|学校|中学|小学|幼儿园|公司|集团|医院|镇|乡|街道)$/u;
/** Verbs, counts and such that the pattern takes for a part of a name. */
const NO_NAME_WORDS =
  /入选|获|被|建|评|成为|教育|试点|项目|有|举办|开展|推进|参加|每|新增|改造|示范|级|名校|国家|[年月所个名家多]|优质|品质|特色|培训|课程|学生|教师/u;
/** Words that end like a district's name. */
const NO_PLACE = /(?:[全本我各该学校片社园地辖城灾景]|示范|试验|实验|试点|改革)$/u;
const FILLER =
  /^(?:[的所来搞做去是]|一起|共同|开展|[获被]?(?:评上|评为|获评|入选|获得|拿到|夺得|斩获|成为|当选|授予))*/u;
const PROVINCE =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const IS_PROVINCE = new RegExp(`^(?:${PROVINCE})[市省]?$`, 'u');

/** A folded text with the places and units named in it. */
type NamingText = Pick<Question, 'folded' | 'others' | 'units'>;

interface Name {
  readonly text: string;
  /** What tells it from its like, with the kind: 红旭小学 of 育才红旭小学. */
  readonly telling: string;
}

/** Names of partners, schools and places in a claim, the reporting units' own ones apart. */
function namesOf({ folded, others, units }: NamingText): Name[] {
  const institutions = [...folded.matchAll(INSTITUTION)].flatMap((match): Name[] => {
    const text = match[0].replace(LEAD, '');
    const kind = match[1] ?? '';
    if (text.length < 3 || text.length <= kind.length || GENERIC.test(text) || NO_NAME_WORDS.test(text))
      return [];
    if (isKindOfUnit(text.replace(ANY_KIND, ''), units)) return [];
    return [{ text, telling: text.slice(-(kind.length + 2)) }];
  });
  const places = others
    .filter((text) => !institutions.some((longer) => longer.text.includes(text)))
    .map((text): Name => ({ text, telling: text.length > 2 ? text.replace(/[区县市旗镇乡]$/u, '') : text }));
  return [...institutions, ...places].filter(
    ({ text }) => folded.includes(text) && !units.some((unit) => unit.includes(text)),
  );
}

/** 高新区幼儿园 of 成都高新区 are all of them; 达川中学 of 达川区 is one. */
const ANY_KIND = /(?:小学|中学|学校|幼儿园)$/u;

function isKindOfUnit(owner: string, units: readonly string[]): boolean {
  return /[区县市旗]$/u.test(owner) && owner.length >= 2 && units.some((unit) => unit.endsWith(owner));
}

const OWN_KIND = new RegExp(`${KIND_OF_INSTITUTION}$|[区县市旗镇乡]$`, 'u');

/** The names of others in a claim, each with what tells its kind; numbered schools (第二小学) are among them. */
export function namesIn(question: NamingText): { readonly text: string; readonly kind: string }[] {
  const numbered = question.folded.match(NUMBERED) ?? [];
  return [...new Set([...namesOf(question).map(({ telling }) => telling), ...numbered])].map((text) => ({
    text,
    kind: OWN_KIND.exec(text)?.[0] ?? '',
  }));
}

const NUMBERED =
  /第[一二三四五六七八九十\d]{1,2}(?:小学|中学|幼儿园|高级中学)(?!阶段)|(?<![\p{Script=Han}])[一二三四五六七八九十]{1,2}[中小](?=的|在|由|[有是获把])/gu;

/**
 * A name that the source does not say, while one of the same kind stands in its place there: 宝坻区 for 蓟州区 in
 * 与宝坻区建立. The place is the same where the words behind or before the name are, or where the kind is told at
 * length (开放大学). Null where none is.
 * @param original the claim's text, where the question's own is shortened
 */
export function replacedName(
  question: Question,
  source: string,
  original = question.folded,
): ReplacedName | null {
  for (const { text: name, telling } of namesOf(question)) {
    if (source.includes(telling) || saysOwn(name, question.units, source)) continue;
    // 滁州市小学 are all of the city's, 滁州小学 is one.
    const kind = ANY_KIND.exec(name)?.[0] ?? '';
    const ofUnit = question.units.some((unit) => kind !== '' && original.includes(`${unit}${kind}`));
    if (ofUnit && !original.includes(name)) continue;
    const at = question.folded.indexOf(name);
    // A district at the head of the claim is whom it speaks of: another one's report says nothing of it.
    if (at === 0 && /[区县市旗]$/u.test(name)) continue;
    const told = counterpart(
      name,
      question.folded.slice(0, at),
      question.folded.slice(at + name.length),
      source,
    );
    if (told !== null) return { claim: name, source: told };
  }
  return null;
}

const PLACE = /[区县市旗镇乡]$/u;
const BESIDE = /[与和跟同]$/u;
const SINGLED_OUT = /率先|首[个家先次批]|第一|唯一|仅有|只/u;

/** Who works with one may work with another, too: 与宝坻区建立 denies 与武清区建立 only where one is singled out. */
export function maybeAnother(claim: string, name: string): boolean {
  const at = claim.indexOf(name);
  return at > 0 && PLACE.test(name) && BESIDE.test(claim.slice(0, at)) && !SINGLED_OUT.test(claim);
}

/** A unit calls its own schools by less: 区实验小学 in the report of 大渡口区. */
function saysOwn(name: string, units: readonly string[], source: string): boolean {
  return units.some((unit) => {
    const stem = unit.replace(/[区县市旗]$/u, '');
    const rest = name.startsWith(stem) ? name.slice(stem.length).replace(/^[区县市旗]/u, '') : '';
    return (
      rest.length > 2 && new RegExp(`(?:^|[^\\p{Script=Han}]|[区县市旗由在与和])${rest}`, 'u').test(source)
    );
  });
}

function counterpart(name: string, before: string, behind: string, source: string): string | null {
  const follows = behind.replace(FILLER, '').slice(0, 2);
  const precedes = before.slice(-2);
  if (IS_PROVINCE.test(name)) {
    const other = new RegExp(`${precedes}(${PROVINCE})`, 'u').exec(source)?.[1];
    return precedes.length === 2 && /^\p{Script=Han}{2}$/u.test(precedes) && other !== undefined
      ? other
      : null;
  }
  for (const head of headsOf(name, follows, source)) {
    for (let at = source.indexOf(head); at !== -1; at = source.indexOf(head, at + 1)) {
      const lead = /\p{Script=Han}{2,4}$/u.exec(source.slice(0, at))?.[0].replace(LEAD, '') ?? '';
      if (lead.length < 2 || (head.length === 1 && NO_PLACE.test(lead))) continue;
      const next = source.slice(at + head.length).replace(FILLER, '');
      const sameBehind = follows.length === 2 && next.startsWith(follows);
      const sameBefore =
        precedes.length === 2 && [2, 3, 4].some((length) => source.slice(0, at - length).endsWith(precedes));
      if (sameBehind || sameBefore || head.length >= 3) return `${lead}${head}`;
    }
  }
  return null;
}

/** What tells the kind of a name, longest first: 开放大学, 小学, 区; for a bare place name what follows it. */
function headsOf(name: string, follows: string, source: string): string[] {
  const heads: string[] = [];
  for (let length = name.length - 2; length >= 1; length--) {
    const head = name.slice(-length);
    if (source.includes(head) && (length > 1 || /[区县市旗镇乡]/u.test(head))) heads.push(head);
  }
  return heads.length === 0 && follows.length === 2 && source.includes(follows) ? [follows] : heads;
}

/** What gives the word behind it a part to play. */
const ROLE = /[以由与和跟同在被向对从把于给]/u;
/** A word of this length and less may stand in another's place. */
const LONGEST_WORD = 6;

/**
 * A word in whose place the source has another: 学区 for 街道 in 以街道为单位. The place is told by the word before it
 * that gives it its part and by what follows. Null where there is none.
 */
export function replacedWord(claim: string, words: readonly string[], source: string): ReplacedName | null {
  for (const word of words) {
    const at = claim.indexOf(word);
    const before = claim.slice(Math.max(0, at - 1), at);
    const behind = claim.slice(at + word.length, at + word.length + 2);
    if (!ROLE.test(before) || !/^\p{Script=Han}{2}$/u.test(behind)) continue;
    const slot = new RegExp(`${before}(\\p{Script=Han}{2,${LONGEST_WORD}}?)${behind}`, 'gu');
    const told = [...source.matchAll(slot)].map(([, other = '']) => other);
    const [other] = told;
    if (other !== undefined && told.every((each) => !sameName(word, each) && !claim.includes(each)))
      return { claim: word, source: other };
  }
  return null;
}

const KIND =
  /(?<=^\p{Script=Han}?[一二三四五六七八九十\d])小$|(?<=^\p{Script=Han}{2,3})幼$|(?:小学|中学|大学|学院|幼儿园|附中|附小|[中区县市镇])$/u;
const NO_NAME = /^(?:其中|遴选中|比赛中|活动中|学区|校区|社区|片区|地区|全区|园区|辖区|中小学|全市|全县)$/u;

/** 、 parts what clauses hold where each part has a predicate of its own. */
const PIECE = /[^,，;；、]+[,，;；、]?/gu;
/** Length of what a clause must hold beside a name to tell something of it. */
const TELLS = 5;
const PREDICATE = /获|评为|入选|成为|当选|参加|担任/u;

export type NameRole = 'own' | 'elsewhere' | 'swapped';

/**
 * Whether a name of the claim stands in the source where the claim's matter is told. `elsewhere`: only behind it, with
 * a predicate of its own; `swapped`: and one of the same kind stands in its place. 八中…一等奖，铁中…表演 says nothing
 * of 铁中's 一等奖.
 *
 * @param matter the other words of the claim with their weights
 */
export function roleOfNames(
  question: NamingText,
  matter: readonly { readonly text: string; readonly weight: number }[],
  sentence: PreparedSentence,
): NameRole {
  const pieces = [...sentence.folded.matchAll(PIECE)].map(([text]) => text);
  for (const { name, kind } of namesWithKind(question, matter)) {
    if (!sentence.folded.includes(name)) continue;
    const weights = pieces.map((text) =>
      matter.reduce(
        (sum, word) => sum + (!name.includes(word.text) && text.includes(word.text) ? word.weight : 0),
        0,
      ),
    );
    const told = weights.indexOf(Math.max(...weights));
    const piece = pieces[told] ?? '';
    const own = pieces.find((text) => text.includes(name)) ?? '';
    // 慧泉小学、红旭小学、西辰小学: one of a list shares what is told before it.
    if (piece.includes(name) || own.length < name.length + TELLS) continue;
    const like = new RegExp(`\\p{Script=Han}{1,3}${kind}`, 'gu');
    const sibling = [...piece.matchAll(like)].some(
      ([other]) => !NO_NAME.test(other) && !GENERIC.test(other) && !question.folded.includes(other),
    );
    // 一中、五小获评: who is not on a list may have got it, too.
    if (sibling) return pieces[told - 1]?.endsWith('、') === true ? 'elsewhere' : 'swapped';
    const behind = pieces.slice(told + 1).find((text) => text.includes(name));
    const before = pieces.slice(0, told).some((text) => text.includes(name));
    if (behind !== undefined && !before && PREDICATE.test(behind) && PREDICATE.test(piece))
      return 'elsewhere';
  }
  return 'own';
}

function namesWithKind(
  question: NamingText,
  matter: readonly { readonly text: string }[],
): { readonly name: string; readonly kind: string }[] {
  const words = matter.map(({ text }) => text).filter((text) => !NO_NAME.test(text));
  return [...namesOf(question).map(({ telling }) => telling), ...words].flatMap((name) => {
    const kind = KIND.exec(name)?.[0];
    return kind === undefined || kind === name || GENERIC.test(name) ? [] : [{ name, kind }];
  });
}
