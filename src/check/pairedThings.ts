const PIECE = /[^,，;；、。]+/gu;
const QUOTED = /“([^“”]{2,20})”/gu;
/** A name ends here, and what is told of it begins. */
const OF = /[的是为叫“]/u;
/** What leads into a list: 如康一中的…. */
const LEAD = /^(?:如|例如|比如|包括|有|和|与|及|以及|其中|分别是)/u;

/**
 * Whether a claim gives one of a list what the source gives another one: 小学“专项化” where the source has
 * 小学体育“兴趣化”、高中体育“专项化”, 一中…“真爱教育” where it has 一中的幸福教育、一小的真爱教育.
 *
 * @param words the claim's telling words
 */
export function givesToAnother(claim: string, words: readonly string[], source: string): boolean {
  const pieces = [...source.matchAll(PIECE)].map(([text]) => text.replace(LEAD, ''));
  return [...claim.matchAll(PIECE)].some(([said]) =>
    [...said.matchAll(QUOTED)].some(({ 1: thing = '', index }) => {
      const holders = pieces.filter((piece) => piece.includes(thing));
      if (holders.length === 0) return false;
      const names = words.filter((word) => said.slice(0, index).includes(word) && !thing.includes(word));
      return names.some((name) => {
        if (holders.some((piece) => piece.includes(name))) return false;
        return pieces.some(
          (piece) => piece.includes(name) && holders.some((holder) => isTwin(piece, name, holder, thing)),
        );
      });
    }),
  );
}

/** 一中的幸福教育 and 一小的真爱教育: both tell something of a name, in the same way. */
function isTwin(piece: string, name: string, holder: string, thing: string): boolean {
  const at = piece.indexOf(name) + name.length;
  const own = piece.slice(at);
  const mark = OF.exec(own);
  const before = holder.slice(0, holder.indexOf(thing));
  if (mark === null || !before.endsWith(mark[0])) return false;
  // What parts name and mark is told of both: 小学体育“…”, 高中体育“…”.
  return (
    mark.index <= 4 &&
    before.slice(0, -1).endsWith(own.slice(0, mark.index)) &&
    before.length <= name.length + 6
  );
}
