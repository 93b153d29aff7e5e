/** Words that rank or single out. A source that says none of a class does not say the claim's rank. */
const ORDERS: readonly RegExp[] = [
  /首[个家所张项支座份]|第一[个家所张项支座份](?!人)/u,
  /首批|第一批/u,
  /率先|最早|最先|抢先|带头/u,
  /第一(?![个家所张项支座批届次中小])|首位|居首|榜首|之首|排名首|最(?:多|高|大|好|强|快)/u,
  /(?:居|排名?|位列|名列)[^,，;；。]{0,8}第[二三四五六七八九十]/u,
  /倒数|垫底|末位|最后一[名位]|吊车尾/u,
  /唯一|仅有的|独家|独有|仅此/u,
  /首届|第一届|首次|第一次|首创/u,
];
const SCOPE =
  /.*(全国|全省|全市|全区|全县|全自治区|自治区|全球|世界|西部|天津市?|四川省?|重庆市?)[^,，;；。]{0,6}$/u;

/**
 * Whether the source says every rank that the claim says (首个, 第一, 唯一, 率先), and within the same bounds: 全省首批
 * supports neither 全省唯一 nor 全国首批.
 */
export function saysOrder(claim: string, source: string): boolean {
  return ORDERS.every((order) => {
    const claimed = order.exec(claim);
    if (claimed === null) return true;
    const bounds = SCOPE.exec(claim.slice(0, claimed.index))?.[1];
    const told = [...source.matchAll(new RegExp(order.source, 'gu'))];
    return told.some(
      ({ index }) => bounds === undefined || source.slice(Math.max(0, index - 16), index).includes(bounds),
    );
  });
}
