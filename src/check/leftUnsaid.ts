import type { PreparedParagraph } from '../evidence/prepared.ts';
import { FUNCTION_WORDS } from '../question/phrases.ts';
import type { Question } from '../question/understand.ts';
import { findFigures } from '../text/figures.ts';

/** Words of one character that carry a statement: verbs for doing and getting, order, and the young. */
const CARRYING = new Set(
  '先 再 进 出 叫 配 排 让 搞 弄 办 做 干 开 上 拿 派 招 试 说 讲 定 划 分 用 属 评 选 获 挂 建 设 立 推 带 成 算 像 起 完 到 给 请 换 娃 孩 儿 啥 呗 嘞 咧 俩 仨 才 刚 曾 均 皆 乃 即 之 某 老 共 那 这 谁 比 较 更 超 逾 数 于 跌 涨 降 升 增 减 剩 花 塞 装 拿 掏 至 点 时'.split(
    ' ',
  ),
);
const HAN = /^(?![零〇一二两三四五六七八九十百千万亿])\p{Script=Han}$/u;

/**
 * Words of one character that a paragraph says nowhere: 床 and 买 of 平躺睡用的床是统一买的. They weigh nothing where
 * sentences are found, but who supports a claim must have said them.
 */
export function leftUnsaid(
  { words, folded: claim }: Question,
  { folded, heading, title }: PreparedParagraph,
): string[] {
  const said = `${folded}\n${heading}\n${title}`;
  // 65支 for 65个: whether a figure is in the source is judged with its unit.
  const units = new Set(findFigures(claim).map(({ unit }) => unit));
  return words.filter(
    (word) =>
      !units.has(word) &&
      HAN.test(word) &&
      !FUNCTION_WORDS.has(word) &&
      !CARRYING.has(word) &&
      !said.includes(word),
  );
}
