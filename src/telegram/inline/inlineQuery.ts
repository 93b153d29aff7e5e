/** What somebody types behind `@bot` in any chat. */
export type InlineAsked =
  | { readonly kind: 'nothing' }
  /** `p_<id>`: exactly that paragraph, as the share button of a source asks for it. */
  | { readonly kind: 'paragraph'; readonly paragraphId: string }
  /** `isQuestion`: an answer may be given beside the passages. */
  | { readonly kind: 'words'; readonly words: string; readonly isQuestion: boolean }
  | { readonly kind: 'too long' };

const PARAGRAPH = /^p_(?<id>[A-Za-z0-9_-]{1,48})$/;
const LONGEST = 120;
const SHORTEST_QUESTION = 5;
const QUESTION =
  /[?？]|多少|几|哪|什么|啥|怎|如何|咋|谁|何|吗|是否|有没有|对比|比较|为什么|率$|^(?:how|what|which|who|when|where|why|is|are|does|do)\b/iu;

export function readInlineQuery(query: string): InlineAsked {
  const words = query.replace(/\s+/gu, ' ').trim();
  const paragraphId = PARAGRAPH.exec(words)?.groups?.id;
  if (paragraphId !== undefined) return { kind: 'paragraph', paragraphId };
  if (!/[\p{L}\p{N}]/u.test(words)) return { kind: 'nothing' };
  if (words.length > LONGEST) return { kind: 'too long' };
  return { kind: 'words', words, isQuestion: words.length >= SHORTEST_QUESTION && QUESTION.test(words) };
}
