import { type AnsweredMessages, createAnsweredMessages } from './answeredMessages.ts';
import { createErasures, type Erasures } from './erasures.ts';
import { createStops, type Stops } from './stops.ts';

/** What this process is doing, or did a moment ago; nothing of it outlives the process. */
export interface Underway {
  readonly stops: Stops;
  readonly answered: AnsweredMessages;
  readonly erasures: Erasures;
  now(): number;
  /** When an unfinished answer was last shown in a chat, in milliseconds since 1970. */
  readonly shownAt: Map<number, number>;
  /** Counts an answer; false where so many have been given within a second that extras must wait. */
  hasTime(): boolean;
}

const BUSY = 5;
const WITHIN_MS = 1000;

export function createUnderway(now: () => number = Date.now): Underway {
  let lately: number[] = [];
  return {
    stops: createStops(),
    answered: createAnsweredMessages(now),
    erasures: createErasures(now),
    now,
    shownAt: new Map(),
    hasTime() {
      lately = [...lately.filter((at) => at > now() - WITHIN_MS), now()];
      return lately.length <= BUSY;
    },
  };
}
