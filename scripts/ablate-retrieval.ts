/**
 * What each part of retrieval is worth: how often the right paragraph is found first, and among the first five,
 * with the part and without. A minute or two.
 *
 *   node --import tsx scripts/ablate-retrieval.ts --data DIR [--markdown]
 *
 * DIR holds cmrc2018_dev.json.
 */
import { join } from 'node:path';
import type { Embedder } from '../src/embeddings/embedder.ts';
import { ARMS, chunkScores, LOOKED_AT, PRESENT } from './ablation/arms.ts';
import { type Collection, type Group, openCmrc, openOwn } from './ablation/asked.ts';
import { type Example, type LearnedWeight, learnWeight } from './ablation/learnWeight.ts';
import { signTest } from './ablation/signTest.ts';
import { wilson } from './evaluation/intervals.ts';
import { createProgress } from './evaluation/progress.ts';
import { asMarkdown, asText, type Table } from './table.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const USAGE = 'node --import tsx scripts/ablate-retrieval.ts --data DIR [--markdown]';
const GROUPS: Readonly<Record<Group, string>> = {
  even: 'CMRC even',
  odd: 'CMRC odd',
  own: 'own, tuning',
  paraphrase: 'in other words',
};
const TUNING = ['even', 'own', 'paraphrase'] as const;

const { data, markdown = false } = argumentsOrExit(
  { data: { type: 'string' }, markdown: { type: 'boolean' } },
  USAGE,
);
if (data === undefined) exitWithUsage('--data is needed', USAGE);

const collections = [await openCmrc(join(data, 'cmrc2018_dev.json')), await openOwn()].map(rememberQueries);
const asked = collections.flatMap((collection) => collection.asked.map((one) => ({ collection, one })));
const groups = Object.keys(GROUPS) as Group[];

/** Per arm: the place of a right paragraph for each question, from 0; -1 when it isn't among those looked at. */
const places = new Map<string, readonly number[]>();
const progress = createProgress('variants', ARMS.length);
for (const arm of ARMS) {
  const found: number[] = [];
  for (const { collection, one } of asked)
    found.push((await arm.find(collection, one)).findIndex((id) => one.gold.has(id)));
  places.set(arm.name, found);
  progress.step();
}

const learned: { name: string; weight: LearnedWeight }[] = [];
for (const against of ['idf', 'best'] as const) {
  const even = await examplesOf('even', against);
  const own = await examplesOf('own', against);
  const how = against === 'idf' ? 'as it is' : 'BM25 against the best score';
  learned.push(
    { name: `${how}, ${GROUPS.even}`, weight: learnWeight(even) },
    { name: `${how}, ${GROUPS.own}`, weight: learnWeight(own) },
    { name: `${how}, both`, weight: learnWeight([...even, ...own]) },
  );
}
const tables = [found(1), found(LOOKED_AT), turned(), weights()];
console.log(tables.map((table) => (markdown ? asMarkdown(table) : asText(table))).join('\n\n'));

/** A question is embedded once, not once a variant. */
function rememberQueries({ index, bare, asked }: Collection): Collection {
  const known = new Map<string, Promise<number[]>>();
  const embedQuery = (text: string) => {
    const vector = known.get(text) ?? index.embedder.embedQuery(text);
    known.set(text, vector);
    return vector;
  };
  const embedder: Embedder = { ...index.embedder, embedQuery };
  return { index: { ...index, embedder }, bare: { ...bare, embedder }, asked };
}

/** Of one arm, whether each question of a group finds its paragraph among the first so many. */
function hits(arm: string, group: Group, among: number): boolean[] {
  const found = places.get(arm) ?? [];
  return asked.flatMap(({ one }, i) =>
    one.groups.includes(group) ? [(found[i] as number) >= 0 && (found[i] as number) < among] : [],
  );
}

function found(among: number): Table {
  const share = (right: readonly boolean[]): string => {
    const count = right.filter(Boolean).length;
    const [low, high] = wilson(count, right.length).map((end) => (100 * end).toFixed(1));
    return `${((100 * count) / right.length).toFixed(1)} (${low} to ${high})`;
  };
  const size = (group: Group) => hits(PRESENT, group, among).length;
  return {
    title: `R@${among}, % (95 %)`,
    head: ['variant', ...groups.map((group) => `${GROUPS[group]}, ${size(group)}`)],
    rows: ARMS.map(({ name }) => [name, ...groups.map((group) => share(hits(name, group, among)))]),
    notes: ["intervals are Wilson's", 'questions in other words are a part of the own ones'],
  };
}

/** Of the tuning parts alone: nothing is chosen on odd articles. */
function turned(): Table {
  const cell = (arm: string, group: Group): string => {
    const { gained, lost, chance } = signTest(hits(PRESENT, group, 1), hits(arm, group, 1));
    return `+${gained} -${lost} (p ${chance < 0.005 ? '< 0.01' : chance.toFixed(2)})`;
  };
  return {
    title: 'Questions that find their paragraph first, gained and lost against the rule as it is',
    head: ['variant', ...TUNING.map((group) => GROUPS[group])],
    rows: ARMS.filter(({ name }) => name !== PRESENT).map(({ name }) => [
      name,
      ...TUNING.map((group) => cell(name, group)),
    ]),
    notes: ['p: sign test, two-sided'],
  };
}

function weights(): Table {
  return {
    title: "The cosine's weight, learned",
    head: ['rule, learned from', 'weight', '95 %'],
    rows: learned.map(({ name, weight: { weight, interval } }) => [
      name,
      weight.toFixed(2),
      interval.map((end) => end.toFixed(2)).join(' to '),
    ]),
    notes: ['conditional logit over all paragraphs, keyword and cosine'],
  };
}

async function examplesOf(group: Group, against: 'idf' | 'best'): Promise<Example[]> {
  const examples: Example[] = [];
  for (const { collection, one } of asked) {
    if (!one.groups.includes(group) || one.query === null) continue;
    const gold = collection.index.paragraphs.flatMap(({ id }, chunk) => (one.gold.has(id) ? [chunk] : []));
    if (gold.length > 0)
      examples.push({ ...(await chunkScores(collection.index, one.query, against)), gold });
  }
  return examples;
}
