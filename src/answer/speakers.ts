import type { Evidence } from '../evidence/evidence.ts';
import type { Finder } from '../evidence/find.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { listsSpeakers } from './lacks.ts';
import { claimOf, type Response } from './respond.ts';

/** 会上有哪些单位介绍了经验, 哪几家上台发了言. */
const ASKS_FOR_SPEAKERS =
  /(?:哪些|哪几[个家]|哪[个家]|谁)(?:单位|区县?|地方|学校|教育局|地区)?(?:都|在\p{Script=Han}{0,10}上|上台|分别)*(?:作|做)?了?(?:交流|介绍|分享|发言|发了言|讲)(?:了|过)?(?:的)?(?:经验|做法|典型|发言)?[的了呢吗]?[?？]?$|(?:交流|介绍|分享|发言)(?:经验|做法)?的(?:单位|区县?|地方)?(?:都)?(?:有|是)(?:哪|谁)/u;

/** 哪些学校交流 asks for those that exchange teachers. */
const AT_A_MEETING = /经验|做法|典型|发言|发了言|[会台]上|会议|大会/u;

/** Who spoke at a meeting, as a sentence lists them that reports of no unit; null where that is not asked, or not told. */
export function speakers(
  question: Question,
  hits: readonly Hit[],
  finder: Finder,
  texts: AnswerTexts,
): Response | null {
  const asks = ASKS_FOR_SPEAKERS.test(question.folded) && AT_A_MEETING.test(question.folded);
  if (!question.corpusHasUnits || question.units.length > 0 || !asks) return null;
  const asked: Question = { ...question, kind: 'question', whichUnits: false };
  const listing = finder.evidence(asked, hits, []).find((each: Evidence) => listsSpeakers(each));
  return listing === undefined
    ? null
    : { kind: 'draft', draft: [claimOf(asked, listing, texts)], verdict: null };
}
