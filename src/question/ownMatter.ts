/** What is asked of each unit where each is named with a thing or a year of its own. */
export type OwnMatter = ReadonlyMap<string, string>;

interface Named {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** What joins the pairs of a row: 甲的表格、乙的检查和丙的事项. */
const JOINT = /^(?<thing>[^,，。;；?？]{2,14}?)\s*(?:[、,，]|以及|和|与|跟|及|还有)\s*$/u;
/** The last thing of the row ends where what is asked of all of them begins. */
const LAST =
  /^(?<thing>[^,，。;；?？]{2,14}?)(?=\s*(?:[,，]|分别|各自|各|都|一共|总共|共|有多少|是多少|多少|几|怎|如何|哪))/u;
const ASKS = /多少|几(?!乎|年来)|哪|什么|啥|谁|怎|如何|何时|[吗呢]|有没有|分别|各/u;
const OF = /^\s*的?\s*/u;

/**
 * 岚溪区的进校事项、石桉县的进校检查分别压减到多少 asks each for a thing of its own, 甲2023年、乙2022年 for a year of its own;
 * null where all are asked the same. The texts have the names of the units blanked.
 * @param mentions units with where they are named in the folded question, in order
 */
export function ownMatterOf(folded: string, mentions: readonly Named[]): OwnMatter | null {
  if (mentions.length < 2 || new Set(mentions.map(({ unit }) => unit)).size < mentions.length) return null;
  const things: { readonly thing: string; readonly end: number }[] = [];
  for (const [at, { end }] of mentions.entries()) {
    const next = mentions[at + 1];
    const behind = folded.slice(end, next?.start);
    const lead = OF.exec(behind)?.[0].length ?? 0;
    const found = (next === undefined ? LAST : JOINT).exec(behind.slice(lead))?.groups?.thing;
    if (found === undefined || ASKS.test(found)) return null;
    things.push({ thing: found, end: end + lead + found.length });
  }
  if (new Set(things.map(({ thing }) => thing)).size < things.length) return null;
  const before = folded.slice(0, mentions[0]?.start);
  const after = folded.slice(things.at(-1)?.end);
  if (!ASKS.test(after)) return null;
  return new Map(
    mentions.map(({ unit }, at) => [unit, `${before} ${things[at]?.thing ?? ''}${after}`] as const),
  );
}
