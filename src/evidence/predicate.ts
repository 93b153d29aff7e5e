import { dot, type Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
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
const IDLE = new Set('的了是在有和与及被把将其于所之为以于从到对中上下里个这那也都就不吗呢啊呀吧么着过地得');
const HAN = /\p{Script=Han}/u;
const BESIDE =
  /(?:什么|啥|何种|哪(?:[一几]?[个座本部所家条种位名支届些]?)|多少|几[个座本部所家条种位名支届]?)(?<behind>\p{Script=Han}{1,3})|(?<before>\p{Script=Han}{2,4}?)(?:是|叫|为|有|在|于|由)?(?:什么|啥|谁|哪|多少|几|怎)/u;

export function fitPredicate(
  question: Question,
  prepared: PreparedParagraph,
  whole: string,
  meaning: Meaning,
): PredicateFit[] {
  const subject = longestWritten(question.content, whole);
  const rest = subject === '' ? question.content : question.content.replaceAll(subject, ' ');
  const characters = [...new Set(rest)].filter((each) => /[\p{L}\p{N}]/u.test(each) && !IDLE.has(each));
  const bigrams = bigramsOf(rest);
  const words = question.words.filter((word) => !subject.includes(word));
  const vector = words.length === 0 ? null : meaning.textVector(words.map(meaning.numberOf), 'question');
  const beside = besideAsking(question.folded);
  const rarity = characters.map((character) => {
    const writing = prepared.sentences.filter(({ folded }) => folded.includes(character)).length;
    return writing === 0 ? 0 : Math.log((prepared.sentences.length + 1) / writing);
  });
  const total = rarity.reduce((sum, each) => sum + each, 0);
  let named = false;
  return prepared.sentences.map((sentence): PredicateFit => {
    const { folded } = sentence;
    const inSentence = characters.map((character) => folded.includes(character));
    const namesSubject = subject !== '' && folded.includes(subject);
    const subjectBefore = named;
    named ||= namesSubject;
    return {
      characters: shareOf(inSentence.filter(Boolean).length, characters.length),
      telling:
        total === 0 ? NONE : rarity.reduce((sum, each, i) => sum + (inSentence[i] ? each : 0), 0) / total,
      bigrams: shareOf(bigrams.filter((bigram) => folded.includes(bigram)).length, bigrams.length),
      beside: shareOf(beside.filter((character) => folded.includes(character)).length, beside.length),
      nearness: vector === null ? NONE : dot(vector, sentenceMeaning(sentence, meaning).vector),
      namesSubject,
      opensWithSubject: namesSubject && folded.indexOf(subject) < 4,
      subjectBefore,
    };
  });
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? NONE : part / whole;
}

/** The longest stretch of a text's runs that the other text writes too; empty where it is shorter than SHORTEST. */
function longestWritten(content: string, text: string): string {
  let best = '';
  for (const piece of content.replace(/[^\p{L}\p{N}]+/gu, ' ').split(' ')) {
    for (let start = 0; start + best.length < piece.length; ) {
      const longer = piece.slice(start, start + best.length + 1);
      if (text.includes(longer)) best = longer;
      else start += 1;
    }
  }
  return best.length < SHORTEST ? '' : best;
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
