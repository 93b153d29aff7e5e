import { turnsBoundRound } from './boundsTurned.ts';
import { turnsHelpRound } from './helpRoles.ts';
import { turnsPermissionRound } from './permission.ts';

/** Whether a claim turns what a sentence tells round: who helps whom, a bound, or what may be done. */
export function turnsRound(claim: string, others: readonly string[], sentence: string): boolean {
  return (
    turnsHelpRound(claim, others, sentence) ||
    turnsBoundRound(claim, sentence) ||
    turnsPermissionRound(claim, sentence)
  );
}
