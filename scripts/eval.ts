import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assistantOver } from '../src/app.ts';
import { parseDocuments, readSourceFiles } from '../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../src/index/searchIndex.ts';
import { createGazetteer } from '../src/places/gazetteer.ts';
import { createSegmenter } from '../src/text/segmenter.ts';
import { readCmrc } from './evaluation/cmrc.ts';
import { readQuestions } from './evaluation/questions.ts';
import { type CmrcResult, runCmrc } from './evaluation/runCmrc.ts';
import { type KindRow, rowsByKind, runOwn } from './evaluation/runOwn.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    data: { type: 'string' },
    half: { type: 'string', default: 'report' },
    /** Prints each wrong answer; the reported half is never looked into. */
    failures: { type: 'boolean', default: false },
    'cmrc-half': { type: 'string', default: 'odd' },
    limit: { type: 'string' },
  },
});

const root = join(import.meta.dirname, '..');
const segmenter = createSegmenter();
const gazetteer = createGazetteer();

const source = await readSourceFiles(join(root, 'corpus'));
const { documents } = await parseDocuments(source, gazetteer);
const assistant = assistantOver(await buildSearchIndex(documents, segmenter), segmenter, gazetteer);
const scored = await runOwn(assistant, readQuestions(join(root, 'evaluation', `${values.half}.jsonl`)));
const own = rowsByKind(scored);

const skipped: string[] = [];
let cmrc: CmrcResult | null = null;
const cmrcPath = values.data === undefined ? null : join(values.data, 'cmrc2018_dev.json');
if (cmrcPath !== null && existsSync(cmrcPath)) {
  const data = readCmrc(cmrcPath, gazetteer);
  const overCmrc = assistantOver(await buildSearchIndex(data.documents, segmenter), segmenter, gazetteer);
  const wanted = data.questions.filter(({ article }) =>
    values['cmrc-half'] === 'all' ? true : (article % 2 === 0) === (values['cmrc-half'] === 'even'),
  );
  cmrc = await runCmrc(overCmrc, values.limit === undefined ? wanted : wanted.slice(0, Number(values.limit)));
} else {
  skipped.push('CMRC 2018 dev (--data DIR with cmrc2018_dev.json)');
}

if (values.json) {
  console.log(JSON.stringify({ half: values.half, own, cmrc, cmrcHalf: values['cmrc-half'], skipped }));
} else {
  printOwn(own);
  if (cmrc !== null) printCmrc(cmrc);
  for (const name of skipped) console.log(`skipped: ${name}`);
}

if (values.failures && values.half === 'tune') {
  for (const { question, answer, fault } of scored.filter(({ right }) => !right)) {
    console.log(`\n[${question.kind}] ${question.question}\n  ${fault}; wanted ${JSON.stringify(question.must ?? question.anyOf ?? question.groups ?? question.districts ?? question.verdict ?? '')} @ ${(question.paragraphs ?? []).map(({ file, paragraph }) => `${file.slice(0, 3)}:${paragraph}`).join(' ')} absent ${question.absent ?? ''}\n  ${answer.outcome} ${answer.reason ?? ''} ${answer.verdict ?? ''} ${answer.answer.replaceAll('\n', '\n    ').slice(0, 400)}\n  cited ${answer.citations.map(({ file, paragraph }) => `${file.slice(0, 3)}:${paragraph}`).join(' ')} passages ${answer.passages.slice(0, 4).map(({ docId, paragraph }) => `${docId.slice(0, 3)}:${paragraph}`).join(' ')}`);
  }
}

function printOwn(rows: readonly KindRow[]): void {
  console.log(`own questions (${values.half})`);
  for (const { kind, right, of, share, interval, meanLength } of rows) {
    const range = interval.map((value) => (value * 100).toFixed(0)).join('–');
    console.log(
      `  ${kind.padEnd(32)} ${`${right} of ${of}`.padStart(10)}  ${(share * 100).toFixed(1).padStart(5)} %  (${range})  ${meanLength.toFixed(0).padStart(4)} chars`,
    );
  }
}

function printCmrc(result: CmrcResult): void {
  console.log(`CMRC 2018 dev (${values['cmrc-half']} articles, ${result.questions} questions)`);
  console.log(`  passage R@1 ${result.passageAt1.toFixed(3)}  R@5 ${result.passageAt5.toFixed(3)}`);
  console.log(`  answer inside ${result.answerInside.toFixed(3)} at ${result.meanLength.toFixed(0)} characters`);
  console.log(`  false refusals ${(result.falseRefusals * 100).toFixed(1)} %  median ${result.medianMs.toFixed(1)} ms`);
}
