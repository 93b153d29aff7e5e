/** Half- and full-width forms and white space do not make a figure another one. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** Text of an answer without its marks: what its length is measured on. */
export function bareLength(answer: string): number {
  return withoutMarks(answer).length;
}

export function withoutMarks(text: string): string {
  return text.replace(/\[\d+\]/g, '');
}

/** Ends with the closing quotes and brackets behind it. */
const SENTENCE = /^.*?(?:[。！？!?…]+[”’」』）)】》]*|$)/u;

/**
 * The first sentence of an answer as shown that states something: lines without a mark tell what was understood
 * or what is missing.
 */
export function firstSentence(answer: string): string {
  const line = answer.split('\n').find((each) => /\[\d+\]/.test(each)) ?? '';
  return SENTENCE.exec(withoutMarks(line))?.[0] ?? '';
}
