import { falseClaims } from './falseClaims.ts';
import { falseQuotes } from './falseQuotes.ts';
import { formMisbehaviours } from './formMisbehaviours.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { strangeTexts } from './strangeTexts.ts';
import { streamMisbehaviours } from './streamMisbehaviours.ts';
import { transportMisbehaviours } from './transportMisbehaviours.ts';

/** Every way that is known of going wrong. */
export const misbehaviours: readonly Misbehaviour[] = [
  ...transportMisbehaviours,
  ...formMisbehaviours,
  ...streamMisbehaviours,
  ...falseQuotes,
  ...falseClaims,
  ...strangeTexts,
];
