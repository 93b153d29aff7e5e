import type { Gazetteer } from '../places/gazetteer.ts';
import { fold } from '../text/fold.ts';
import type { StructuredBlock } from './structure.ts';

/** Reporting units: which there are in a document, and which one each of its blocks belongs to. */
export interface UnitsOfDocument {
  readonly units: readonly string[];
  readonly byBlock: readonly (string | null)[];
}

const OFFICE =
  '(?:人民政府|区委|县委|市委)?(?:教育(?:和|与)?(?:文化|体育|文体|科技|科学|卫生|文旅|旅游|局|委)*(?:局|委员会|委)|教体局|教科局|教文体局|教委|教育工委|教科体局)';
const SCHOOL = /^[\p{Script=Han}\d]{2,22}(?:学院|大学|学校|中学|小学|幼儿园|附中|附小|分校|校区)$/u;
const ZONE = /[\p{Script=Han}]{2,5}(?:高新|经开|经济技术开发|高新技术产业开发|天府新|示范|开发|新)区/gu;
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])\s*/;
/** Divisions whose names are ordinary words too. */
const ORDINARY_WORDS = new Set([
  '城区',
  '郊区',
  '矿区',
  '东区',
  '西区',
  '新城区',
  '新区',
  '老城区',
  '中心城区',
]);
const LEAST_MENTIONS = 2;
const LEAST_SHARE = 0.5;
const TITLE_WEIGHT = 3;

/**
 * @param given units that a person listed for the document; they go before anything derived.
 */
export function assignUnits(
  blocks: readonly StructuredBlock[],
  title: string | null,
  given: readonly string[],
  gazetteer: Gazetteer,
): UnitsOfDocument {
  if (given.length === 1) return whole(blocks, given[0] as string, given);
  const byHeading = unitsByHeading(blocks, given, gazetteer);
  if (byHeading.units.length > 0) {
    return { units: given.length > 0 ? given : byHeading.units, byBlock: byHeading.byBlock };
  }
  if (given.length > 1) return { units: given, byBlock: blocks.map(({ text }) => firstNamed(text, given)) };
  const main = schoolOf(blocks, title, gazetteer) ?? mainUnit(blocks, title, gazetteer);
  return main === null ? { units: [], byBlock: blocks.map(() => null) } : whole(blocks, main, [main]);
}

function whole(blocks: readonly StructuredBlock[], unit: string, units: readonly string[]): UnitsOfDocument {
  return { units, byBlock: blocks.map(() => unit) };
}

/** The unit whose name a heading is, in short form: 成都高新区教育文体局 → 成都高新区. */
export function unitOfHeading(heading: string, gazetteer: Gazetteer): string | null {
  const text = heading.replace(NUMBERING, '').trim();
  const office = new RegExp(`^([\\p{Script=Han}]{2,12}?(?:区|县|市|旗|州|盟))${OFFICE}$`, 'u').exec(text);
  if (office !== null) return office[1] as string;
  if (SCHOOL.test(text)) return text;
  // 金牛区：五育并举 / 金牛区 五育并举 / 金牛区
  const name = /^([\p{Script=Han}]{2,10}(?:区|县|市|旗))(?:[:：\s—·|｜]|$)/u.exec(text)?.[1];
  if (name === undefined || ORDINARY_WORDS.has(name)) return null;
  const known = gazetteer.find(name).at(-1);
  const ends = known !== undefined && known.start + known.division.name.length === name.length;
  return ends || new RegExp(`^${ZONE.source}$`, 'u').test(name) ? name : null;
}

