import { join } from 'node:path';
import { answeringPartsOver } from '../../src/assistantOver.ts';
import type { SourceDocument } from '../../src/documents/document.ts';
import { parseDocuments, readSourceFiles } from '../../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import type { Models } from '../../src/models.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { readCmrc } from '../evaluation/cmrc.ts';
import { type EvaluationQuestion, readQuestions } from '../evaluation/questions.ts';
import { setPath } from '../evaluation/sets.ts';
import { askedTogether } from './askedTogether.ts';
import { type Example, examplesOf, PARTS, type Parts, plain, sentenceText } from './examples.ts';
import type { News } from './news.ts';

async function over(documents: readonly SourceDocument[], models: Models): Promise<Parts> {
  return answeringPartsOver(await buildSearchIndex(documents, models.segmenter, models.embedder), models);
}

/**
 * CMRC 2018 dev, the articles at even places; of those at odd ones, which are reported, nothing comes in.
 * @param others documents to stand among them: with half of the articles alone there is little to take for an answer
 */
export async function cmrcExamples(
  data: string,
  models: Models,
  source: string,
  others: readonly SourceDocument[],
): Promise<Example[]> {
  const { documents, questions } = readCmrc(join(data, 'cmrc2018_dev.json'), models.gazetteer);
  const even = questions.filter(({ article }) => article % 2 === 0);
  const told = new Set(even.map(({ docId }) => docId));
  const parts = await over([...documents.filter(({ id }) => told.has(id)), ...others], models);
  const examples: Example[] = [];
  for (const { question: text, answers, docId, article } of even) {
    const golds = answers.map(plain);
    examples.push(
      ...(await examplesOf(parts, {
        text,
        source,
        part: (article / 2) % PARTS,
        answerable: true,
        isGold: ({ paragraph }) => paragraph.docId === docId,
        inGold: ({ prepared }) => prepared.paragraph.docId === docId,
        holds: (evidence) => golds.some((gold) => plain(sentenceText(evidence)).includes(gold)),
      })),
    );
  }
  return examples;
}

/** Questions about news: another kind of text, and questions of a model, which often leave out what they are about. */
export async function newsExamples({ documents, questions }: News, models: Models): Promise<Example[]> {
  const parts = await over(documents, models);
  const places = new Map(documents.map(({ id }, i) => [id, i]));
  const examples: Example[] = [];
  for (const { question: text, answer, docId } of questions) {
    const gold = plain(answer);
    examples.push(
      ...(await examplesOf(parts, {
        text,
        source: 'news',
        part: (places.get(docId) as number) % PARTS,
        answerable: true,
        isGold: ({ paragraph }) => paragraph.docId === docId,
        inGold: ({ prepared: { paragraph } }) =>
          paragraph.docId === docId && plain(paragraph.text).includes(gold),
        holds: (evidence) => plain(sentenceText(evidence)).includes(gold),
      })),
    );
  }
  return examples;
}

const EVALUATION = join(projectRoot, 'evaluation');
const ONE_ANSWER = ['fact', 'list', 'how', 'paraphrase'];
const NO_ANSWER = ['near_miss', 'unanswerable', 'off_topic'];

/**
 * Tuning questions over the documents that they are about: the project's own articles, or the set's made-up reports.
 * @param prefix of the sources' names
 * @param partOfAll of one whole; without it questions on the same paragraphs are one
 */
