import { escapePattern } from '../text/escapePattern.ts';

/** 达川区有211所学校, 一共有17万学生: how many there are, and nothing done with them. */
const HAVING =
  /^[^,，;；]{0,16}?(?:一共|总共|现在?|目前|大?约)?有(?:大?约|近|超过|不[到足])?\d[\d.,]*[多余几]?[万亿]?[多余]?\p{Script=Han}{1,8}[吧吗呢。?？!！]*$/u;
/** 有30名教师获奖: more is told of them. */
const DEED =
  /了(?!解)|(?<![超通经])过(?!程|渡|关)|新改?扩?建|改[扩造建]|发展(?=\p{Script=Han}{0,2}[党团会]员)|新增|累计|服务|走进|参[加与]|培[训养]|投入|完成|获|开展|选派|引进|招聘|建[成立设]|打造|惠及|评[为选]|通过|组织|覆盖|受益/u;
const TOLD_HAVING =
  /有|拥|(?<!公)共(?!同|建|享|育|青)|(?<![实出])现(?!代)|总[数计量]|在校|在职|在编|达到?\d/u;

/**
 * Whether a sentence counts those with whom something was done, where a claim says how many there are at all: 新建学校11所
 * contradicts no number of schools.
 */
export function countsByDeed(claim: string, sentence: string): boolean {
  if (countsThoseOfWhom(claim, sentence)) return true;
  const having = HAVING.exec(claim);
  if (having === null || DEED.test(having[0])) return false;
  return DEED.test(sentence) && !TOLD_HAVING.test(sentence);
}

/** 有教师8000名: all of them. */
const ALL_OF_THEM =
  /^[^,，;；的]{0,16}?(?:一共|总共|现|共|拥)?有(?<noun>\p{Script=Han}{2,4})(?:大?约|近|超过|不[到足])?\d[\d.,]*[多余几]?[万亿]?[多余]?[名所个人位家][吧吗呢。?？!！]*$/u;

/** Whether a sentence counts those of whom something is told, where a claim counts all there are: 轮岗交流的各类教师累计达532人. */
export function countsThoseOfWhom(claim: string, sentence: string): boolean {
  const noun = ALL_OF_THEM.exec(claim)?.groups?.noun;
  if (noun === undefined || DEED.test(noun)) return false;
  const ofWhom = new RegExp(
    `[\\p{Script=Han}”](?<![区县市旗省校院])的(?:各类|各级|优秀)?${escapePattern(noun)}(?:累计|共计|总计|合计)?(?:达到?|有|为|共)?\\d`,
    'u',
  );
  return ofWhom.test(sentence);
}
