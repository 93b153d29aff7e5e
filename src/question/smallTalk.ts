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
    '骗 骗人 说谎 撒谎 瞎编 乱编 编造 胡说 瞎说 出错 搞错 弄错 会不会 准不准 准 可靠 可信 错 ' +
    '在 在吗 在么 在不在 有人 有人吗 人 真人 人类 人工 人工智能 智能 机器 程序 系统 软件 工具 小程序 大模型 chatgpt gpt 谁 什么 啥 哪位 哪里 哪儿 来 来自 从 名字 叫 叫做 称呼 怎么 怎么样 如何 几 岁 多大 年纪 年龄 开发 做 做出来 创造 公司 哪家 哪个 主人 男 女 还是 能 会 可以 能够 都能 干 干嘛 干什么 干啥 做什么 回答 答 问 提问 问题 查 使用 用 用法 功能 作用 本事 能力 帮助 说明 指南 菜单 教程 help 哪些 些 介绍 自我介绍 自己 一下 下 说 说说 讲 讲讲 聊天 聊聊 说话 陪 和 跟 给 请 请问 想 要 点 今天 现在 最近 一 个 什么样 哪 事 事情 东西 方面 内容 类型 样 为什么 吃 饭 忙 累 天'
  ).split(' '),
);
/** Words in which people speak of the documents as such: what there is, of when, of whom. */
const ABOUT_DOCUMENTS = new Set(
  (
    '讲 讲的 讲了 说的 说了 写的 写了 提到 谈的 这 这些 这批 这几篇 那些 所有 全部 整个 文件 文章 资料 材料 文档 语料 语料库 报道 稿子 文稿 数据 内容 信息 来源 出处 库 资料库 知识库 数据库 ' +
    '收录 收集 收 包括 包含 涉及 覆盖 涵盖 有 都 都有 分别 各 是 为 的 了 在 过 哪 哪些 哪个 哪几个 哪几 几 几个 几篇 几份 多少 多少篇 多少个 什么 ' +
    '什么时候 什么时间 何时 哪年 哪一年 哪几年 哪些年 几几年 年份 年 年度 时间 日期 发布 发表 写 出 出来 来 来自 从 取 新不新 旧不旧 过时 是从 更新 到 截至 截止 最新 最近 最早 最晚 新 旧 ' +
    '一篇 一份 篇 份 个 区 区县 县 地区 地方 学校 单位 市 省 城市 可以 能 能够 查 查到 查询 看 看到 搜 搜到 问 问到 里 里面 里头 里边 当中 中 上 手上 手头 ' +
    '你 您 你们 我 这里 这儿 目前 现在 一共 总共 共 请问 吗 呢 啊 吧 呀 名单 目录 列表 清单 列 列出 列一下 列出来 一下 给 给我 标题 题目 叫 名字 谁 哪里 哪儿 哪家 媒体 有没有 还 还有 别的 其他 和 与 ' +
    '范围 类型 种 哪种 主题 话题 方面 哪方面 官方 关于 主要 大概 大致 告诉 介绍 说明 知道 想 看看 了解 掌握 知识 看过 学过 读过 熟悉 情况 教育 靠谱 可靠 权威 真实 准确 可信 齐全 全 省市 省份 城市'
  ).split(' '),
);
const DOCUMENT =
  /^(?:这些?|你们?的?|这里的?)?(?:数据|信息|内容)都?(?:是|是从)?(?:哪一?年|哪几年|哪里来|哪来|什么时候|几几年|多久|最新|截至|截止到|来自哪|新不新|过时|旧不旧)|^(?:都|一共|总共|目前|现在)?(?:覆盖|涵盖)了?(?:哪些|哪几个|几个|多少个?)(?:省|市|区|县|地)|^[你您]们?(?:的|都|还)*(?:知识|掌握|了解|熟悉|知道|看过|学过|读过)|文件|文章|资料|材料|文档|语料|报道|稿|数据库|知识库|数据来源|收录|(?:可以|能够?)(?:查|问|搜)到?(?:哪|什么|几|多少)/u;
const LONGEST_ABOUT = 30;

/** Asks what documents there are, not what stands in them. */
const CONTENTS =
  /^(?:请问|你|您|你们|现在|目前|这里|里面|库里|语料里?)*(?:一共|总共|都)?(?:有|收录|收集|包括|包含|涉及|覆盖)(?:了)?(?:哪些|哪几个?|哪几篇|什么|多少|几)(?:个|篇|份)?(?:区|区县|地区|文件|文章|资料|文档|材料|单位|报道)(?:呢|啊)?$|^最新的?(?:一篇)?(?:文件|文章|资料|报道|文档)(?:是|有)?(?:哪一?篇|什么|哪些)?(?:时候的?)?$|^(?:文件|文章|资料|文档|材料)(?:都)?有(?:哪些|多少|几篇|什么)$|^语料里?(?:一共|总共)?有几篇(?:文章|文件|报道)$/u;
const LONGEST_WORD = 7;
const LONGEST_CHAT = 24;
/** Tells one message's wish from another's; the first that fits counts. */
const WISHES: readonly (readonly [SmallTalk, RegExp])[] = [
  // 你会不会骗人: what the answers rest on is who the bot is.
  ['identity', /骗|谎|[瞎乱]编|编造|胡说|瞎说|准不准|靠谱[吗么不]|可[信靠][吗么不]|会不会错|出错|[搞弄]错/u],
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

/** 老师累不累 asks about teachers; 老师好 greets one. */
const ABOUT_OTHERS = /^(?:老师|同学|教师)们?(?:[累忙苦](?:不|吗|么|嘛)|是什么|什么样)/u;

/** Small talk fills the whole message: a greeting before a question leaves a question. */
export function findSmallTalk(folded: string): SmallTalk | null {
  const text = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  if (CONTENTS.test(text) || asksAboutDocuments(text)) return 'contents';
  if (text === '' || text.length > LONGEST_CHAT || ABOUT_OTHERS.test(text) || !isChat(text)) return null;
  return WISHES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'acknowledgement';
}

/** 这些文章是哪年的, 收录了哪几个区的材料. Who asks what a document says uses words of its matter, too. */
function asksAboutDocuments(text: string): boolean {
  return text.length <= LONGEST_ABOUT && DOCUMENT.test(text) && isMadeOf(text, ABOUT_DOCUMENTS);
}

function isChat(text: string): boolean {
  return isMadeOf(text, CHAT_WORDS);
}

/** Whether a text can be cut into these words from end to end. */
function isMadeOf(text: string, words: ReadonlySet<string>): boolean {
  const reachable = [true];
  for (let end = 1; end <= text.length; end++) {
    for (let length = 1; length <= Math.min(LONGEST_WORD, end); length++) {
      if (reachable[end - length] === true && words.has(text.slice(end - length, end))) {
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
