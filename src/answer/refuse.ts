import type { Corpus } from '../documents/corpus.ts';
import { documentName } from '../documents/documentName.ts';
import { CHECK_TAG } from '../question/phrases.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import type { Response } from './respond.ts';

/** What a refusal says: what was not found, in the person's words, and what was searched. */
export function refusalText(
  refusal: Extract<Response, { kind: 'refusal' }>,
  corpus: Corpus,
  texts: AnswerTexts,
): string {
  const searched = whatWasSearched(corpus, texts);
  const asked = withoutMarks(refusal.asked.replace(/[\s?？。.!！]+$/u, ''));
  if (refusal.verdict !== null) {
    const { parts = [] } = refusal;
    const each =
      parts.length > 1
        ? parts.map(({ claim, verdict }) => texts.checkPart(withoutMarks(claim), verdict))
        : [];
    return [texts.checkNotFound(statementOf(asked)), ...each, searched].join('\n');
  }
  if (refusal.reason === 'off_topic') return `${texts.offTopic}\n${searched}`;
  const named = refusal.onlyNamed === null ? [] : [texts.onlyNamed(refusal.onlyNamed)];
  const silent = refusal.silent ?? [];
  const each = silent.length === 0 ? [] : [texts.notRecorded(silent)];
  return [texts.nothingFound(asked), ...each, ...named, searched].join('\n');
}

export function whatWasSearched(corpus: Corpus, texts: AnswerTexts): string {
  const { units, newest, undated } = summaryOf(corpus);
  return texts.searched(corpus.documents.length, unitsInWords(units, texts), newest, undated);
}

interface CorpusSummary {
  readonly units: readonly string[];
  /** The newest document's date. */
  readonly newest: string | null;
  /** Number of documents without a date. */
  readonly undated: number;
}

// A corpus never changes, and to go through its documents at each refusal took most of the time of one.
const summaries = new WeakMap<Corpus, CorpusSummary>();

function summaryOf(corpus: Corpus): CorpusSummary {
  const known = summaries.get(corpus);
  if (known !== undefined) return known;
  const dates = corpus.documents.map(({ date }) => date).filter((date) => date !== null);
  const summary = {
    units: [...new Set(corpus.documents.flatMap((document) => document.districts))],
    newest: dates.sort().at(-1) ?? null,
    undated: corpus.documents.length - dates.length,
  };
  summaries.set(corpus, summary);
  return summary;
}

const FEW_UNITS = 3;
/** So many are still named beside their number: whoever is refused sees what to ask about. */
const NAMED_UNITS = 8;
const DIVISION = /[区县市旗盟州]$/u;
const SCHOOL = /(?:学院|大学|学校|中学|小学|附中|附小|幼儿园)$/u;

/** By name where they are few; of many only how many: a refusal should be short. */
function unitsInWords(units: readonly string[], texts: AnswerTexts): string {
  if (units.length <= FEW_UNITS) return texts.unitList(units);
  const divisions = units.filter((unit) => DIVISION.test(unit)).length;
  const schools = units.filter((unit) => SCHOOL.test(unit)).length;
  const counts = texts.unitCounts(divisions, schools, units.length - divisions - schools);
  return units.length <= NAMED_UNITS ? texts.unitsNamed(counts, units) : counts;
}

const LISTED = 20;

/** What documents there are: for a person who asks that before anything else. */
export function contentsText({ documents }: Corpus, texts: AnswerTexts): string {
  const lines = documents
    .slice(0, LISTED)
    .map((document) => texts.contentsLine(documentName(document), document.districts, document.date));
  const more = documents.length > LISTED ? [texts.contentsMore(documents.length - LISTED)] : [];
  return texts.contents(documents.length, [...lines, ...more]);
}

/** A question that holds [1] must not look like it had a citation. */
function withoutMarks(text: string): string {
  return text.replace(/\[(\d+)\]/g, '［$1］');
}

const LEAD =
  /^(?:(?:请|麻烦|想|帮我|帮忙){0,3}(?:核实|核对|确认|查证|验证|求证|辟谣|核查)(?:(?:一下|下)[:：,，\s]*|[:：,，\s]+)|我?(?:听说|据说|听人说|有人说|网上说|网传|据称)[:：,，\s]*)/u;
/** “…，请核实一下”. */
const LEFT_OVER = /[,，、\s]*(?:请|麻烦|帮我|帮忙)+$/u;

/** What was put up to be checked, without what only asks for it: “…，对吗”. A lead needs a mark or 一下: 确认书 is none. */
function statementOf(asked: string): string {
  const statement = asked.replace(LEAD, '').replace(CHECK_TAG, '').replace(LEFT_OVER, '');
  return statement === '' ? asked : statement;
}
