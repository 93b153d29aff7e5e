import type { Answer } from '../answer/answer.ts';
import type { Corpus } from '../documents/corpus.ts';
import type { UnansweredTerm } from '../state/usage.ts';
import type { BotContext, Channel } from './context.ts';
import { errorFields } from './errors.ts';

/** Refusals that say nothing about the corpus. */
const NO_QUESTION: ReadonlySet<string | null> = new Set(['small_talk', 'empty', 'too_long', 'empty_corpus']);
const MAX_TERMS = 12;
const LONGEST_TERM = 12;
const HAN_CHARACTER = /^\p{Script=Han}$/u;
const TERM = /^(?:\p{Script=Han}{2,}|[\p{Script=Latin}\d]{3,})$/u;
/** Words that ask, or hold a sentence together. */
const FUNCTION_WORDS = new Set(
  (
    '什么 怎么 怎样 怎么样 如何 哪些 哪个 哪里 哪儿 多少 几个 是否 有没有 是不是 能不能 为什么 请问 请教 一下 可以 ' +
    '没有 我们 你们 他们 这个 那个 这些 那些 以及 还有 关于 对于 根据 目前 现在 the and for what how which where when ' +
    'who why are was were does did can about there any with from that this have has you your tell please many much'
  ).split(' '),
);
/** Single characters that join nothing. */
const LOOSE = new Set(
  '的了吗呢啊吧呀是在有和与或及也都就很最我你他她它们这那哪几个谁为把被从到对中里上下不没会能要可请问区市县',
);

/** Counts an answer for the admins' digest. Never fails: the answer is out. */
export async function tally(
  ctx: BotContext,
  { assistant, state, log }: Channel,
  answer: Answer,
): Promise<void> {
  try {
    const { outcome, reason } = answer;
    if (NO_QUESTION.has(reason)) return;
    const counted = [
      state.usage.count('asked'),
      ...(outcome === 'error' ? [] : [state.usage.count(outcome)]),
      ...(outcome === 'refused' && ctx.from !== undefined
        ? [state.usage.addUnanswered(ctx.from.id, termsOf(answer.question, assistant.corpus))]
        : []),
    ];
    await Promise.all(counted);
  } catch (error) {
    log.error(errorFields(error), 'not counted');
  }
}

/** The words of a question that name things, with whether the corpus has them. */
export function termsOf(question: string, corpus: Corpus): UnansweredTerm[] {
  return [...new Set(words(question.normalize('NFKC').toLowerCase()))]
    .filter((word) => TERM.test(word) && word.length <= LONGEST_TERM && !FUNCTION_WORDS.has(word))
    .slice(0, MAX_TERMS)
    .map((term) => ({ term, isKnown: corpus.body.some(({ text }) => text.includes(term)) }));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The runtime's own word breaks; single characters side by side are put together again (轮 + 岗). */
function words(text: string): string[] {
  const found: string[] = [];
  let run = '';
  const endRun = (): void => {
    if (run !== '') found.push(run);
    run = '';
  };
  for (const { segment } of segmenter.segment(text)) {
    if (HAN_CHARACTER.test(segment) && !LOOSE.has(segment)) {
      run += segment;
      continue;
    }
    endRun();
    found.push(segment);
  }
  endRun();
  return found;
}
