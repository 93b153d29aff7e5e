import { schoolsNamed } from '../text/schoolsNamed.ts';

const OF_A_KIND = '(?:新|老|好|重点|乡村|农村|城区|普通|名)?';
const SCHOOL = '(?:学校|小学|中学|高中|初中|幼儿园|院校|大学|高校)';
const PLACE = `(?:${SCHOOL}|园(?!区)|部门|单位|机构|公司|企业|乡镇|[乡镇村](?!小)|街道|社区|医院)`;

/** 哪几所学校, 哪些部门: more than one of them. */
const SEVERAL = new RegExp(`哪(?:些|几[个所家座处间])${OF_A_KIND}${PLACE}`, 'u');
const WHICH_SCHOOL = new RegExp(`哪(?:[些个所家]|几[个所家])${OF_A_KIND}${SCHOOL}`, 'u');
/** 与哪些地区合作: other districts, cities or provinces by their names. */
const WHICH_REGION = /哪(?:些|几个)?(?:外省市?|外地|省市|地区|区县|城市|省份?|县市?|市县|区(?!域))/u;
/** A school may be a 地方, too. */
const WHICH_PLACES = /哪(?:些|几个)?地方/u;
const WORKS_WITH = /合作|协作|结对|帮扶|对口|支援|援助|联手|牵手|帮助/u;
const REGION =
  /(?:^|[与和同跟对向、,赴到为助自持“])(?![与和同跟对向全本该各我城地片学校园社街辖农乡所多])\p{Script=Han}{2,4}(?<![学校园社街片城郊景牧山库特全本各我邻])(?:省|市|县|区|州|盟|旗|新区)(?!级|域|里|内|位|属|长|委|教|政府|直|场)/u;
/** 与若尔盖、红原结对. */
const REGIONS_IN_SHORT =
  /(?:与|同|和|对口(?:支援|帮扶)?|帮扶|支援|援助)(?![与和同跟对向全本该各我城地片学校园社街辖农乡所多])\p{Script=Han}{2,4}、\p{Script=Han}{2,4}/u;
/** 要是哪所学校…: any of them. */
const ANY = /要是|如果|假如|万一|不管|无论|有没有|怎么.{0,8}哪/u;
/** 由区教育局牵头 names one of 哪些部门. */
const ORGAN = /[局委厅]|办公室|中心|科室|联席/u;
/** An answer without names. */
const ALL = /所有|全部|各[校所个]|每[所个]|全覆盖|均可|均(?!衡)|都|凡/u;
const LISTS = /[和与及、；;或]|[”》][“《]|[一二三四]是|所有|全部|全[区县市旗]|各|每/u;

/**
 * Whether a folded question asks which schools or other places, and a folded sentence names none beside who reports (`ownNames`), or no
 * more than one where several are asked for. Of tuning questions that were answered it refuses 42 near-misses, 12 wrong answers and a right one.
 */
export function lacksNamesOfPlaces(
  question: string,
  sentence: string,
  ownNames: readonly string[] = [],
): boolean {
  if (ANY.test(question)) return false;
  const school = WHICH_SCHOOL.test(question);
  if (!school && asksForRegions(question)) {
    const others = ownNames.reduce((text, name) => text.replaceAll(name, ' '), sentence);
    return !REGION.test(others) && !REGIONS_IN_SHORT.test(others);
  }
  if (ALL.test(sentence)) return false;
  const named = school ? schoolsNamed(sentence).length > 0 : ORGAN.test(sentence);
  return school ? !named : SEVERAL.test(question) && !LISTS.test(sentence) && !named;
}

const PARTNER =
  /(?:与|同|跟|和|向|对口(?:支援|帮扶)?|帮扶|帮助|支援|援助|赴|携手|牵手)(?![与和同跟对向全本该各我城地片学校园社街辖农乡所多])\p{Script=Han}{2,4}(?:省|市|县|区|州|盟|旗)[^,，;；。]{0,12}?(?:合作|协作|协同|结对|帮扶|建立|签订|联合|交流|培养|培训|支援|共建)/u;

const WHICH_UNIVERSITIES = /哪(?:些|几所|几个)(?:大学|高校|院校)/u;
const UNIVERSITY = /\p{Script=Han}{2,8}?(?:大学|师范学院|理工学院)/gu;
const SEVERAL_NAMED = 2;

/** Whether a folded question asks which universities a unit works with, and a folded sentence names several. */
export function tellsUniversities(question: string, sentence: string): boolean {
  if (!WHICH_UNIVERSITIES.test(question) || !WORKS_WITH.test(question)) return false;
  return (
    (sentence.match(UNIVERSITY) ?? []).filter((name) => !/开放大学$/u.test(name)).length >= SEVERAL_NAMED
  );
}

/** Whether a folded question asks which regions a unit works with, and a folded sentence names one beside what is done together. */
export function tellsPartners(question: string, sentence: string): boolean {
  const asks = asksForRegions(question) || (WHICH_PLACES.test(question) && WORKS_WITH.test(question));
  return asks && PARTNER.test(sentence);
}

function asksForRegions(question: string): boolean {
  return WHICH_REGION.test(question) && WORKS_WITH.test(question);
}
