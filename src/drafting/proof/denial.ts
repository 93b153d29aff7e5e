const DENIAL =
  /不(?!断|仅|但|只|少于|低于|高于|超过|多于|同|忘|久|得不|足|到|等|懈|力|可或缺|约而同)|没有|没(?!错|收)|未(?!来|成年|必)|无(?!线|障碍|死角|缝|纸|人机|微|偿|证|照|线)|非(?!常|洲|遗|凡|物质)|解散|取消|停止|停办|禁止|严禁|叫停|暂停|撤销|废除|拒绝|防止|杜绝|避免|遏制|防范|整治|零(?=\p{Script=Han})/gu;
/** What a denial may reach over, in characters. */
const REACH = 6;

/**
 * Whether a claim denies what its source affirms, or the other way round: each denied word must be denied in both.
 *
 * @param claim a clause of the claim, folded
 * @param source the clauses that it rests on, folded
 */
export function denialsDiffer(claim: string, source: string): boolean {
  const claimed = deniedIn(claim);
  const told = deniedIn(source);
  const turned = claimed.some(({ words }) => !told.some((other) => shares(other.words, words)));
  if (turned) return true;
  return told.some(({ words }) => {
    const said = words.filter((word) => claim.includes(word));
    return said.length > 0 && !claimed.some((other) => shares(other.words, said));
  });
}

/** Whether a stretch of the source stands there word for word, and nothing around it in its clause denies it. */
export function isVerbatim(claim: string, source: string): boolean {
  const words = claim.replace(/^[\s,;:。、]+|[\s,;:。、]+$/gu, '');
  const at = words.length < 6 ? -1 : source.indexOf(words);
  if (at === -1) return false;
  const before = /[^,;。、:]*$/u.exec(source.slice(0, at))?.[0] ?? '';
  const behind = /^[^,;。、:]*/u.exec(source.slice(at + words.length))?.[0] ?? '';
  return deniedIn(`${before},${behind}`).length === 0;
}

interface Denied {
  /** Pairs of characters that stand behind the denial. */
  readonly words: readonly string[];
}

function deniedIn(text: string): Denied[] {
  return [...text.matchAll(DENIAL)].map(({ 0: denial, index }) => {
    const reach = /^[非零]$/u.test(denial) ? 2 : REACH;
    const behind = text.slice(index + denial.length, index + denial.length + reach);
    const reached = /^[^,，;；。、:：]*/u.exec(behind)?.[0] ?? '';
    return { words: pairs(reached).length > 0 ? pairs(reached) : [denial] };
  });
}

function pairs(text: string): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && !/[的了和与及在对]/u.test(pair)) found.push(pair);
  }
  return found;
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.includes(word));
}
