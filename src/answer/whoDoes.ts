import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { escapePattern } from '../text/escapePattern.ts';

/** 由谁督导, 谁来负责经费拨付, 哪个部门牵头. */
const ASKED =
  /(?:(?:是|由|归)?谁(?:来)?|(?:是|由|归)?哪个(?:部门|单位|科室))(?<deed>(?:督导|负责|牵头|主管|管理|监管|组织|考核|评估|评价|审核|审批|认定|发放|拨付|监督|检查|验收|制定|起草|统筹))/u;
const ORGAN = '(?:局|委|股|科|办(?:公室)?|处|部门|中心|小组|专班|政府|委员会|协会|集团|学区|指挥部)';
/** Weighted share of the question's words that the sentence must write. */
const LEAST_TOLD = 0.6;

/** Whether a sentence names the office that does what a question asks the doer of: 县教育局每学期组织一次专项督导. */
export function tellsWhoDoes(question: Question, { sentence, inSentence }: Evidence): boolean {
  const deed = ASKED.exec(question.folded)?.groups?.deed;
  if (deed === undefined || inSentence < LEAST_TOLD) return false;
  const told = new RegExp(
    `(?:^|[,，;；。)、]|由)\\p{Script=Han}{0,12}${ORGAN}(?!长|域)[^,，;；。]{0,16}?${escapePattern(deed)}`,
    'u',
  );
  return told.test(sentence.folded);
}
