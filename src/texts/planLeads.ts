import { answerTextsEn } from './en/answer.ts';
import { answerTextsZh } from './zh/answer.ts';

/** What stands before a claim that its source tells as a plan, in every language. */
export const PLAN_LEADS: readonly string[] = [answerTextsZh.planLead, answerTextsEn.planLead];
