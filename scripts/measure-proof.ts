/**
 * Measures the proof of a model's claims: how many true paraphrases it drops and how many false variants it lets
 * through (evaluation/proof.jsonl), how long it takes, and whether any of 10,000 generated outputs gets something shown
 * that no paragraph bears out.
 *
 *   node --import tsx scripts/measure-proof.ts [--failures] [--outputs N]
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDocuments, readSourceFiles } from '../src/documents/readCorpus.ts';
import { createDrafter } from '../src/drafting/createDrafter.ts';
import { openDraftingPrompts } from '../src/drafting/prompts.ts';
import { createProver } from '../src/drafting/proof/proveClaim.ts';
import { createPreparer } from '../src/evidence/prepared.ts';
import { openModels } from '../src/models.ts';
import { projectRoot } from '../src/projectRoot.ts';
import { answerTextsZh } from '../src/texts/zh/answer.ts';
import { readJudgedClaims, renumbered, sourcesOf } from './proof/claims.ts';
import { arbitraryOutput } from './proof/outputs.ts';
import { questionAbout } from './proof/question.ts';
import { sayingModel } from './proof/standIn.ts';
import { violationsOf } from './proof/violations.ts';
import { argumentsOrExit, wholeNumberOrExit } from './usage.ts';

const USAGE = 'node --import tsx scripts/measure-proof.ts [--failures] [--outputs N]';
const SEED = 20_261_122;
/** Claims of one answer, for timing. */
const CLAIMS_OF_AN_ANSWER = 6;
/** Each answer is timed so often, and the best time counts: other work on the machine is no part of it. */
const ROUNDS = 5;

const values = argumentsOrExit(
  { failures: { type: 'boolean', default: false }, outputs: { type: 'string' } },
  USAGE,
);
const outputs = wholeNumberOrExit('--outputs', values.outputs, USAGE) ?? 10_000;

const { segmenter, gazetteer, thesaurus } = openModels();
const { documents } = await parseDocuments(await readSourceFiles(join(projectRoot, 'corpus')), gazetteer);
const unitNames = [...new Set(documents.flatMap(({ districts }) => districts))];
const prover = createProver(segmenter, thesaurus);

for (const file of ['proof.jsonl', 'proof-2.jsonl', 'proof-3.jsonl']) {
  const counts = { true: { all: 0, wrong: 0 }, false: { all: 0, wrong: 0 } };
  for (const { claim, sources, isTrue } of readJudgedClaims(file, documents)) {
    const outcome = prover(sources, unitNames)(claim);
    const count = counts[isTrue ? 'true' : 'false'];
    count.all += 1;
    if ((outcome.kind === 'proved') === isTrue) continue;
    count.wrong += 1;
    if (!values.failures) continue;
    const why = outcome.kind === 'failed' ? `${outcome.failure.kind} ${outcome.failure.detail}` : 'passed';
    console.log(`${isTrue ? 'DROPPED' : 'PASSED '} ${claim.text} [${why}]`);
  }
  console.log(`${file}: true paraphrases dropped ${counts.true.wrong} of ${counts.true.all}`);
  console.log(`${file}: false variants passed ${counts.false.wrong} of ${counts.false.all}`);
}

const judged = readJudgedClaims('proof.jsonl', documents);
const times: number[] = [];
for (let at = 0; at + CLAIMS_OF_AN_ANSWER <= judged.length; at += 1) {
  const answer = judged.slice(at, at + CLAIMS_OF_AN_ANSWER);
  // As the program does: paragraphs are prepared when they are found, before the model is asked.
  const prepare = createPreparer(segmenter);
  for (const { sources } of answer)
    for (const { paragraph, document } of sources) prepare(paragraph, document, null);
  const over = createProver(segmenter, thesaurus, prepare);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    for (const { claim, sources } of answer) over(sources, unitNames)(claim);
    best = Math.min(best, performance.now() - started);
  }
  times.push(best);
}
times.sort((a, b) => a - b);
const percentile = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
console.log(
  `proof of ${CLAIMS_OF_AN_ANSWER} claims (best of ${ROUNDS} rounds): p50 ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms`,
);

const passages = sourcesOf(judged);
const claims = renumbered(judged, passages);
const prompts = openDraftingPrompts();
const tally = { drafts: 0, lines: 0, violations: 0, falsified: 0 };
for (const { text, falsified } of fc.sample(arbitraryOutput(claims, unitNames), {
  seed: SEED,
  numRuns: outputs,
})) {
  const shown: (readonly string[])[] = [];
  const drafter = createDrafter({ model: sayingModel([text]), prompts, prover });
  const outcome = await drafter.draft(
    {
      question: questionAbout('各区有哪些做法？'),
      sources: passages,
      unitNames,
      isRelevant: () => true,
      words: answerTextsZh,
    },
    {
      signal: new AbortController().signal,
      onProved: (draft) => {
        shown.push(violationsOf(draft, unitNames));
      },
    },
  );
  if (outcome.kind !== 'drafted') continue;
  const violations = [...shown.flat(), ...violationsOf(outcome.draft, unitNames)];
  tally.drafts += 1;
  tally.lines += outcome.draft.length;
  tally.violations += violations.length;
  const texts = new Set(outcome.draft.map((line) => line.text));
  tally.falsified += falsified.filter((claim) => texts.has(claim)).length;
  for (const violation of violations.slice(0, 1)) console.log(violation);
}
console.log(
  `${outputs} generated outputs: ${tally.drafts} with anything shown, ${tally.lines} claims shown, ` +
    `${tally.violations} unproved, ${tally.falsified} falsified on purpose and shown`,
);
