import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import type { Judge, Judgement } from './judge.ts';
import { firmLack } from './lacks.ts';

/** So sure that a sentence is of the matter, though it has not the form of what is asked. */
const OF_THE_MATTER = 0.5;
/** Rules tell of it in a sentence of its own; of other forms a neighbour is more often about something else. */
const ASKS_FOR_CONSEQUENCE =
  /后果|(?:怎么|如何|咋)(?:处罚|处分|惩罚|处理|罚)|(?:什么|啥)(?:处罚|处分|惩罚)|会(?:怎么样|怎样|被怎么)/u;
/** The one behind it needs no more: it goes on from there. */
const LEAST_BEHIND = 0.05;

/**
 * The sentence that tells a consequence right behind one that surely is of the matter and tells none: 未按协议履约的，须退还… behind
 * 签订协议…. Null where there is none, or where it tells nothing of the kind either.
 */
export function toldBehind(
  question: Question,
  judged: readonly { readonly evidence: Evidence; readonly judgement: Judgement }[],
  ranked: readonly Evidence[],
  judge: Judge,
): Evidence | null {
  if (!question.corpusHasUnits || !ASKS_FOR_CONSEQUENCE.test(question.folded)) return null;
  for (const { evidence, judgement } of judged) {
    if (judgement.kind === 'enough' || judgement.why !== 'manner' || judgement.confidence < OF_THE_MATTER)
      continue;
    const next = ranked.find(
      (each) =>
        each.prepared === evidence.prepared &&
        each.sentence.index === evidence.sentence.index + 1 &&
        !each.label &&
        firmLack(question, each) === null &&
        judge.judge(question, each, ranked).confidence >= LEAST_BEHIND,
    );
    if (next !== undefined) return next;
  }
  return null;
}
