import { ASKS_POLITELY } from '../question/phrases.ts';
import { OF_ANYTHING } from './phrases.ts';

/** What counts things in a question: gone with its 多少. */
const COUNTER =
  '(?:个百分点|平方米|万元|亿元|家(?![长庭校])|人(?![员才次])|项(?!目)|名(?![师校])|[个大所位条元套间场次节门篇本册张件例种类级届期批支组班块枚座处户倍年天岁]?)';

const STEPS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:${ASKS_POLITELY.source}|你好|您好|那么|那|我?想(?:知道|了解)(?:一下)?)[,，]?`, 'u'), ''],
  [/[\s?？!！。.…]+$/u, ''],
  [/^(?:什么|啥)(?:是|叫)(?=\p{Script=Han}{2})/u, ''],
  // 乡村教师有补贴吗 is about what they get.
  [
    /(?<=\p{Script=Han}{4})(?<![享拥具持设所])(?:还)?有(?:没有)?(?:什么|啥)?(补贴|奖励|津贴|奖金|费用|要求|考核|条件|限制|处罚|规定|标准|期限|名额)(?:吗|么|呢)?$/u,
    '的$1',
  ],
  // What was asked on of a matter goes: 教师家访一年几次.
  [new RegExp(`(?<=\\p{Script=Han}{4})(?:${OF_ANYTHING.source.replaceAll('^', '')})`, 'u'), ''],
  [/(?<=\p{Script=Han}{2})(?:是)?在(?:哪里|哪儿|什么地方)(?:(?:开|办|建|举行|举办|召开)的)?$/u, ''],
  [/(?<=\p{Script=Han}{3})(?:都|又)?(?:是|有)哪几[个所家项名位条门](?:学校|单位|区)?$/u, ''],
  [/(?:^|(?<=[区县市旗校院]))谁(?:都)?(?:获得|赢得|夺得|拿到?|得到?|夺)了?(?=\p{Script=Han}{2})/u, ''],
  [
    /(?<=\p{Script=Han}{3})(?<![同环])比\p{Script=Han}{2,8}(?:更|还|要)?[高低多少大小](?:吗|不|么|多少)?$/u,
    '',
  ],
  [/占了?多少$/u, '占比'],
  [/(?<=\p{Script=Han}{4})(?:都|分别|各自?)?叫(?:什么|啥)(?:名字?)?$/u, ''],
  [/(?:都|也)?(?:有)?在(?:搞|做|办|推)$/u, ''],
  [
    /^(?:有)?(?:哪些|哪几个|哪个|几个)(?:区县?|县|地方|地区|单位|学校)(?:在|都|也|还)?(?:有|做|搞|办|开展)(?=\p{Script=Han}{2})/u,
    '',
  ],
  [/(?:哪里|哪儿|哪些地方)有(?=\p{Script=Han}{2})/u, ''],
  [/[,，]?(?:对吗|是吗|对不对|对吧|是吧)$/u, ''],
  [/(?:是|有|达到?)?(?:超过|不到|近|约)?\d[\d.,]*[余多]?[万亿]?(?:%|％|[个所名人项元家])?吗$/u, ''],
  [/(?:在\p{Script=Han}{1,4})?(?:排名?(?:在)?)?第几(?:名|位)?$/u, ''],
  [/(?:呢|吗|(?<![什怎那多])么|吧|啊)$/u, ''],
  [/(?:哪个|哪一个|谁)(?:更|最)?[高低多少大小好强快早](?:一些|一点)?$/u, ''],
  [/是哪个(?:区县|区|县|市|地方|学校|单位)的$/u, ''],
  [/(?:到底)?(?:是)?(?:怎么|咋|怎样)一?回事$/u, ''],
  [/(?:是)?(?:为什么|为何|为啥)(?:要|会)?/u, ''],
  // 有哪些做法: the matter stands before it.
  [
    /(?:都|又|还)*(?:采取了?|出台了?|做了?|有|是)(?:哪些|什么|啥)(?:具体|主要|创新|好)?的?(?:做法|措施|举措|办法|方法|经验|工作|动作|规定|要求|特点|亮点|情况)?$/u,
    '',
  ],
  [/的?(?:做法|措施|举措|办法|经验)(?:有|是)(?:哪些|什么)$/u, ''],
  [/(?:都|又)?(?:是)?(?:怎么样?|如何|怎样|咋样?)(?:做|办|搞|抓|弄|干)?(?:到|好)?(?:的|了)?$/u, ''],
  [/(?:是)?(?:怎么样?|如何|怎样|咋)(?:做(?![好大强优实精])|搞|抓|办(?!学|园))?的?/u, ''],
  [
    /(?:分别|各)?(?:是|为|在|于|从)?(?:什么时[候间]|何时|哪一?年|哪一?天|几年(?!级)|多久)(?:(?:开始|启动|成立|实行|实施|推行|算){1,2}的$|的|了)?/u,
    '',
  ],
  // 实施哪5大工程.
  [
    /(?:是|有|指的?是)?哪(?=[\d一二两三四五六七八九十]{1,2}(?:大|[个项类种所家位名条批支点]|方面)\p{Script=Han})/u,
    '',
  ],
  [/(?:是|指)?什么意思$/u, ''],
  [/(?:分别|各)?是哪[一二两三四五六七八九十几]?(?:个|些|所|项|家|名|位)$/u, ''],
  [/(?:是)?(?:由)?(?:谁|哪个部门|什么部门)(?:来)?(?:负责|牵头|主管|管理)的?$/u, ''],
  [/(?:花|用|投入)了?多少(?:钱|资金|经费)$/u, ''],
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
/** 教师宿舍建了多少套: the verb goes with its object. */
const LOST_VERB = /^[建修办招开拿获盖种设培评投花用买配装请引搬]$/u;

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
  if (LOST_OBJECT.test(question) && topic.length > 4 && LOST_VERB.test(words(topic).at(-1) ?? ''))
    topic = topic.slice(0, -1);
  return topic.replace(/[的,，、\s]+$/u, '');
}

/** 学区 of 学区制 is no word of its own. */
const BOUND = '[制化型性率式校员]';

/** The topic with an ask behind it; a word that both have stands once. 启动学区制治理 + 什么时候启动的 → 学区制治理什么时候启动的 */
export function withAsk(topic: string, ask: string, words: (text: string) => readonly string[]): string {
  const shared = words(ask).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word) && topic.includes(word));
  const bare = shared.reduce(
    (left, word) => left.replace(new RegExp(`${word}了?(?!${BOUND})`, 'u'), ''),
    topic,
  );
  const kept = words(bare).filter((word) => word.length >= 2).length >= 2 ? bare : topic;
  const opened = kept.replace(/[的了\s]+$/u, '');
  if (/^(?:多少|几(?!乎))/u.test(ask)) return `${opened}${/[率例重]$/u.test(opened) ? '是' : '有'}${ask}`;
  return `${opened}${ask}`;
}
