/** 搞职级制图什么, 搞学区制图的是什么: what for. */
const WHAT_FOR = /[,，]?(?:到底|究竟)?(?:是)?图(?:的)?(?:是)?(?:个)?(?:什么|啥)[呀啊呢]?[?？]?$/u;
/** “1416”里那个1是什么意思: a model that is named by its numbers is told, not defined. */
const NUMBERED_NAME =
  /^(?<name>[^,，。?？]{0,12}[“"「]?\d[\d+＋a-z·\p{Script=Han}]{1,8}[”"」]?(?:里|中)?的?(?:那个)?(?:\d|n|x)?)(?:是)?(?:什么|啥)意思[呀啊呢]?[?？]?$/u;

/** A folded question in the words that documents answer: 图什么 → 的目的是什么, “1416”是什么意思 → “1416”是什么. */
export function plainPurpose(folded: string): string {
  const name = NUMBERED_NAME.exec(folded)?.groups?.name;
  return name !== undefined ? `${name}是什么` : folded.replace(WHAT_FOR, '的目的是什么');
}
