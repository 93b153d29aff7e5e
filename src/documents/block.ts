/** A paragraph as its format marks it, before its role is known. */
export interface Block {
  /** As in the source, white space at its ends apart. */
  readonly text: string;
  /** What the format itself says: Markdown marks headings; plain text says nothing. */
  readonly mark: 'heading' | 'rule' | 'none';
}

const LINE_END = /\r\n|\n|\r/;

/** The lines of a plain text that hold a character other than white space (U+FEFF counts as white space). */
export function plainTextBlocks(text: string): Block[] {
  return text
    .split(LINE_END)
    .map((line) => ({ text: line.trim(), mark: 'none' as const }))
    .filter((block) => block.text !== '');
}
