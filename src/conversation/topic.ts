/** What counts things in a question: gone with its 多少. */
const COUNTER =
  '(?:个百分点|平方米|万元|亿元|[个大所名位人家条项元套间场次节门篇本册张件例种类级届期批支组班块枚座处户倍年天岁]?)';

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/^(?:请问|请教|你好|您好|那么|那|我想(?:知道|问|了解)(?:一下)?|想(?:知道|问|了解)(?:一下)?)[,，]?/u, ''],
  [/[\s?？!！。.…]+$/u, ''],
  [/[,，]?(?:对吗|是吗|对不对|对吧|是吧)$/u, ''],
  [/(?:呢|吗|(?<![什怎那多])么|吧|啊)$/u, ''],
  [/(?:是)?(?:为什么|为何|为啥)(?:要|会)?/u, ''],
  // 有哪些做法: the matter stands before it.
  [
    /(?:都|又)?(?:采取了?|出台了?|做了?|有|是)(?:哪些|什么|啥)(?:具体|主要|创新|好)?的?(?:做法|措施|举措|办法|方法|经验|工作|动作|规定|要求|特点|亮点|情况)?$/u,
    '',
  ],
  [/的?(?:做法|措施|举措|办法|经验)(?:有|是)(?:哪些|什么)$/u, ''],
  [/(?:都|又)?(?:是)?(?:怎么样?|如何|怎样|咋样?)(?:做|办|搞|抓|弄|干)?(?:到|好)?(?:的|了)?$/u, ''],
  [/(?:是)?(?:怎么样?|如何|怎样|咋)(?:做(?![好大强优实精])|搞|抓|办(?!学|园))?的?/u, ''],
  [/(?:分别|各)?(?:是|为|在|于)?(?:什么时[候间]|何时|哪一?年|哪一?天|几年|多久)(?:的|了)?/u, ''],
  [/(?:是|叫|给|由)?(?:谁|(?:是|叫)(?:什么|哪里|哪个))$/u, ''],
  [/(?:有)?(?:要求|规定|安排)?有?$|的?(?:情况|现状)$/u, ''],
  [
    new RegExp(
      `(?:一共|总共|大约|分别|各)?(?:有|是|为|占|达到?)?(?:了)?(?:多少|几)(?:钱|${COUNTER})(?:了)?`,
      'u',
    ),
    '',
  ],
  [/(?:有|是)?(?:哪些|哪几个|哪个|什么|啥)/u, ''],
  [/(?:有没有|是否|是不是|有无)/u, ''],
  [/(?<=\p{Script=Han}{2})(?:得|的)$/u, ''],
];

const LOST_OBJECT = /了(?=多少|几|哪|什么|啥|谁)/u;

/**
 * What a whole question is about, as words that another ask can follow: without its own asking words.
 * 成都高新区是怎么推进教师交流轮岗的？ → 成都高新区推进教师交流轮岗
 * @param words cuts a text into words
 */
export function topicOf(question: string, words: (text: string) => readonly string[]): string {
  let topic = question.trim();
  for (const [pattern, by] of STEPS) topic = topic.replace(pattern, by).trim();
  // 薪火讲堂办了: a verb that has lost its object.
  if (topic.endsWith('了')) {
    const verb = LOST_OBJECT.test(question) ? (words(topic.slice(0, -1)).at(-1) ?? '') : '';
    topic = topic.slice(0, -1 - (verb.length <= 2 ? verb.length : 0));
  }
  return topic.replace(/[的,，、\s]+$/u, '');
}

/** The topic with an ask behind it; a word that both have stands once. 启动学区制治理 + 什么时候启动的 → 学区制治理什么时候启动的 */
export function withAsk(topic: string, ask: string, words: (text: string) => readonly string[]): string {
  const shared = words(ask).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word) && topic.includes(word));
  const bare = shared.reduce((left, word) => left.replace(new RegExp(`${word}了?`, 'u'), ''), topic);
  const kept = words(bare).filter((word) => word.length >= 2).length >= 2 ? bare : topic;
  const opened = kept.replace(/[的了\s]+$/u, '');
  if (/^(?:多少|几(?!乎))/u.test(ask)) return `${opened}${/[率例重]$/u.test(opened) ? '是' : '有'}${ask}`;
  return `${opened}${ask}`;
}
