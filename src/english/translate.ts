/** A question in English as the Chinese words that look for its answer; null where it has none that is known. */
export type ToChinese = (question: string) => string | null;
