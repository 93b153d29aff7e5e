import type { Answer } from '../../src/answer/answer.ts';
import type { Conversation } from './conversations.ts';
import { type Measure, share } from './measure.ts';
import type { Opened } from './openCorpus.ts';
import { createProgress } from './progress.ts';
import { faultOf } from './score.ts';
import { plain } from './words.ts';

export interface ConversationAsked {
  readonly conversation: Conversation;
  /** What was looked for, when it wasn't what was asked. */
  readonly understood: string | null;
  readonly isUnderstood: boolean;
  readonly answer: Answer;
  /** Null where no answer is known to be right. */
  readonly right: boolean | null;
  /** The same of the whole question as a person would have written it, where it was asked, too. */
  readonly rightWhole: boolean | null;
}

export async function runConversations(
  { assistant, unitsOf }: Pick<Opened, 'assistant' | 'unitsOf'>,
  set: string,
  conversations: readonly Conversation[],
  { wholeToo = true }: { readonly wholeToo?: boolean } = {},
): Promise<ConversationAsked[]> {
  const asked: ConversationAsked[] = [];
  const progress = createProgress(set, conversations.length);
  const isRight = (conversation: Conversation, answer: Answer): boolean | null =>
    conversation.expect === null
      ? null
      : faultOf({ ...conversation.expect, id: conversation.id, question: conversation.question }, answer) ===
        '';
  for (const conversation of conversations) {
    const { question, history, whole } = conversation;
    let understood: string | null = null;
    const answer = await assistant.ask(question, {
      history,
      onProgress: (progress) => {
        if (progress.kind === 'understood') understood = progress.question;
      },
    });
    const known =
      whole === null || !wholeToo ? null : await assistant.ask(whole === 'same' ? question : whole);
    asked.push({
      conversation,
      understood,
      isUnderstood: isUnderstood(conversation, understood, unitsOf),
      answer,
      right: isRight(conversation, answer),
      rightWhole: known === null ? null : isRight(conversation, known),
    });
    progress.step();
  }
  return asked;
}

/** By units and words, not by the whole question's wording, of which there are many. */
function isUnderstood(
  { whole, units, holds, lacks }: Conversation,
  understood: string | null,
  unitsOf: (text: string) => readonly string[],
): boolean {
  if (whole === null || whole === 'same') return understood === null;
  if (understood === null) return false;
  const text = plain(understood);
  const named = unitsOf(understood);
  return (
    (units.length === 0 || (units.length === named.length && units.every((unit) => named.includes(unit)))) &&
    holds.every((words) => words.split('|').some((word) => text.includes(plain(word)))) &&
    !lacks.some((word) => text.includes(plain(word)))
  );
}

/** A figure without a case behind it is left out. */
export function conversationMeasures(asked: readonly ConversationAsked[]): Measure[] {
  const group = 'conversations';
  const leaning = asked.filter(({ conversation: { whole } }) => whole !== 'same' && whole !== null);
  const others = asked.filter(({ conversation: { whole } }) => whole === 'same' || whole === null);
  const understood = (of: readonly ConversationAsked[]) =>
    of.map(({ isUnderstood }) => ({ holds: isUnderstood }));
  return [
    share({ group, name: 'follow-ups understood' }, understood(leaning)),
    share({ group, name: 'left as they are, where they should be' }, understood(others)),
    share(
      { group, name: 'right answers' },
      asked.flatMap(({ right }) => (right === null ? [] : [{ holds: right }])),
    ),
    share(
      { group, name: 'right answers to the whole questions, written out' },
      asked.flatMap(({ rightWhole }) => (rightWhole === null ? [] : [{ holds: rightWhole }])),
    ),
  ].filter((measure) => measure.of > 0);
}

/** A wrong one beside what was wanted; for the tuning half only. */
export function conversationFailureText({
  conversation,
  understood,
  isUnderstood,
  answer,
  right,
  rightWhole,
}: ConversationAsked): string {
  const { id, kind, history, question, whole } = conversation;
  return [
    `[${kind}] ${id} ${history.map((turn) => turn.question.slice(0, 60)).join(' / ')} / ${question}`,
    `  ${isUnderstood ? 'understood' : 'NOT understood'}: ${understood ?? '(as it is)'}; wanted ${whole ?? '(as it is)'}`,
    `  ${right === false ? `wrong${rightWhole === false ? ', and so is the whole question' : ''}` : 'answer right or not judged'}: ${answer.outcome} ${answer.answer.slice(0, 160)}`,
  ].join('\n');
}
