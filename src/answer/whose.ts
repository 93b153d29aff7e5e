import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { fold } from '../text/fold.ts';

/** 哪里搞了县管校聘, 五个一是谁搞的, 冠军是哪个区的学生. */
const ASKS_WHOSE =
  /^(?:都)?(?:有)?(?:哪里|哪儿)|在(?:哪里|哪儿)(?:搞|做|办|推|开展|实行|实施|试点|有)|是哪的|哪(?:一)?(?:家|个)(?:的|区|县|市|学校|学院|单位|地方)|谁家|(?<![是由])谁(?:拿|获|得|夺|评|入选|搞|办|建|推|实行|实施|开展|出台|编|开发|在[搞做办推])|(?:是|由)谁(?:家)?(?:搞|做|办|推|建|出|提|创|发起|开发|研发|编|先|率先)/u;

/**
 * The unit to name before an answer: the one that a sentence tells of, where a question that names none asks whose
 * something is and the quote does not say.
 */
export function unitAsked(question: Question, { prepared }: Evidence, quote: string): string | null {
  const { district } = prepared.paragraph;
  if (district === null || !question.corpusHasUnits || !asksWhose(question)) return null;
  return fold(quote).includes(fold(district)) ? null : district;
}

/** Whether a question that names no unit asks whose something is: there is always one who reports it. */
export function asksWhose({ folded, units, others }: Pick<Question, 'folded' | 'units' | 'others'>): boolean {
  return units.length === 0 && others.length === 0 && ASKS_WHOSE.test(folded);
}
