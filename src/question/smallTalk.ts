/** What a message that is no question about the documents wants. */
export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'identity'
  | 'ability'
  | 'farewell'
  | 'acknowledgement'
  | 'presence';

const TAIL = '(?:[啊呀哦呢吧啦哈嘛了的~～!！。.,，?？\\s]|[\\p{Extended_Pictographic}\\uFE0F\\u200D])*';
const NAMES = '(?:大家|各位|老师|同学|机器人|小助手|助手|bot|亲|朋友|你|您)?';
const GREETING = `(?:${NAMES}(?:你|您|大家|各位)?好吗?|哈[喽啰罗]|嗨|hi|hello|hey|早|早上好|上午好|中午好|下午好|晚上好|晚安|早安|打扰(?:一下|了)?|新年好|节日快乐|周末愉快|久仰|很高兴认识你)`;
const THANKS =
  '(?:(?:非常|十分|太|真的|好的?|多)?(?:感谢|谢谢|谢啦|谢了|多谢|谢)(?:你|您|啦|了|哈)*|辛苦(?:你|您)?(?:了|啦)?|(?:太|真|很)?(?:棒|厉害|好用|给力|赞|牛|不错|专业)(?:了|啊)?|帮大忙了|thanks?(?: you)?|thx)';
const ACKNOWLEDGE =
  '(?:嗯+|哦+|噢+|好+的?|行+|ok|okay|可以|收到|明白了?|知道了?|了解了?|懂了?|对|是的?|没错|没事了?|没问题|不用了|算了|哈哈+|呵呵|嘻嘻|随便(?:看看|问问)|原来如此|这样啊|测试(?:一下)?|test)';
const PATTERNS: readonly (readonly [SmallTalk, RegExp])[] = [
  ['greeting', whole(`${GREETING}(?:[,，!！。\\s]*${GREETING})*`)],
  ['presence', whole('(?:在不在|在吗|在么|在嘛|有人吗|有人在吗|忙吗|你还在吗)')],
  ['farewell', whole('(?:再见|拜拜|88|bye(?: ?bye)?|回头见|下次见|先这样|走了|回见|明天见)')],
  ['thanks', whole(`${THANKS}(?:[,，!！。\\s]*${THANKS})*`)],
  [
    'identity',
    whole(
      '(?:请问)?(?:你|您)(?:到底|究竟)?(?:是|叫)(?:谁|什么|啥|什么名字|啥名字|哪位|什么人|什么东西|机器人|真人|人工智能|ai|人|人工|chatgpt|gpt|大模型)(?:吗|还是.{1,6})?|(?:自我)?介绍一下(?:你)?自己|自我介绍|你(?:是)?(?:谁|哪个公司|哪家公司).{0,6}(?:做|开发|创造)的?|谁(?:开发|做|创造)(?:了)?(?:你|的你)|你几岁|你多大',
    ),
  ],
  [
    'ability',
    whole(
      '(?:请问)?(?:你|您)(?:都)?会(?:些)?(?:什么|啥)|(?:你|您|这个?(?:机器人|助手|bot)?)?(?:能|会|可以|都能|都会|主要)?(?:帮我)?(?:做|干|回答|查|帮)(?:些|点)?(?:什么|啥|哪些(?:问题|事|事情|内容)?)(?:问题|事|事情|忙|呢)?|(?:你|您)?有(?:什么|哪些|啥)(?:功能|用|本事|能力|作用)|(?:怎么|如何|咋)(?:使用|用|问)(?:你|这个|这个机器人|它)?|(?:使用)?(?:帮助|说明|指南|菜单|教程)|help|能问(?:些)?(?:什么|啥|哪些)(?:问题)?|我?(?:能|可以)问(?:你)?(?:些)?(?:什么|啥|哪些)(?:问题)?',
    ),
  ],
  ['acknowledgement', whole(`${ACKNOWLEDGE}(?:[,，!！。\\s]*${ACKNOWLEDGE})*(?:[,，!！。\\s]*${THANKS})?`)],
];

function whole(source: string): RegExp {
  return new RegExp(`^[\\s]*(?:${source})${TAIL}$`, 'iu');
}

/** Small talk fills the whole message: a greeting before a question leaves a question. */
export function findSmallTalk(folded: string): SmallTalk | null {
  return PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const LEADING_GREETING = new RegExp(`^(?:${GREETING}${TAIL}[,，!！。~\\s]+)+`, 'iu');

/** The message without a greeting before its question. */
export function withoutGreeting(folded: string): string {
  return folded.replace(LEADING_GREETING, '');
}
