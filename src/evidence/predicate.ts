import { dot, type Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import { longestShared, runsOf } from '../text/longestShared.ts';
import type { PreparedParagraph } from './prepared.ts';
import { sentenceMeaning } from './sentenceMeaning.ts';

/**
 * How well a sentence fits what a question asks of its subject. A paragraph found for 梦野久作出生在什么地方 names 梦野久作
 * once and tells the answer later, under no name: there 出生 decides, not the subject. Shares are 0 to 1; NONE where
 * nothing but the subject is left to look for.
 */
export interface PredicateFit {
  /** Share of the predicate's characters that stand in the sentence. */
  readonly characters: number;
  /** The same over those that stand in the paragraph at all, rare ones among its sentences counting more. */
  readonly telling: number;
  readonly bigrams: number;
  /** Share of the characters right beside the asking word (口号 of 口号是什么). */
  readonly beside: number;
  /** Cosine of the predicate's words and the sentence. */
  readonly nearness: number;
  readonly namesSubject: boolean;
  /** Whether the sentence begins with it. */
  readonly opensWithSubject: boolean;
  /** Whether an earlier sentence of the paragraph names the subject. */
  readonly subjectBefore: boolean;
}

export const NONE = -1;
/** A subject is at least so long, in characters. */
const SHORTEST = 2;
/** Who begins a sentence stands before this place, in characters. */
const OPENING = 4;
const IDLE = new Set('的了是在有和与及被把将其于所之为以于从到对中上下里个这那也都就不吗呢啊呀吧么着过地得');
const HAN = /\p{Script=Han}/u;
const BESIDE =
  /(?:什么|啥|何种|哪(?:[一几]?[个座本部所家条种位名支届些]?)|多少|几[个座本部所家条种位名支届]?)(?<behind>\p{Script=Han}{1,3})|(?<before>\p{Script=Han}{2,4}?)(?:是|叫|为|有|在|于|由)?(?:什么|啥|谁|哪|多少|几|怎)/u;

/** What is left of a question without its subject; the same for all paragraphs that name it alike. */
interface Rest {
  readonly characters: readonly string[];
  readonly bigrams: readonly string[];
  readonly vector: Float32Array | null;
}

interface Asked {
  readonly pieces: readonly string[];
  readonly beside: readonly string[];
  readonly rests: Map<string, Rest>;
}

// They go with the question that they belong to.
const asked = new WeakMap<Question, Asked>();

/** @param whole the paragraph, its heading and its title, folded */
export function fitPredicate(
  question: Question,
  { sentences }: PreparedParagraph,
  whole: string,
  meaning: Meaning,
): PredicateFit[] {
  const { pieces, beside, rests } = askedBy(question);
  const shared = longestShared(pieces, whole);
  const subject = shared.length < SHORTEST ? '' : shared;
  let rest = rests.get(subject);
  if (rest === undefined) {
    rest = restOf(question, subject, meaning);
    rests.set(subject, rest);
  }
  const { characters, bigrams, vector } = rest;
  const written = characters.map((character) => sentences.map(({ folded }) => folded.includes(character)));
  const rarity = written.map((each) => {
    const writing = each.reduce((sum, writes) => sum + (writes ? 1 : 0), 0);
    return writing === 0 ? 0 : Math.log((sentences.length + 1) / writing);
  });
  const total = rarity.reduce((sum, each) => sum + each, 0);
  let named = false;
  return sentences.map((sentence, at): PredicateFit => {
    const { folded } = sentence;
    let count = 0;
    let telling = 0;
    for (const [i, each] of written.entries()) {
      if (each[at] !== true) continue;
      count += 1;
      telling += rarity[i] as number;
    }
    const place = subject === '' ? -1 : folded.indexOf(subject);
    const subjectBefore = named;
    named ||= place !== -1;
    return {
      characters: shareOf(count, characters.length),
      telling: total === 0 ? NONE : telling / total,
      bigrams: shareWritten(bigrams, folded),
      beside: shareWritten(beside, folded),
      nearness: vector === null ? NONE : dot(vector, sentenceMeaning(sentence, meaning).vector),
      namesSubject: place !== -1,
      opensWithSubject: place !== -1 && place < OPENING,
      subjectBefore,
    };
  });
}

function askedBy(question: Question): Asked {
  let known = asked.get(question);
  if (known === undefined) {
    known = {
      pieces: runsOf(question.content),
      beside: besideAsking(question.folded),
      rests: new Map(),
    };
    asked.set(question, known);
  }
  return known;
}

function restOf(question: Question, subject: string, meaning: Meaning): Rest {
  const rest = subject === '' ? question.content : question.content.replaceAll(subject, ' ');
  const words = question.words.filter((word) => !subject.includes(word));
  return {
    characters: [...new Set(rest)].filter((each) => /[\p{L}\p{N}]/u.test(each) && !IDLE.has(each)),
    bigrams: bigramsOf(rest),
    vector: words.length === 0 ? null : meaning.textVector(words.map(meaning.numberOf), 'question'),
  };
}

function shareWritten(texts: readonly string[], folded: string): number {
  let count = 0;
  for (const text of texts) if (folded.includes(text)) count += 1;
  return shareOf(count, texts.length);
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? NONE : part / whole;
}

function bigramsOf(text: string): string[] {
  const bigrams = new Set<string>();
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let i = 0; i + 1 < run.length; i++) bigrams.add(run.slice(i, i + 2));
  return [...bigrams];
}

function besideAsking(folded: string): string[] {
  const groups = BESIDE.exec(folded)?.groups;
  const text = groups?.behind ?? groups?.before ?? '';
  return [...text].filter((character) => HAN.test(character) && !IDLE.has(character));
}
