import { LONGEST_CLAIM } from '../reply.ts';

/** What no claim has: links, tags, code, tables, images. */
const MARKUP = /https?:|www\.|:\/\/|<\/?[a-z!][^>]*>?|&[a-z#\d]{2,8};|```|\]\(|@\w|t\.me\/|\|.*\|/iu;
/** [3], ［3］, 【3†source】, (段落2), and superscripts: marks are ours to set. */
const MARKS =
  /[[［【]\s*(?:段落|来源|引文|passage)?\s*\d{1,3}(?:[†,，、\d\w-]*)\s*[\]］】]|[(（](?:来源|见|引自)?\s*段落\s*\d{1,3}[)）]/giu;
const EMPHASIS = /\*\*|__|~~|`/gu;
const LIST_HEAD = /^\s*(?:#{1,6}\s+|[-*+•●▪]\s+|\(?\d{1,2}[.)、](?!\d)\s*|[（(]\d{1,2}[)）]\s*|>\s*)+/u;
/** What a model says of its reading, not of the world. */
const PREAMBLE =
  /^(?:根据|依据|按照|基于)(?:所?给出?的?|上述|以上|提供的)?(?:材料|资料|段落|文件|原文|文本|内容)(?:\d+)?[^，,。]{0,6}[，,：:]/u;
const HAN_OR_WORD = /[\p{L}\p{N}]/gu;
const FEWEST = 4;

/**
 * A model's claim as plain text in one line, closed with a full stop; null where it is none: empty, too long, or with
 * markup or a link in it.
 */
export function plainClaim(text: string): string | null {
  if (text.length > 4 * LONGEST_CLAIM || MARKUP.test(text)) return null;
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .replace(MARKS, '')
    .replace(EMPHASIS, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LIST_HEAD, '')
    .replace(PREAMBLE, '')
    .trim();
  if (plain.length > LONGEST_CLAIM || (plain.match(HAN_OR_WORD)?.length ?? 0) < FEWEST) return null;
  if (/[[\]［］<>{}]/u.test(plain)) return null;
  return /[。！？!?][”’」』）)】》]*$/u.test(plain) ? plain : `${plain.replace(/[,，;；、:：.\s]+$/u, '')}。`;
}
