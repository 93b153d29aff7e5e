/** “1416”里那个1是什么意思: a model that is named by its numbers is told of, not defined. */
const MEANING =
  /^(?<name>[^,，。?？]{0,12}?[“"「]?\d[\d+＋a-z·\p{Script=Han}]{1,8}?[”"」]?(?:[里中]?的?(?:那个)?[\dnx])?)(?:是)?(?:什么|啥)意思[呀啊呢]?[?？]?$/u;

/** A folded question what such a model means, as the one that documents answer: “1416”是什么. */
export function plainModel(folded: string): string {
  const name = MEANING.exec(folded)?.groups?.name;
  return name === undefined ? folded : `${name}是什么`;
}
