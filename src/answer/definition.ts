import { COURTESY } from '../question/phrases.ts';
import { escapePattern } from '../text/escapePattern.ts';

const ASKED =
  /^[“"「]?(?<name>[^,，。?？“”"「」]{2,12}?)[”"」]?(?:这个(?:名字|词|地名)|一词|的名字)?(?:(?:是|有)?(?:什么|啥)(?:意思|含义)|的?(?:意思|含义)(?:是|指)?(?:什么|啥))/u;
const DEFINES = '[”"」]?(?:一词|的名字)?(?:意为|意即|意指|的?意思是|寓意|是指|指的是)';

/** Whether a folded question asks what a name means, and a folded sentence says it outright: 康巴什意为“康老师”. */
export function definesWhatIsAsked(question: string, sentence: string): boolean {
  const name = ASKED.exec(question.replace(COURTESY, ''))?.groups?.name;
  return name !== undefined && new RegExp(`${escapePattern(name)}${DEFINES}`, 'u').test(sentence);
}
