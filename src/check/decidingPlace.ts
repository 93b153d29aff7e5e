import { clauseAt } from '../evidence/clauses.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Figure } from '../text/figures.ts';
import type { Account } from './claimMatter.ts';

/** The same evidence, quoted around the figure that decided. */
export function aboutFigure(evidence: Evidence, figure: Figure): Evidence {
  return { ...evidence, figure, clause: clauseAt(evidence.sentence.clauses, figure.start) };
}

/** 同比增长21.1% tells of the clause before it. */
const GOES_ON =
  /^(?:同比|环比|比上年|比去年|较上年|较去年|增长|下降|达|占|并?呈|且|(?:数量|人数|总数)?(?:位?居|排名?|名列|位列))/u;

/** Weights of the claim's words that each clause holds. */
function weightsOf({ sentence }: Evidence, account: Account): number[] {
  return sentence.clauses.map(({ start, end }) => {
    const clause = sentence.folded.slice(start, end);
    return account.words.reduce((sum, { term }) => sum + (holds(clause, term) ? term.weight : 0), 0);
  });
}

/** A word that says as much stands for a claim's own. */
const AS_GOOD = 0.8;

function holds(clause: string, { text, alternatives }: ContentTerm): boolean {
  return (
    clause.includes(text) ||
    alternatives.some((other) => other.factor >= AS_GOOD && clause.includes(other.text))
  );
}

export function densest(evidence: Evidence, account: Account): number {
  const weights = weightsOf(evidence, account);
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}

/** The clauses that hold the claim's words, or the deciding figure's own. */
export function localText(evidence: Evidence, account: Account, figure: Figure | null): string {
  const { sentence } = evidence;
  const clauses = sentence.clauses.map(({ start, end }) => sentence.folded.slice(start, end));
  if (figure !== null) return clauses[clauseAt(sentence.clauses, figure.start)] ?? sentence.folded;
  const weights = weightsOf(evidence, account);
  const most = Math.max(...weights);
  const isNear = (index: number) => (weights[index] ?? 0) >= 0.5 * most && most > 0;
  const near = clauses.filter((text, index) => isNear(index) || (GOES_ON.test(text) && isNear(index - 1)));
  return near.length === 0 ? sentence.folded : near.join('');
}