function unitsByHeading(
  blocks: readonly StructuredBlock[],
  given: readonly string[],
  gazetteer: Gazetteer,
): { units: string[]; byBlock: (string | null)[] } {
  const units: string[] = [];
  let current: string | null = null;
  const byBlock = blocks.map(({ role, text }) => {
    if (role === 'heading') {
      const derived = unitOfHeading(text.replace(/^#{1,6}[ \t]*/, ''), gazetteer);
      const unit = given.find((name) => text.includes(name)) ?? derived;
      if (unit !== null) {
        current = unit;
        if (!units.includes(unit)) units.push(unit);
      }
    }
    return role === 'furniture' || role === 'title' ? null : current;
  });
  return { units, byBlock };
}

function firstNamed(text: string, units: readonly string[]): string | null {
  const named = units
    .map((unit) => ({ unit, at: text.indexOf(unit) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  return named[0]?.unit ?? null;
}

/**
 * The one unit that a document reports on: the county, zone or city it names most, provided that the text
 * speaks of that unit's education offices or education somewhere (an encyclopedia article about a district
 * is no report of it).
 */
function mainUnit(
  blocks: readonly StructuredBlock[],
  title: string | null,
  gazetteer: Gazetteer,
): string | null {
  const text = blocks
    .filter(({ role }) => role !== 'furniture' && role !== 'title')
    .map((block) => block.text)
    .join('\n');
  const counts = new Map<string, number>();
  const count = (source: string, weight: number) => {
    for (const name of unitNames(source, gazetteer)) counts.set(name, (counts.get(name) ?? 0) + weight);
  };
  count(text, 1);
  count(title ?? '', TITLE_WEIGHT);
  const everything = `${title ?? ''}\n${text}`;
  // The whole text is looked through for a name: only for those named often enough, and until one is found.
  const [name, mentions] = [...counts]
    .filter(([, times]) => times >= LEAST_MENTIONS)
    .sort((a, b) => b[1] - a[1])
    .find(([other]) => reportsEducation(other, everything) || isSchoolingOf(other, title ?? '')) ?? ['', 0];
  const counties = [...counts].filter(([other]) => /[区县旗]$/.test(other));
  const total = counties.reduce((sum, [, n]) => sum + n, 0);
  if (mentions < LEAST_MENTIONS || (/[区县旗]$/.test(name) && mentions < total * LEAST_SHARE)) return null;
  return name;
}

function unitNames(source: string, gazetteer: Gazetteer): string[] {
  const names: string[] = [];
  for (const [zone] of source.matchAll(ZONE))
    if (!ORDINARY_WORDS.has(zone) && zone.length > 4) names.push(zone);
  for (const { division } of gazetteer.find(source)) {
    if (division.level !== 'province' && !ORDINARY_WORDS.has(division.name)) names.push(division.name);
  }
  return names;
}

const SCHOOLING =
  '(?:中小学|义务教育|学前教育|高中|幼儿园|学校|课后服务|双减|教师|招生|入学|学生|校园|教育|教学)';
const PAPER = '(?:方案|通知|办法|意见|规划|计划|细则|规定|总结|报告|要点|公告|指南|措施|清单|制度)';

const SCHOOL_IN_TITLE =
  /^(?<name>[\p{Script=Han}\d]{2,20}?(?:学校|小学|中学|国小|国中|幼儿园|学院))(?<matter>[\p{Script=Han}\d—–·、，“”（）()]{4,})$/u;
const OWN_MATTER = new RegExp(
  `${PAPER}|汇报|工作|经验|做法|课后服务|劳动教育|心理健康|德育|探索|实践|纪实`,
  'u',
);
/** What a school calls itself. */
const OF_ITSELF = /(?:^|[,，。；;、\s])(?:学校|我校|全校|该校|本校|我园|全园)/gu;
const LEAST_OF_ITSELF = 3;

/** The school whose own report a document is: its title opens with the name, and it goes on to speak of 学校. */
function schoolOf(
  blocks: readonly StructuredBlock[],
  title: string | null,
  gazetteer: Gazetteer,
): string | null {
  const folded = fold(title ?? '');
  const { name = '', matter = '' } = SCHOOL_IN_TITLE.exec(folded)?.groups ?? {};
  if (name === '' || !OWN_MATTER.test(matter) || /中小学$|各学校$|全[区县市]/u.test(name)) return null;
  const text = blocks
    .filter(({ role }) => role === 'body')
    .map((block) => block.text)
    .join('\n');
  if ((fold(text).match(OF_ITSELF) ?? []).length < LEAST_OF_ITSELF) return null;
  // 漳州市芗城区: each of the places that the name opens with.
  let start = 0;
  for (const found of gazetteer.find(name)) if (found.start === start) start += found.division.name.length;
  const end = name.length;
  // In the document's own characters, where none was folded into two.
  const written = title !== null && title.length === folded.length ? title : folded;
  return end - start > 3 ? written.slice(start, end) : written.slice(0, end);
}

/** Whether a title is that of a unit's own paper on its schools: 肃南县中小学课后服务提质增效实施方案. */
function isSchoolingOf(name: string, title: string): boolean {
  return new RegExp(`${name}[^,，。;；]{0,24}?${SCHOOLING}[^,，。;；]{0,24}${PAPER}`, 'u').test(title);
}

function reportsEducation(name: string, text: string): boolean {
  return new RegExp(
    `${name}(?:委|区委|县委|政府|人民政府)?[^，,。；;]{0,6}?(?:教育|教体|教科|教委|学校|双减)`,
    'u',
  ).test(text);
}
