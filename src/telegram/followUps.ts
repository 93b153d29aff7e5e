import type { Answer } from '../answer/answer.ts';
import type { Assistant } from '../assistant.ts';
import type { FollowUp } from '../state/shownAnswers.ts';
import { type Candidate, candidatesAfter } from './followUpCandidates.ts';

/** Questions that lead on from an answer, each of them tried out: it is answered, by whom it should be. */
export type FindFollowUps = (question: string, answer: Answer) => Promise<readonly FollowUp[]>;

const MOST = 3;
const MOST_OF_A_KIND = 2;
const MAX_TRIED = 6;
/** The person waits for the answer meanwhile. */
const BUDGET_MS = 60;
const REMEMBERED = 500;

export function createFollowUps(
  assistant: Assistant,
  now: () => number = performance.now.bind(performance),
): FindFollowUps {
  const remembered = new Map<string, readonly FollowUp[]>();

  const tryOut = async (candidates: readonly Candidate[], until: number): Promise<FollowUp[]> => {
    const found: FollowUp[] = [];
    for (const { isMeant, ...followUp } of candidates.slice(0, MAX_TRIED)) {
      if (found.length === MOST || now() > until) break;
      if (found.filter(({ kind }) => kind === followUp.kind).length === MOST_OF_A_KIND) continue;
      const answer = await assistant.ask(followUp.question, { extractive: true, language: 'zh' });
      if (answer.outcome === 'answered' && isMeant(answer)) found.push(followUp);
    }
    // The same of others first, other matters below.
    return found.sort((one, other) => Number(one.kind === 'section') - Number(other.kind === 'section'));
  };

  return async (question, answer) => {
    const key = `${answer.outcome} ${answer.verdict ?? ''} ${question}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const until = now() + BUDGET_MS;
    const found = await tryOut(await candidatesAfter(question, answer, assistant), until);
    // What ran out of time may find more the next time.
    if (now() <= until) remembered.set(key, found);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= REMEMBERED) break;
      remembered.delete(oldest);
    }
    return found;
  };
}
