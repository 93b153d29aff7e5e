import type { Alternative } from '../text/thesaurus.ts';
import { EVERYDAY } from './everydayLexicon.ts';

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
