/** What a message that is no question about the documents wants. */
export type SmallTalk =
  | 'contents'
  | 'greeting'
  | 'thanks'
  | 'identity'
  | 'ability'
  | 'farewell'
  | 'acknowledgement'
  | 'presence';

/**
 * Words of chatting. A message made of nothing but these asks nothing of any document; a greeting before a
 * question leaves words that are not among them.
 */
const CHAT_WORDS = new Set(
  // who is spoken to
  (
    '你 您 你们 我 我们 咱 咱们 大家 各位 老师 同学 朋友 亲 亲爱的 机器人 小机器人 小助手 助手 小助理 助理 客服 bot robot ai 老兄 哥 姐 这 那 这个 这里 这儿 它 ' +
    // greetings and farewells
    '好 早 早上 早上好 早安 上午 上午好 中午 中午好 下午 下午好 晚上 晚上好 晚安 安 周末 新年 新年好 节日 假期 快乐 愉快 hello hi hey 哈喽 哈啰 哈罗 嗨 嘿 喂 哎 您好 你好 好久不见 久仰 打扰 打扰了 打扰一下 再见 拜拜 拜 88 bye 回头 下次 明天 改天 见 聊 再聊 走 先 撤 溜 休息 睡 睡觉 去 ' +
    // thanks, praise, apology
    '谢谢 感谢 多谢 谢 谢啦 谢了 thanks thank you thx 辛苦 辛苦了 麻烦 麻烦了 抱歉 不好意思 对不起 没关系 没事 不客气 客气 帮大忙 帮忙 帮 忙 很 真 真的 太 非常 特别 挺 十分 超 超级 多 好棒 棒 厉害 聪明 好用 给力 赞 点赞 不错 牛 牛啊 优秀 专业 有用 有帮助 满意 喜欢 开心 高兴 认识 可爱 靠谱 贴心 方便 快 耐心 爱 加油 心情 无聊 ' +
    // acknowledgement and fillers
    '嗯 嗯嗯 哦 噢 喔 呃 额 啊 呀 哇 哈 哈哈 呵呵 嘻嘻 嘿嘿 好的 好吧 好呀 好哒 行 行吧 ok okay 可以 收到 明白 知道 了解 懂 清楚 对 对的 是 是的 没错 没问题 原来如此 这样 那样 随便 看看 问问 测试 试试 test 算了 不用 不 没 没有 有 还 也 就 都 又 了 的 得 地 着 过 吗 呢 吧 嘛 么 啦 呗 哟 喽 咯 ' +
    // presence, identity, ability
    '在 在吗 在么 在不在 有人 有人吗 人 真人 人类 人工 人工智能 智能 机器 程序 大模型 chatgpt gpt 谁 什么 啥 哪位 哪里 哪儿 来 来自 从 名字 叫 叫做 称呼 怎么 怎么样 如何 几 岁 多大 年纪 年龄 开发 做 做出来 创造 公司 哪家 哪个 主人 男 女 还是 能 会 可以 能够 都能 干 干嘛 干什么 干啥 做什么 回答 答 问 提问 问题 查 使用 用 用法 功能 作用 本事 能力 帮助 说明 指南 菜单 教程 help 哪些 些 介绍 自我介绍 自己 一下 下 说 说说 讲 讲讲 聊天 聊聊 说话 陪 和 跟 给 请 请问 想 要 点 今天 现在 最近 一 个 什么样 哪 事 事情 东西 方面 内容 类型 样 为什么 吃 饭 忙 累 天'
  ).split(' '),
);
const DOCUMENTS = '(?:文件|文章|资料|文档|材料|报道|语料|稿子)';
/** Asks of the documents as such: of what time they are, whose, which units' there are. */
const OF_DOCUMENTS = new RegExp(
  `^(?:请问|你|您|你们|这里|这儿|手上|库里|里面|的|现在|目前|收录|有|了)*(?:这些|这批|这几篇|那些|所有|全部)?(?:的)?${DOCUMENTS}(?:都|分别|各)?(?:是)?(?:在)?(?:什么时候|什么时间|何时|哪一?年|几几年|哪些年|哪几年|几月|哪天|哪里|谁|哪个区|哪些区|哪几个区|哪些地方)(?:的|写的?|发布的?|发表的?|发的?|来的?|出的?|收录的?)?(?:呢|啊)?$` +
    `|^(?:请问|你|您|你们|这里|现在|目前|都|一共|总共)*(?:能查|可以查|有|收录了?|包括|涉及|覆盖)(?:到)?(?:哪些|哪几个?|几个|多少个?|什么)(?:区县?|县|地区|地方|学校|单位)的?${DOCUMENTS}(?:可以查|可查|能查|可看)?(?:呢|啊)?$`,
  'u',
);
/** Asks what documents there are, not what stands in them. */
const CONTENTS =
  /^(?:请问|你|您|你们|现在|目前|这里|里面|库里|语料里?)*(?:一共|总共|都)?(?:有|收录|收集|包括|包含|涉及|覆盖)(?:了)?(?:哪些|哪几个?|哪几篇|什么|多少|几)(?:个|篇|份)?(?:区|区县|地区|文件|文章|资料|文档|材料|单位|报道)(?:呢|啊)?$|^最新的?(?:一篇)?(?:文件|文章|资料|报道|文档)(?:是|有)?(?:哪一?篇|什么|哪些)?(?:时候的?)?$|^(?:文件|文章|资料|文档|材料)(?:都)?有(?:哪些|多少|几篇|什么)$|^语料里?(?:一共|总共)?有几篇(?:文章|文件|报道)$/u;
