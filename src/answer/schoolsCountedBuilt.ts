import { withoutUnits } from '../question/withoutUnits.ts';

const SCHOOLS = '(?:学校|中小学校?)';
const BUILT = '(?:建|盖|修|开|办|开办|新建|新开|新办|建成|修建|兴建)(?:成|好|起)?';
/** 高新区新开了几所学校, 这几年建了多少学校. */
const ASKED = new RegExp(
  `(?:^|[区县市旗院里的,，]|一共|总共|先后|[这近]几年来?|近年来?|都|已经?|又|新)${BUILT}了(?:多少|几)[个所]?(?:新)?${SCHOOLS}(?:[呀啊呢了])?[?？]?$`,
  'u',
);
const TIME = /[今去前]年|\d{4}年|[上下本]学[期年]|十[一二三四五]五/u;
/** 合作开办20所 are some of them. */
const TOLD =
  /(?<!合作|共同|联合)(?:先后开办|新建|开办|建成|新改扩建|改扩建|新建改扩建)(?!投用)[^;。、合]{0,16}?(?:(?:中小学校?|(?<!家长|实践|特色|品牌|实验|示范)学校|教育机构)(?:\([^)]*\))?\d+余?[所个]|\d+余?所(?:中小学|学校))/u;

/**
 * Whether a folded question asks how many schools were built or opened in all, and a folded sentence counts those.
 * @param units that the question names, folded
 */
export function tellsHowManyBuilt(
  question: string,
  sentence: string,
  units: readonly string[] = [],
): boolean {
  const time = TIME.exec(question)?.[0];
  if (time !== undefined && !sentence.includes(time)) return false;
  return ASKED.test(withoutUnits(question, units)) && TOLD.test(sentence);
}

const BUILDS =
  /(?<![党创共构组搭])建(?!议|档|言|设(?:市级|区级|示范|标杆|总|先进|样|高|强|专))|开办|新办|创办|投用|落成|竣工|开学|新增|新改扩/u;

/** Whether a folded question asks how many schools were built, and a folded sentence tells of nothing built: 培育2所学校成为示范点. */
export function tellsOfNoneBuilt(question: string, sentence: string, units: readonly string[] = []): boolean {
  return ASKED.test(withoutUnits(question, units)) && !BUILDS.test(sentence);
}
