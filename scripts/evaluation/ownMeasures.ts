import { ANSWERABLE, causeOf, FAR, ONE_PLACE } from './kinds.ts';
import { type Measure, meanLength, share } from './measure.ts';
import type { Asked } from './runOwn.ts';
import { saysIt } from './score.ts';
import { bareLength, firstSentence } from './words.ts';

/** All figures of some of the project's own questions; a figure without a case behind it is left out. */
export function ownMeasures(asked: readonly Asked[]): Measure[] {
  return [...kinds(asked), ...answers(asked), ...refusals(asked), ...districts(asked)].filter(
    ({ of }) => of > 0,
  );
}

function kinds(asked: readonly Asked[]): Measure[] {
  const names = [...new Set(asked.map(({ question }) => question.kind))];
  return names.map((name) =>
    share(
      { group: 'kinds', name },
      asked.filter(({ question }) => question.kind === name).map(({ right }) => ({ holds: right })),
    ),
  );
}

function answers(asked: readonly Asked[]): Measure[] {
  const group = 'answers';
  const onePlace = asked.filter(({ question }) => ONE_PLACE.has(question.kind));
  const facts = asked.filter(({ question }) => question.kind === 'fact');
  const answered = asked.filter(({ answer }) => answer.outcome === 'answered');
  const lengths = (of: readonly Asked[]) =>
    of
      .filter(({ answer }) => answer.outcome === 'answered')
      .map(({ answer }) => ({ length: bareLength(answer.answer) }));
  // Citations of one answer stand and fall together.
  const within = (test: (each: Asked) => readonly boolean[]) =>
    answered.flatMap((each, i) => test(each).map((holds) => ({ holds, cluster: `${i}` })));
  const atPlace = answered.filter(({ question }) => ONE_PLACE.has(question.kind));
  return [
    share(
      { group, name: 'passage R@1' },
      onePlace.map(({ rank }) => ({ holds: rank === 1 })),
    ),
    share(
      { group, name: 'passage R@5' },
      onePlace.map(({ rank }) => ({ holds: rank !== null && rank <= 5 })),
    ),
    share(
      { group, name: 'required words inside the answer' },
      onePlace.map(({ question, answer }) => ({
        holds: answer.outcome === 'answered' && saysIt(question, answer.answer),
      })),
    ),
    share(
      { group, name: 'facts: first sentence alone holds them' },
      facts.map(({ question, answer }) => ({
        holds: answer.outcome === 'answered' && saysIt(question, firstSentence(answer.answer)),
      })),
    ),
    share(
      { group, name: 'quotes verbatim in the source' },
      within(({ citations }) => citations.verbatim),
    ),
    share(
      { group, name: 'claims with every figure in their quotes' },
      within(({ citations }) => citations.proved),
    ),
    share(
      { group, name: 'citations at a right paragraph' },
      atPlace.flatMap(({ question, answer, set }) =>
        answer.citations.map((citation) => ({
          holds: (question.paragraphs ?? []).some(
            ({ file, paragraph }) => file === citation.file && paragraph === citation.paragraph,
          ),
          cluster: `${set} ${question.id}`,
        })),
      ),
    ),
    meanLength({ group, name: 'mean length of a fact' }, lengths(facts)),
    meanLength({ group, name: 'mean length of an answer' }, lengths(asked)),
  ];
}

function refusals(asked: readonly Asked[]): Measure[] {
  const refused = (of: readonly Asked[]) => of.map(({ answer }) => ({ holds: answer.outcome === 'refused' }));
  const missed = (of: readonly Asked[]) => of.map(({ right }) => ({ holds: !right }));
  const falsely = (name: string, of: readonly Asked[]) =>
    share({ group: 'refusals', name: `false: ${name}`, better: 'fewer' }, refused(of));
  const missing = (name: string, of: readonly Asked[]) =>
    share({ group: 'refusals', name: `missed: ${name}`, better: 'fewer' }, missed(of));
  const answerable = asked.filter(({ question }) => ANSWERABLE.has(question.kind));
  const near = asked.filter(({ question }) => question.kind === 'near_miss');
  const far = asked.filter(({ question }) => FAR.has(question.kind));
  const causes = [...new Set(near.map(({ question }) => causeOf(question)))].sort();
  return [
    falsely('all answerable', answerable),
    ...[...ANSWERABLE].map((kind) =>
      falsely(
        kind,
        answerable.filter(({ question }) => question.kind === kind),
      ),
    ),
    missing('easy unanswerable and off topic', far),
    missing('near-misses', near),
    ...causes.map((cause) =>
      missing(
        `near-misses, ${cause}`,
        near.filter(({ question }) => causeOf(question) === cause),
      ),
    ),
  ];
}

/** Answerable questions and checks by the unit that their place reports of. */
function districts(asked: readonly Asked[]): Measure[] {
  const placed = asked.filter(({ district }) => district !== null);
  const names = [...new Set(placed.map(({ district }) => district as string))].sort();
  return names.map((name) =>
    share(
      { group: 'districts', name },
      placed.filter(({ district }) => district === name).map(({ right }) => ({ holds: right })),
    ),
  );
}
