import type { Evidence } from '../evidence/evidence.ts';
import type { PreparedParagraph } from '../evidence/prepared.ts';

/** What ends the name of a body or of an undertaking, longer ends first. */
const KIND =
  '教学点|新校区|校区|学校|中学|小学|学院|大学|幼儿园|中心|集团|公司|平台|实验室|工作室|基地|项目|工程|计划|行动|乐团|图书馆|课程|热线|驿站|驿站|制度|公交公司';
const ENDS_NAME = new RegExp(KIND, 'gu');
/** 寄宿制学校, 镇区学校: a class of them, which no later sentence goes on to tell of. */
const CLASS =
  /^(?:寄宿制?|小规模|义务教育|镇区|牧区|山区|城区|乡村|农村|城镇|公办|民办|普通|优质|普惠|特殊教育|所有|全部|全[区县市旗省国校]|各|该|本|每|中|高中|初中|九年一贯制|薄弱|热点|校园|学生|教师|家长|建设|改造|启动|实施|推进|这一|一个|[一二三四五六七八九十\d]+[个所家项名]?)+$/u;
const QUOTED = /[“《]([^“”《》]{2,20})[”》]/gu;
/** Another subject opens here: 全区…, 各校…. 在全区 does not. */
const OPENS_SCOPE =
  /(?:^|[,，;；])(?:目前|如今|现在|现|同年|当年|截至[^,，]{2,10}|到[^,，]{4,10}|[^,，]{0,4}\d{4}年[^,，]{0,4})?[,，]?(全[区县市旗省国]|各校|各地|各学校|[区县市旗]里|该[区县市旗])/gu;
/** A name tells itself apart by so many letters before its kind. */
const LEAST_LEAD = 2;
const LONGEST_LEAD = 14;

/**
 * Names of a claim that its paragraph has called before, and that a sentence goes on to tell of without them: 该校,
 * 其课程视频 or nothing at all. None that another of its kind, or the whole district, has come after.
 *
 * @param claim folded
 * @param above the paragraph before, where it belongs to the same section: what it puts in quotation marks is called on
 */
export function carriedNames(
  claim: string,
  { prepared, sentence }: Evidence,
  above: PreparedParagraph | null = null,
): string[] {
  const own = prepared.sentences.filter(({ index }) => index < sentence.index);
  const earlier = [...(above?.sentences ?? []), ...own];
  if (earlier.length === 0) return [];
  const said = plain(claim);
  const here = plain(sentence.folded);
  const names = [
    ...earlier.flatMap(({ folded }) => quotedNames(folded, said)),
    ...own.flatMap(({ folded }) => bodies(folded, said)),
  ];
  return [...new Set(names)].filter((name) => {
    if (here.includes(name)) return false;
    const at = earlier.findLastIndex(({ folded }) => plain(folded).includes(name));
    if (rivals(name, (earlier[at] as { folded: string }).folded, claim)) return false;
    const isFromAbove = at < earlier.length - own.length;
    return [...earlier.slice(at + 1), sentence].every(
      ({ folded }) =>
        !rivals(name, folded, claim) &&
        !opensScope(folded, claim) &&
        !(isFromAbove && rivalsQuoted(name, folded)),
    );
  });
}

function quotedNames(source: string, claim: string): string[] {
  return [...source.matchAll(QUOTED)].map(([, name = '']) => name).filter((name) => claim.includes(name));
}

/** The longest ends of the claim's names that a sentence has. */
function bodies(source: string, claim: string): string[] {
  return [...claim.matchAll(ENDS_NAME)].flatMap(({ 0: kind, index }) => {
    const end = index + kind.length;
    for (let lead = Math.min(LONGEST_LEAD, index); lead >= LEAST_LEAD; lead--) {
      const name = claim.slice(index - lead, end);
      if (/^\p{Script=Han}+$/u.test(name) && source.includes(name))
        return CLASS.test(name.slice(0, lead)) ? [] : [name];
    }
    return [];
  });
}

/** Whether a sentence names another one of its kind. */
function rivals(name: string, source: string, claim: string): boolean {
  const kind = [...name.matchAll(ENDS_NAME)].at(-1);
  if (kind === undefined || kind.index + kind[0].length !== name.length) return rivalsQuoted(name, source);
  const others = [...source.matchAll(new RegExp(`\\p{Script=Han}+?${kind[0]}`, 'gu'))].map(([text]) => text);
  return others.some((text) => {
    const lead = text.slice(-(kind[0].length + 4), -kind[0].length);
    const isName = lead.length >= LEAST_LEAD && !/[的该本各每全所个这其此]$/u.test(lead) && !CLASS.test(lead);
    return (
      isName &&
      !isClassEnd(lead) &&
      !text.endsWith(name) &&
      !claim.includes(text.slice(-(kind[0].length + 2)))
    );
  });
}

/** 了一所学校, 把全区学校, 总校向新成员校: what the pattern takes for a name. */
function isClassEnd(lead: string): boolean {
  return /(?:义务教育|普通|寄宿制?|小规模|镇区|牧区|乡村|农村|[全该本各每]\p{Script=Han}?|邻近|同一|外区|部属|师范|成员|公办|民办|优质)$/u.test(
    lead,
  );
}

function rivalsQuoted(name: string, source: string): boolean {
  return (
    !plain(source).includes(name) && [...source.matchAll(QUOTED)].some(([, other = '']) => other !== name)
  );
}

function opensScope(source: string, claim: string): boolean {
  return [...source.matchAll(OPENS_SCOPE)].some(([, scope = '']) => !claim.includes(scope));
}

function plain(text: string): string {
  return text.replace(/[“”‘’"'《》]/gu, '');
}
