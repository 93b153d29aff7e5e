import type { Measure } from './measure.ts';
import type { Report, Totals } from './report.ts';
import { value } from './tables.ts';

/** A figure that isn't what it was in the last published run. */
export interface Change {
  readonly of: string;
  readonly before: Measure;
  readonly now: Measure;
  readonly worse: boolean;
  /** Outside the earlier run's 95 % interval: hardly chance. */
  readonly beyond: boolean;
}

export interface Comparison {
  /** Sets that both runs asked, with the same number of questions. */
  readonly compared: readonly string[];
  readonly changes: readonly Change[];
}

export function compareRuns(before: Report, now: Report): Comparison {
  const pairs: (readonly [string, Totals, Totals])[] = [];
  const samePool = before.own.pooled.name === now.own.pooled.name;
  // Where all sets are the same, what they make together says enough.
  const sets = samePool ? [[before.own.pooled], [now.own.pooled]] : [before.own.sets, now.own.sets];
  for (const set of sets[1] ?? []) {
    const earlier = sets[0]?.find(({ name, questions }) => name === set.name && questions === set.questions);
    if (earlier !== undefined) pairs.push([set.name, earlier, set]);
  }
  const { conversations, cmrc } = now;
  const talked = before.conversations;
  if (
    conversations !== null &&
    talked?.name === conversations.name &&
    talked.questions === conversations.questions
  )
    pairs.push([conversations.name, talked, conversations]);
  if (cmrc !== null && before.cmrc?.name === cmrc.name && before.cmrc.questions === cmrc.questions)
    pairs.push([`CMRC ${cmrc.name}`, before.cmrc, cmrc]);
  return {
    compared: pairs.map(([name]) => name),
    changes: pairs.flatMap(([name, earlier, later]) => changesOf(name, earlier, later)),
  };
}

function changesOf(of: string, before: Totals, now: Totals): Change[] {
  return now.measures.flatMap((measure) => {
    const earlier = before.measures.find(
      ({ group, name, of: cases }) =>
        group === measure.group &&
        name === measure.name &&
        // A share of other cases is another question; lengths are of what was answered, which may change.
        (measure.group === 'answers' || measure.group === 'cmrc' || cases === measure.of),
    );
    // Times depend on the machine.
    if (earlier === undefined || measure.unit === 'ms') return [];
    if (earlier.value === null || measure.value === null || earlier.value === measure.value) return [];
    const worse = measure.better === 'more' ? measure.value < earlier.value : measure.value > earlier.value;
    const beyond = measure.value < (earlier.low ?? 0) || measure.value > (earlier.high ?? 0);
    return [{ of, before: earlier, now: measure, worse, beyond }];
  });
}

/** What got worse first, and of that what is beyond the interval. */
export function comparisonText(before: Report, now: Report): string {
  const { compared, changes } = compareRuns(before, now);
  const since = `the run published on ${before.date}${before.commit === null ? '' : ` (${before.commit.slice(0, 7)})`}`;
  if (compared.length === 0) return `Nothing to compare: ${since} asked other questions.`;
  const lines = [`Beside ${since}, on ${compared.join('; ')}:`];
  for (const [worse, beyond, name] of [
    [true, true, 'worse, beyond the earlier interval'],
    [true, false, 'worse, within the interval'],
    [false, true, 'better, beyond the earlier interval'],
    [false, false, 'better, within the interval'],
  ] as const) {
    const some = changes.filter((change) => change.worse === worse && change.beyond === beyond);
    if (some.length > 0) lines.push(`  ${name}:`, ...some.map((change) => `    ${changeText(change)}`));
  }
  if (changes.length === 0) lines.push('  the same in every figure');
  return lines.join('\n');
}

function changeText({ of, before, now }: Change): string {
  const name = now.group === 'districts' ? `district ${now.name}` : now.name;
  return `${of}: ${name}: ${value(before)} → ${value(now)}`;
}
