/** 将 that means 把: 将…纳入, 将…作为, 将…提升为. It tells what was done, not what will be. */
const DISPOSAL =
  /^将(?!于|来|会|要|再|继续|坚持|进一步|全面|加快|推进|通过|按照|围绕|依托|紧扣|深入|大力|持续|着力|努力|在|以|分类|建立|实施|开展|组织|力争|逐步|不断|重点|新建|建设)[^,，;；。]{1,60}?(?:纳入|融入|列入|摆在|放在|结合|化作|搬到|融进|引向|引入|编织|扩大|调整|划分|落实到|[\p{Script=Han}](?:作|为|到|入|成|至|进|给|上))/u;
const FUTURE =
  /下一步|(?<!当前和)今后|接下来|(?:^|[,，;；、])(?:拟|力争|争取)|计划(?:在|于|到|用|新建|建设|投入)|将(?!近)|拟(?:建|于|在|新|投)|力争|即将/u;

/** The word by which a folded sentence tells a plan, or null: 将, 拟, 下一步, 力争. */
export function planMarker(folded: string): { readonly start: number; readonly end: number } | null {
  const match = FUTURE.exec(folded);
  if (match === null) return null;
  if (match[0] === '将' && DISPOSAL.test(folded.slice(match.index))) {
    // A later 将 of the same sentence may still be one of the future.
    const later = planMarker(folded.slice(match.index + 1));
    return later === null ? null : { start: later.start + match.index + 1, end: later.end + match.index + 1 };
  }
  return { start: match.index, end: match.index + match[0].length };
}

/** A folded question that speaks of something as done: 已经, 至今. 了 alone does not: people ask so of plans too. */
export function asksForDone(folded: string): boolean {
  return /已|至今|至目前|实际|(?:完成|建成|达到|开园|投用|竣工)了?(?:多少|几)/u.test(folded);
}

/** A folded question or statement that speaks of a plan itself. */
export function speaksOfPlan(folded: string): boolean {
  return /将(?!近)|计划|打算|准备|拟|下一步|力争|今后|未来|争取|接下来|下阶段|下一阶段|[说称]要|要(?:建|健全|打造|推进|推行|实施|组建|办|创|加快|继续|进一步)/u.test(
    folded,
  );
}
