/** How the language at large uses a word. */
export interface WordUsage {
  readonly kind: 'noun' | 'verb' | 'linking' | 'other';
  /** Occurrences in a million words of general text. */
  readonly perMillion: number;
}

/** Looks a word up; null where the dictionary has no such word. */
export type FindWordUsage = (word: string) => WordUsage | null;

/** Sum of all counts in jieba's dictionary, in millions. */
const MILLIONS_COUNTED = 60.1;
/** Part of speech tags of the dictionary: conjunctions, prepositions and particles only link. */
const LINKING = /^[cpu]/u;
const VERB = /^v(?!n)/u;
const NOUN = /^(?:n|vn|an)/u;

/**
 * Reads a dictionary of lines `word count tag`. It is searched as it is: few words are ever looked up, and a table of
 * all would take longer to make than all the look-ups.
 */
export function createFindWordUsage(dictionary: Uint8Array): FindWordUsage {
  const bytes = Buffer.from(dictionary.buffer, dictionary.byteOffset, dictionary.byteLength);
  const known = new Map<string, WordUsage | null>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const usage = lookUp(bytes, word);
    if (known.size >= KEPT) known.clear();
    known.set(word, usage);
    return usage;
  };
}

const KEPT = 4096;
const LONGEST_LINE = 96;

function lookUp(bytes: Buffer, word: string): WordUsage | null {
  if (!/^\p{Script=Han}+$/u.test(word)) return null;
  const at = bytes.indexOf(`\n${word} `);
  if (at === -1) return null;
  const [line = ''] = bytes.toString('utf8', at + 1, at + LONGEST_LINE).split('\n');
  const [, count = '', tag = ''] = line.split(' ');
  return { kind: kindOf(tag), perMillion: Number(count) / MILLIONS_COUNTED };
}

function kindOf(tag: string): WordUsage['kind'] {
  if (LINKING.test(tag)) return 'linking';
  if (VERB.test(tag)) return 'verb';
  return NOUN.test(tag) ? 'noun' : 'other';
}
