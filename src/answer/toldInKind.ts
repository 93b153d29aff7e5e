import { FORMS, FORMS_IN_REPORTS } from './formsOfAnswers.ts';
import { FORMS_OF_DEALING } from './formsOfDealing.ts';
import { FORMS_OF_ONE } from './formsOfOne.ts';
import { countsNoPeople } from './peopleCounted.ts';
import { countsNoSchools } from './schoolsCounted.ts';

/**
 * Whether a folded question asks for what can be told in one manner only, and a folded sentence has nothing of it.
 * @param inReports whether documents report for units: texts of other kinds tell the year a sentence before
 */
export function lacksItsKind(question: string, sentence: string, inReports = false): boolean {
  const lacks = ([asked, told]: (typeof FORMS)[number]) => asked.test(question) && !told.test(sentence);
  return (
    FORMS.some(lacks) ||
    (inReports &&
      (FORMS_IN_REPORTS.some(lacks) ||
        FORMS_OF_DEALING.some(lacks) ||
        FORMS_OF_ONE.some(lacks) ||
        countsNoPeople(question, sentence) ||
        countsNoSchools(question, sentence)))
  );
}
