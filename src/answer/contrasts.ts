/** Words of which one excludes the others where the same thing is told. */
const CONTRASTS: readonly (readonly string[])[] = [
  ['金牌', '银牌', '铜牌', '金奖', '银奖', '铜奖'],
  ['特等奖', '一等奖', '二等奖', '三等奖', '优秀奖'],
  ['冠军', '亚军', '季军'],
  ['第一', '第二', '第三', '第四', '第五', '倒数'],
  ['全国', '全省', '全市', '全区', '全县'],
  ['国家级', '省级', '市级', '区级', '校级'],
  ['公办', '民办'],
  ['增长', '下降', '减少', '增加', '降低', '提高', '下滑'],
  ['首批', '第二批', '第三批', '第四批'],
  ['高于', '低于'],
  ['最高', '最低'],
  ['最多', '最少'],
  ['男生', '女生'],
  ['全覆盖', '部分覆盖'],
  ['已经完成', '尚未完成'],
  ['获特等奖', '获一等奖', '获二等奖'],
];

/**
 * A word of the claim that the source replaces by its opposite number: 银牌 in the claim, 金牌 in the source
 * and no 银牌. Null where they don't differ so.
 */
export function contrastBetween(
  claim: string,
  source: string,
): { readonly claim: string; readonly source: string } | null {
  for (const words of CONTRASTS) {
    const claimed = words.filter((word) => claim.includes(word));
    if (claimed.length !== 1 || source.includes(claimed[0] as string)) continue;
    const stated = words.filter((word) => source.includes(word));
    if (stated.length === 1) return { claim: claimed[0] as string, source: stated[0] as string };
  }
  return null;
}

const NEGATION =
  /不(?!断|仅|但|只|少于|低于|同|忘|久|得不|足|到)|没有|没(?!错)|未(?!来|成年)|无(?!线|障碍|死角|缝|纸)|尚未|从未/gu;

/** Whether just one of the two denies. */
export function negationDiffers(claim: string, source: string): boolean {
  return count(claim) % 2 !== count(source) % 2;
}

function count(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}
