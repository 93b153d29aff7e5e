import type { AskOptions, Language } from '../assistant.ts';
import type { ToChinese } from '../english/translate.ts';
import type { FollowUps, ModelRewriter } from './followUp.ts';
import { CHAT_BEFORE } from './phrases.ts';
import type { AsksOn } from './resolved.ts';

/** What was asked, as one whole Chinese question. `rewritten`: it isn't what the person typed, and they are told. */
export interface ReadQuestion {
  readonly question: string;
  readonly rewritten: boolean;
  /** What was said already and is not to be said again: sentences, or their beginnings. */
  readonly alreadySaid?: readonly string[];
  /** The last answer, where this asks on: sentences, or their beginnings. */
  readonly justSaid?: readonly string[];
  /** So many points the last answer has, where one behind them was asked for. */
  readonly points?: number;
  /** What to ask where this has no answer: as it was typed, or of the unit as a whole. */
  readonly orElse?: string;
  /** What is talked about, where the ask says nothing of that itself. */
  readonly topic?: string;
  /** What the last answer's own sentences may tell. */
  readonly asksOn?: AsksOn;
  /** It asks for nothing by itself, and nothing was said before. */
  readonly hangsInTheAir?: true;
}

/** Makes a whole question of what a person typed: follow-ups completed, English looked up. */
export interface ConversationReader {
  languageOf(text: string): Language;
  read(text: string, options: AskOptions): Promise<ReadQuestion>;
}

type Completed = Omit<ReadQuestion, 'rewritten'>;

export interface ReaderParts {
  readonly followUps: FollowUps;
  readonly toChinese: ToChinese;
  /** Null: without a model, what rules can't complete is asked as it stands. */
  readonly rewriteByModel: ModelRewriter | null;
}

/** kindergarten in a Chinese question; AI and APP are words of the documents, too. With the spaces that set them off. */
const ENGLISH_WORDS =
  /\s*\b(?:[Hh](?:ey|i|ello)|[Tt](?:hx|hanks)|[Pp](?:lease|ls)|[a-z]{4,}(?: [a-z]{2,})*)\b\s*/gu;
const GREETS = /^\s*(?:hey|hi|hello|thx|thanks|please|pls)\s*$/iu;

/** 换个问题，大渡口区有多少幼儿园: asks what stands behind. */
function withoutChat(text: string): string {
  const asked = text.trimStart().replace(CHAT_BEFORE, '');
  return asked === '' ? text : asked;
}

const NEVER = new AbortController().signal;

export function createConversationReader({
  followUps,
  toChinese,
  rewriteByModel,
}: ReaderParts): ConversationReader {
  const languageOf = (text: string): Language =>
    !/\p{Script=Han}/u.test(text) && /\p{Script=Latin}{2}/u.test(text) ? 'en' : 'zh';

  const inChinese = (text: string): string => {
    if (languageOf(text) === 'en') return toChinese(text) ?? text;
    return text.replace(ENGLISH_WORDS, (words) => {
      const chinese = GREETS.test(words) ? '' : toChinese(words);
      return chinese !== null && /^\p{Script=Han}*$/u.test(chinese) ? chinese : words;
    });
  };

  const complete = async (question: string, options: AskOptions): Promise<Completed> => {
    const { history = [], signal = NEVER, asker, extractive = false } = options;
    const resolved = followUps.resolve(question, history);
    const asksOn = resolved.asksOn === undefined ? {} : { asksOn: resolved.asksOn };
    if (history.length === 0 && resolved.kind !== 'nothing_before')
      return { question: withoutChat(question) };
    switch (resolved.kind) {
      case 'whole':
        return { question: withoutChat(question), ...asksOn };
      case 'rewritten':
        return resolved;
      case 'nothing_before':
        return { question, hangsInTheAir: true };
      case 'unclear': {
        const rewritten = await (extractive ? null : rewriteByModel)?.(question, history, {
          signal,
          ...(asker !== undefined && { asker }),
        });
        const { points } = resolved;
        return rewritten === null || rewritten === undefined
          ? { question, ...(points !== undefined && { points }), ...asksOn }
          : { question: rewritten, ...asksOn };
      }
    }
  };

  return {
    languageOf,
    async read(text, options) {
      const { history = [] } = options;
      // The rules for follow-ups read Chinese: what was asked before counts as it was understood.
      const before = history.map((turn) => ({ ...turn, question: inChinese(turn.question) }));
      const completed = await complete(inChinese(text), { ...options, history: before });
      const { question, alreadySaid, justSaid, points, topic, asksOn, orElse, hangsInTheAir } = completed;
      return {
        question,
        rewritten: question.trim() !== text.trim() && question !== withoutChat(text),
        ...(alreadySaid !== undefined && { alreadySaid }),
        ...(justSaid !== undefined && justSaid.length > 0 && { justSaid }),
        ...(points !== undefined && { points }),
        ...(topic !== undefined && { topic }),
        ...(asksOn !== undefined && { asksOn }),
        ...(orElse !== undefined && { orElse }),
        ...(hangsInTheAir !== undefined && { hangsInTheAir }),
      };
    },
  };
}
