import { assistantOver } from '../../src/assistantOver.ts';
import { type CmrcQuestion, readCmrc } from './cmrc.ts';
import { cmrcMeasures } from './cmrcMeasures.ts';
import { goldRemovedFolds, openFolds, runGoldRemoved } from './goldRemoved.ts';
import { models, openDocuments } from './openCorpus.ts';
import type { Totals } from './report.ts';
import { type CurvePoint, riskCoverage, spread } from './riskCoverage.ts';
import { runCmrc } from './runCmrc.ts';
import { assistantAt } from './threshold.ts';

export interface CmrcChoice {
  readonly half: 'odd' | 'even' | 'all';
  /** The first questions only. */
  readonly limit: number | null;
  /** Questions at each point of the curve of risk and coverage; null for no curve. */
  readonly curve: number | null;
}

/** CMRC as it is, then without the gold paragraphs, then, where wanted, at several thresholds. */
export async function evaluateCmrc(
  path: string,
  { half, limit, curve }: CmrcChoice,
): Promise<{ totals: Totals; curve: CurvePoint[] | null }> {
  const { documents, questions, source } = readCmrc(path, models.gazetteer);
  const inHalf = ({ article }: CmrcQuestion) => half === 'all' || (article % 2 === 0) === (half === 'even');
  const wanted = questions.filter(inHalf).slice(0, limit ?? undefined);
  const { index, assistant } = await openDocuments(documents);
  const asked = await runCmrc(assistant, wanted, source);
  const folds = await openFolds(
    goldRemovedFolds(documents, wanted),
    async (left) => (await openDocuments(left)).index,
  );
  const removed = await runGoldRemoved(folds, (left) => assistantOver(left, models));
  const totals = { name: half, questions: wanted.length, measures: cmrcMeasures(asked, removed) };
  if (curve === null) return { totals, curve: null };
  const at = (open: typeof index, least: number) => assistantAt(open, models, least);
  return { totals, curve: await riskCoverage(index, folds, spread(wanted, curve), at) };
}
