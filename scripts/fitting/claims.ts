import { join } from 'node:path';
import { evidenceFor } from '../../src/answer/answerQuestion.ts';
import { answeringPartsOver } from '../../src/assistantOver.ts';
import { checkByRules } from '../../src/check/checkByRules.ts';
import { claimRows } from '../../src/check/checkClaim.ts';
import { statesSomething } from '../../src/check/claimForm.ts';
import { splitStatement } from '../../src/check/splitStatement.ts';
import type { BEARINGS } from '../../src/check/verdictScore.ts';
import { weighClaim } from '../../src/check/weighClaim.ts';
import { parseDocuments, readSourceFiles } from '../../src/documents/readCorpus.ts';
import { createMeaning } from '../../src/embeddings/meaning.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import type { Models } from '../../src/models.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { type EvaluationQuestion, readQuestions } from '../evaluation/questions.ts';
import { setPath } from '../evaluation/sets.ts';
import { plain } from './examples.ts';

/** A statement as one claim, with what each of the sentences that may decide it is to it. */
export interface ClaimExample {
  readonly set: string;
  /** Statements on one made-up report, or on one paragraph of the articles, are never parted between fitting and looking. */
  readonly group: string;
  readonly verdict: '支持' | '矛盾' | '未找到';
  readonly rows: readonly (readonly number[])[];
  /** Null where the right paragraph tells it in another sentence: such rows are left out. */
  readonly bearings: readonly ((typeof BEARINGS)[number] | null)[];
}

/** The checks of a set over the documents that they are about. */
export async function claimExamples(set: string, folder: string, models: Models): Promise<ClaimExample[]> {
  const { documents } = await parseDocuments(await readSourceFiles(folder), models.gazetteer);
  const index = await buildSearchIndex(documents, models.segmenter, models.embedder);
  const { understander, finder } = answeringPartsOver(index, models);
  const meaning = createMeaning(models.vectors);
  const examples: ClaimExample[] = [];
  for (const asked of readQuestions(setPath(join(projectRoot, 'evaluation'), set))) {
    const { verdict, paragraphs, must } = asked;
    const whole = understander.understandStatement(asked.question);
    if (asked.kind !== 'check' || verdict == null || whole.kind === 'empty' || whole.kind === 'small_talk')
      continue;
    const { parts, together } = await splitStatement(whole, understander, finder);
    const { question, hits } = together ?? (parts[0] as (typeof parts)[number]);
    const found = evidenceFor(question, hits, finder);
    const weighed = statesSomething(question) ? weighClaim(question, found, meaning.similarity, null) : null;
    if (weighed === null) continue;
    const ruled = checkByRules(weighed, meaning.similarity, false);
    const wanted = (must ?? []).map(plain);
    const bearings = weighed.candidates.map(({ evidence: { prepared, sentence } }) => {
      const { document, paragraph } = prepared;
      const isGold = (paragraphs ?? []).some(
        (place) => place.file === document.file && place.paragraph === paragraph.number,
      );
      if (verdict === '未找到' || !isGold) return 'open';
      const told = plain(paragraph.text.slice(sentence.span.start, sentence.span.end));
      if (!wanted.every((each) => told.includes(each))) return null;
      return verdict === '支持' ? 'supports' : 'contradicts';
    });
    examples.push({
      set,
      group: groupOf(asked),
      verdict,
      rows: claimRows(weighed, ruled, meaning),
      bearings,
    });
  }
  return examples;
}

function groupOf({ id, paragraphs }: EvaluationQuestion): string {
  const report = /^[a-z]+\d+(?=-)/u.exec(id)?.[0];
  const place = paragraphs?.[0];
  return report ?? (place === undefined ? id : `${place.file} ${place.paragraph}`);
}
