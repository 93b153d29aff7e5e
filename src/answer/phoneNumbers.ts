/** 咨询电话是多少, 打什么电话投诉. */
const ASKED =
  /(?<kind>\p{Script=Han}{0,2})电话(?:号码?)?(?:是|有)?(?:多少|几|什么|啥)|打(?:什么|哪个|啥)电话(?<purpose>\p{Script=Han}{2})?/u;

/** Whether a folded question asks for a telephone number, and a folded sentence gives one of that kind. */
export function tellsPhoneNumber(question: string, sentence: string): boolean {
  const groups = ASKED.exec(question)?.groups;
  if (groups === undefined) return false;
  const kind = (groups.kind ?? groups.purpose ?? '').replace(/^[的有了]|[的]$/gu, '');
  const told = new RegExp(`${kind.length === 2 ? kind : ''}电话[:：]?\\s*\\d[\\d-]{5,}`, 'u');
  return told.test(sentence);
}