const LONGEST_WORD = 7;
const LONGEST_CHAT = 24;
/** Tells one message's wish from another's; the first that fits counts. */
const WISHES: readonly (readonly [SmallTalk, RegExp])[] = [
  ['farewell', /再见|拜|88|bye|回头见|下次|明天见|改天|再聊|先走|走了|撤|晚安|先这样|去睡|去休息/u],
  [
    'thanks',
    /谢|thank|thx|辛苦|棒|厉害|聪明|好用|给力|赞|不错|牛|优秀|专业|有用|有帮助|满意|喜欢|可爱|靠谱|贴心|爱/u,
  ],
  [
    'ability',
    /(?:能|会|可以).{0,6}(?:什么|啥|哪些|干嘛|问|做|答|查)|干嘛|功能|作用|本事|能力|怎么(?:使)?用|用法|帮助|说明|指南|菜单|教程|help|问(?:些)?(?:什么|啥|哪些)|帮(?:我|忙)?(?:做|干)/u,
  ],
  [
    'identity',
    /谁|名字|叫(?:什么|啥)|是(?:不是)?.{0,4}(?:机器|人|ai|程序|大模型|gpt)|真人|人类|岁|年纪|年龄|开发|创造|主人|公司|介绍|来自|男|女/u,
  ],
  ['presence', /在吗|在么|在不在|有人|忙/u],
  ['greeting', /好|早|hello|hi|hey|哈[喽啰罗]|嗨|嘿|喂|打扰|快乐|愉快|久/u],
];

/** Small talk fills the whole message: a greeting before a question leaves a question. */
export function findSmallTalk(folded: string): SmallTalk | null {
  const text = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  if (CONTENTS.test(text) || OF_DOCUMENTS.test(text)) return 'contents';
  if (text === '' || text.length > LONGEST_CHAT || !isChat(text)) return null;
  return WISHES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'acknowledgement';
}

/** Whether a text can be cut into words of chatting from end to end. */
function isChat(text: string): boolean {
  const reachable = [true];
  for (let end = 1; end <= text.length; end++) {
    for (let length = 1; length <= Math.min(LONGEST_WORD, end); length++) {
      if (reachable[end - length] === true && CHAT_WORDS.has(text.slice(end - length, end))) {
        reachable[end] = true;
        break;
      }
    }
  }
  return reachable[text.length] === true;
}

const LEADING_GREETING =
  /^(?:(?:(?:大家|各位|老师|小助手|机器人)?[你您]?好|哈[喽啰罗]|嗨|hello|hi|早上好|上午好|中午好|下午好|晚上好|打扰(?:一下|了)?)(?:[啊呀哦]|老师|小助手|机器人)?[,，!！。~\s]+)+/iu;

/** The message without a greeting before its question. */
export function withoutGreeting(folded: string): string {
  return folded.replace(LEADING_GREETING, '');
}
