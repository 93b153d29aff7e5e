/** How the language at large uses a word. */
export interface WordUsage {
  readonly kind: 'noun' | 'verb' | 'adverb' | 'linking' | 'other';
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
  const opens = bytes.subarray(0, LONGEST_LINE).toString('utf8').startsWith(`${word} `);
  const at = opens ? 0 : bytes.indexOf(`\n${word} `) + 1;
  if (at === 0 && !opens) return null;
  const [line = ''] = bytes.toString('utf8', at, at + LONGEST_LINE).split('\n');
  const [, count = '', tag = ''] = line.split(' ');
  return { kind: kindOf(tag), perMillion: Number(count) / MILLIONS_COUNTED };
}

function kindOf(tag: string): WordUsage['kind'] {
  if (LINKING.test(tag)) return 'linking';
  if (VERB.test(tag)) return 'verb';
  if (tag.startsWith('d')) return 'adverb';
  return NOUN.test(tag) ? 'noun' : 'other';
}
