import type { Question } from '../question/understand.ts';
import type { PreparedSentence } from './prepared.ts';

const LIST = /、|《[^《》]{1,60}》《|“[^“”]{1,60}”“|以及|包括|分别|;|；/u;
const PERSON =
  /[\p{Script=Han}]{2,4}(?:同志|老师|校长|书记|主任|教授|院长|局长|先生|女士|等人)|代表|人物|选手|学生[\p{Script=Han}]{2,3}|负责人/u;

/** Whether a sentence has what the asking word wants besides figures: several things for 哪些, a person for 谁. */
export function fitsType(question: Question, sentence: PreparedSentence): boolean {
  switch (question.type) {
    case 'which':
      // 哪所小学 wants a 小学.
      if (question.focusKnown && !question.focus.some((word) => sentence.folded.includes(word))) return false;
      return /哪些|哪几|哪[二两三四五六七八九十]|什么|几/u.test(question.folded)
        ? LIST.test(sentence.folded)
        : true;
    case 'who':
      return PERSON.test(sentence.folded);
    default:
      return true;
  }
}