export async function ownExamples(
  sets: readonly string[],
  models: Models,
  folder = join(projectRoot, 'corpus'),
  prefix = '',
  partOfAll: number | null = null,
): Promise<Example[]> {
  const documents = await documentsIn(folder, models);
  const files = new Map(documents.map(({ id, file }) => [id, file]));
  const unitAt = unitsOf(documents);
  const parts = await over(documents, models);
  const examples: Example[] = [];
  const questions = sets.map((set) => readQuestions(setPath(EVALUATION, set)));
  const together = askedTogether(questions.flat());
  for (const set of questions) {
    for (const asked of set) {
      const partOf: PartOf = (places) => partOfAll ?? together(places, asked.id) % PARTS;
      if (asked.kind === 'comparison') {
        examples.push(...(await sideExamples(asked, parts, { partOf, files, unitAt }, prefix)));
        continue;
      }
      const answerable = ONE_ANSWER.includes(asked.kind);
      if (!answerable && !NO_ANSWER.includes(asked.kind)) continue;
      const wanted = [...(asked.must ?? []), ...(asked.anyOf ?? [])].map(plain);
      const isGold = (docId: string, number: number) =>
        (asked.paragraphs ?? []).some(
          ({ file, paragraph }) => file === files.get(docId) && paragraph === number,
        );
      examples.push(
        ...(await examplesOf(parts, {
          text: asked.question,
          source: `${prefix}${asked.kind}`,
          part: partOf(asked.paragraphs ?? []),
          answerable,
          isGold: ({ paragraph }) => isGold(paragraph.docId, paragraph.number),
          inGold: ({ prepared: { document, paragraph } }) => isGold(document.id, paragraph.number),
          holds: (evidence) =>
            wanted.length === 0 || wanted.some((words) => plain(sentenceText(evidence)).includes(words)),
        })),
      );
    }
  }
  return examples;
}

type Place = NonNullable<EvaluationQuestion['paragraphs']>[number];
type PartOf = (places: readonly Place[]) => number;

/** What the questions of a set are asked over. */
interface Surroundings {
  readonly partOf: PartOf;
  /** The documents' files by their identities. */
  readonly files: ReadonlyMap<string, string>;
  readonly unitAt: (place: Place) => string | null;
}

function unitsOf(documents: readonly SourceDocument[]): Surroundings['unitAt'] {
  const files = new Map(documents.map((document) => [document.file, document]));
  return ({ file, paragraph }) =>
    files.get(file)?.paragraphs.find(({ number }) => number === paragraph)?.district ?? null;
}

/** A comparison asks the same of each unit: one that has something to say, and one that is silent. */
async function sideExamples(
  { question: text, districts, absent, paragraphs }: EvaluationQuestion,
  parts: Parts,
  { partOf, files, unitAt }: Surroundings,
  prefix: string,
): Promise<Example[]> {
  const places = paragraphs ?? [];
  const isPlace = (docId: string, number: number) =>
    places.some(({ file, paragraph }) => file === files.get(docId) && paragraph === number);
  const units = [...(districts ?? []), ...(absent ?? [])];
  const top = await topOf(text, units, parts);
  const sides = units.map((unit) =>
    examplesOf(parts, {
      text,
      unit,
      top,
      source: `${prefix}${(districts ?? []).includes(unit) ? 'side' : 'silent'}`,
      part: partOf(places.filter((place) => unitAt(place) === unit)),
      answerable: (districts ?? []).includes(unit),
      isGold: ({ paragraph }) => isPlace(paragraph.docId, paragraph.number),
      inGold: ({ prepared: { document, paragraph } }) => isPlace(document.id, paragraph.number),
      holds: () => true,
    }),
  );
  return (await Promise.all(sides)).flat();
}

/** The best hit's score of all sides, against which a comparison holds each. */
async function topOf(
  text: string,
  units: readonly string[],
  { understander, finder }: Parts,
): Promise<number> {
  const question = understander.understand(text);
  if (question.kind === 'empty' || question.kind === 'small_talk') return 1;
  const hits = await Promise.all(
    units.map((unit) => finder.hits({ ...question, units: [unit], others: [] }, 1)),
  );
  return Math.max(...hits.map((found) => found[0]?.score ?? 0));
}

/** Questions of another world over the project's own articles: none has an answer there. */
export async function strangeExamples(data: string, models: Models): Promise<Example[]> {
  const { questions } = readCmrc(join(data, 'cmrc2018_dev.json'), models.gazetteer);
  const parts = await over(await documentsIn(join(projectRoot, 'corpus'), models), models);
  const even = questions.filter(({ article }, i) => article % 2 === 0 && i % 4 === 0);
  const examples = even.map(({ question: text, article }) =>
    examplesOf(parts, {
      text,
      source: 'strange',
      part: (article / 2) % PARTS,
      answerable: false,
      isGold: () => false,
      inGold: () => false,
      holds: () => false,
    }),
  );
  return (await Promise.all(examples)).flat();
}

async function documentsIn(folder: string, { gazetteer }: Models): Promise<SourceDocument[]> {
  const { documents } = await parseDocuments(await readSourceFiles(folder), gazetteer);
  return [...documents];
}
