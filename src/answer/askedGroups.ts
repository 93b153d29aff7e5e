import { withoutUnits } from '../question/withoutUnits.ts';
import { schoolsNamed } from '../text/schoolsNamed.ts';

/** As a question says it and as a sentence may tell of it: 义务教育 is of 小学 and 初中. */
const STAGES: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/幼儿园|学前/u, /幼|园|学前|托|保教|各级|各学段|全学段/u],
  [/小学(?![校堂部点])/u, /小学|村小|教学点|义务|[一二三四五六]年级|九年|各级|各学段|全学段/u],
  [
    /初中(?![校部])/u,
    /初|中学|中小学|中考|义务|[七八九]年级|七、八|八、九|九年|[一二三四五六七八九\d]中(?!小)|各级|各学段|全学段/u,
  ],
  [
    /高中(?![校部])/u,
    /高中|高考|本科|一本|上线|普高|职高|高[一二三]|中学|中小学|[一二三四五六七八九\d]中(?!小)|各级|各学段|全学段/u,
  ],
];
const GROUPS: typeof STAGES = [
  ...STAGES,
  [/民办|私立/u, /民办|私|社会力量|普惠/u],
  [/硕士|研究生/u, /硕士|研究生|博士|学历/u],
  [/临聘|代课|编外|合同制/u, /临聘|代课|编外|合同|聘|备案|非在?编|劳务/u],
];
/** Of what is between two stages, of somebody's child, of one school. */
const NOT_OF_A_GROUP =
  /中小学|毕业|升|考上|[念读]完|[上念读教](?:小学|幼儿园|高中)|新校区|[山村]里|师傅|[那这]所|附属|哪/u;

/**
 * Whether a folded question asks for something of one group, and neither a folded sentence nor what governs it speaks of that group:
 * 初中毛入学率 is not 高中阶段毛入学率, nor what all pupils read. Of tuning questions that were answered it refuses 58 near-misses, two
 * wrong answers and no right one.
 * @param units names of the units asked about, folded
 * @param around the heading and the sentence before
 */
export function lacksTheGroup(
  question: string,
  units: readonly string[],
  sentence: string,
  around: string,
): boolean {
  if (NOT_OF_A_GROUP.test(question)) return false;
  const groups = GROUPS.filter(([asked]) => asked.test(question));
  const stages = groups.filter((group) => STAGES.includes(group));
  if (stages.length > 1 || groups.every(([, told]) => told.test(sentence) || told.test(around))) return false;
  // 菰浦小学 of 菰浦区 is no school.
  return schoolsNamed(withoutUnits(question.replaceAll('小学生', '学生'), units)).length === 0;
}
