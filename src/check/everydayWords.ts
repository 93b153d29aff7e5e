import type { Alternative } from '../text/thesaurus.ts';

/** What people say, and the words of reports that say as much where all else of a claim fits. */
const EVERYDAY: readonly (readonly [said: string, written: string])[] = [
  ['往上 朝上', '以上 超过'],
  ['线路 路线 班车 校车 车次', '线路 专线'],
  ['接送 上下学', '通学'],
  ['铺开 推开 全铺开', '全面实施 全面推行 全覆盖'],
  ['新开 新办 新设', '新增 新建'],
  ['升成 升为 升到 升格成', '提升为 升格为'],
  ['防疫 抗疫', '疫情防控 疫情联防联控'],
  ['外派 往外派 派出', '输出'],
  ['苗子 好苗子', '人才'],
  ['送 送过 输送过', '输送'],
  ['乡镇', '农村 乡村'],
  ['培养 教 带 培养的 带出 教出', '培育 培养'],
  ['眼睛 视力', '眼健康 视力 近视'],
  ['没证没照 没证 没照 没执照', '无证无照'],
  ['定下 定的 定为 认定 确定', '确立 确定 遴选 认定'],
  ['上过 上了 登过', '获 登上 亮相 报道'],
  ['演出 演过 表演 上台', '表演 展演 演出'],
  ['一模一样 千篇一律 一个样 千校一面', '同质化'],
  ['低年级 小年级', '低段 低年级'],
  ['群众 老百姓 居民', '群众 居民 百姓'],
  ['不收费 不要钱', '免费'],
  ['花费 花在', '支出 投入'],
  ['多出 多给 多拿', '增加 高出'],
  ['排名 名次', '位居 居'],
  ['召开 举行 举办', '召开 举行 举办 大会上 会议上 推进会上 现场会上 年会上 论坛上'],
];

/** As near as a synonym. */
const AS_GOOD = 0.85;

const byWord = new Map<string, readonly string[]>();
for (const [said, written] of EVERYDAY) {
  const others = written.split(' ');
  for (const word of said.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), ...others]);
}

/** The words of reports for an everyday one. */
export function writtenFor(word: string): readonly Alternative[] {
  return (byWord.get(word) ?? [])
    .filter((text) => text !== word)
    .map((text) => ({ text, factor: AS_GOOD, notIn: [] }));
}

const EMPTY = new Set(
  // Time and place that point, parts that hold a statement together.
  (
    '一起 一块 一块儿 一道 那边 这边 那里 这里 那儿 这儿 这么 那么 这样 那样 怎样 出来 起来 下来 下去 过来 回来 进来 ' +
    '里头 里面 其中 当中 整个 一份 一回 一样 时候 那会儿 后来 以后 之后 前些年 ' +
    // Order, cause, part and whole: each is judged apart.
    '首先 其次 接着 然后 最后 最终 先 再 是因为 因为 由于 所以 为的是 有些 有的 一些 个别 部分 一部分 少数 大部分 全部 全都 不是 没有 还没 ' +
    // What frames a statement.
    '思路 路子 说法 做法 叫法 口号 原则 顺序 名单 情况 消息 名称 名字 样子 程度 意思 ' +
    '主张 提倡 倡导 强调 讲究 要做 要办 要搞 要建 想要 需要 属于 算是 算得上 称得上 叫做 叫作 ' +
    '涉及 包括 包含 涵盖 含有 牵涉 在内 ' +
    // Verbs that say no more than that it was.
    '发生 出过 出现 搞 弄 办 做 干 弄了 搞了 搞过 办了 办过 做了 做过 开了 开过 有过 进了 进入 上了 定下 评的 办的 给的 搞的 ' +
    '自己 自家 本身 大家 人家 其他 其它 别家 别的 的话 左右 来着 而已 罢了'
  ).split(' '),
);

/** 首张, 第一个: whether the source says so is judged by claimOrder. */
const RANK = /^(?:首|第一|头一)[个份家所张次批项届座支回]$/u;
/** 每所: whether the source says so of all is judged by claimUniversal. */
const EACH = /^[每各]一?[个所名位家校园间项]$/u;

/** 管到, 派去: a verb for any doing with its end. Other verbs tell something. */
const DOING =
  /^(?:派|放|设|落|用|拿|做|办|搞|评|选|进|列|划|给|得|有|管|算|叫|称|看|说)(?:到|去|上|过|来|下|成|给|完|好|出|入|起|个|为|了)$/u;

/** Whether a word only carries a statement, as people talk, and tells nothing that a source must say. */
export function isEmpty(word: string): boolean {
  return EMPTY.has(word) || RANK.test(word) || EACH.test(word) || DOING.test(word);
}
