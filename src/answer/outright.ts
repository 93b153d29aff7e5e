import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { fold } from '../text/fold.ts';
import { tellsAttribute } from './attributes.ts';
import { definesWhatIsAsked } from './definition.ts';
import { firmLack } from './lacks.ts';
import { tellsPhoneNumber } from './phoneNumbers.ts';
import { tellsTheDay } from './sameDay.ts';
import { tellsSchoolsBuilt } from './schoolsBuilt.ts';
import { tellsHowManyBuilt } from './schoolsCountedBuilt.ts';
import { tellsTotal } from './total.ts';
import { tellsPartners, tellsUniversities } from './whichPlaces.ts';
import { tellsWhoDoes } from './whoDoes.ts';
import { tellsWhoSomebodyIs } from './whoSomebodyIs.ts';

/** What is told in so many words needs no score. */
export function tellsOutright(question: Question, evidence: Evidence): boolean {
  const { folded } = evidence.sentence;
  return (
    definesWhatIsAsked(question.folded, folded) ||
    tellsTotal(question, evidence) ||
    tellsAttribute(question, evidence) ||
    (question.corpusHasUnits &&
      (tellsWhoSomebodyIs(question.folded, folded, question.units.map(fold)) ||
        tellsSchoolsBuilt(question.folded, folded) ||
        (question.units.length === 1 &&
          (tellsPartners(question.folded, folded) || tellsUniversities(question.folded, folded))) ||
        tellsHowManyBuilt(question.folded, folded, question.units.map(fold)) ||
        tellsPhoneNumber(question.folded, folded) ||
        tellsWhoDoes(question, evidence) ||
        tellsTheDay(question, evidence)))
  );
}

/** The same evidence, before all others the one that tells outright what is asked, wherever the ranker saw it. */
export function outrightFirst(question: Question, ranked: readonly Evidence[]): readonly Evidence[] {
  const outright = ranked.find((each) => tellsOutright(question, each) && firmLack(question, each) === null);
  return outright === undefined ? ranked : [outright, ...ranked.filter((each) => each !== outright)];
}
