import type { CmrcFigures, RetrievalFigures } from './measureCmrc.ts';
import type { WordFigures } from './measureWords.ts';

export interface ModelFacts {
  readonly identity: string;
  readonly bytes: number;
  readonly seed: number;
  readonly sentences: number;
  readonly questions: number;
  readonly skipGramEpochs: number;
  readonly contrastPasses: number;
  readonly contrastBatch: number;
  readonly skipGramShare: number;
}

export interface ModelFigures {
  readonly wordsBefore: WordFigures;
  readonly words: WordFigures;
  readonly cmrc: CmrcFigures;
}

/** `models/builtin-zh.md`, written by the training so that its figures are those of the file beside it. */
export function modelCard(facts: ModelFacts, { wordsBefore, words, cmrc }: ModelFigures): string {
  return `# builtin-zh.bin: static word vectors for Chinese

\`${facts.identity}\`, ${(facts.bytes / 1e6).toFixed(1)} MB. Written by \`scripts/train-embeddings.ts\`; this page too.
A last stage (\`scripts/tune-embeddings.ts\`, see [README.md](README.md)) moves it on: the figures here are those before it.

For two things: comparing words (睡觉 and 睡眠), and comparing texts (the direction of the weighted sum of a
text's words, with weights of their own for questions). The file's format is described in
\`src/embeddings/wordVectors.ts\`.

## Training

\`\`\`sh
node --import tsx --max-old-space-size=8000 scripts/train-embeddings.ts --data ../shared/data --out models
\`\`\`

Seed ${facts.seed}; the same seed, data, jieba and V8 give the same file, however fast the two workers are. Ctrl-C
stops, the same command goes on.

1. 67,940 news articles, folded (NFKC, lower case, simplified), cut by jieba; sentences found more than eight
   times (advertisements, disclaimers) left out: ${facts.sentences.toLocaleString('en')} sentences. The 60,000 most frequent words,
   single characters among them, which stand in for unknown words.
2. Skip-gram with negative sampling (Mikolov et al. 2013), window 5, 5 negatives, ${facts.skipGramEpochs} passes, a word being its
   own row and its characters' (Bojanowski et al. 2017). Two workers take pairs by parity of both words' rows,
   so that they never write the same one (Gemulla et al. 2011). The mean taken away (Mu & Viswanath 2018).
3. Contrast: a sentence without 30 % of its words against up to eight sentences around it (in 40 % of the pairs
   with half of it), the other ${facts.contrastBatch - 1} of the batch as wrong answers, both ways, temperature 0.05, Adagrad,
   ${facts.contrastPasses} passes; weights a word learned from SIF on, apart for questions and passages. In the last fifth, a
   fifth of each batch is ${facts.questions.toLocaleString('en')} questions with the sentences that answer them.
4. Rows: ${Math.round(100 * (1 - facts.skipGramShare))} % contrast, ${Math.round(100 * facts.skipGramShare)} % skip-gram; int8 with a scale a row.

CMRC isn't trained on at all: not its even articles either, so that a ranker tuned on those sees the same
cosines there as elsewhere. Nothing of \`evaluation/\` is read.

## Figures

CMRC 2018 dev, 848 paragraphs, the right one first / among the first five. Odd: articles with an odd index.

| | all (${cmrc.vectors.all.questions}) | odd (${cmrc.vectors.odd.questions}) |
|---|---|---|
| vectors alone | ${found(cmrc.vectors.all)} | ${found(cmrc.vectors.odd)} |
| BM25 alone | ${found(cmrc.keywords.all)} | ${found(cmrc.keywords.odd)} |
| BM25 / its best + 0.3 cosine | ${found(cmrc.both.all)} | ${found(cmrc.both.odd)} |

Word pairs (\`scripts/training/wordPairs.json\`, made by hand; ${words.measured} of ${words.of} have both words): the share of
times a related pair (睡觉 睡眠) is nearer than an unrelated one (睡眠 经费), and than a confusable one of the
same topic (教师 学生); related pairs above 95 % of the unrelated; related words among the 100 nearest of the
20,000 most frequent.

| | against unrelated | against confusable | above 95 % | nearest 100 | mean cosine: related, confusable, unrelated |
|---|---|---|---|---|---|
| skip-gram alone | ${line(wordsBefore)} |
| this file | ${line(words)} |

The step size and the share of the skip-gram were chosen looking at these very figures: they are what the file
does on data it was tuned with, not on data it never saw.

Weak: words of another register in the same sense where news never uses one for the other (花钱 for 投入);
opposites (上升, 下降) are near each other; names and numbers hardly say anything. A cosine of 0.3 between words
means related, not the same.

## Licences

The articles come from CRUD-RAG's document collection (Apache 2.0 as published; the articles are their
publishers'), the questions from the same place (Apache 2.0). The file holds no text of them, only words and
numbers; it is under this project's licence (MIT). CMRC 2018 (CC BY-SA 4.0) was used to
measure and to choose two settings, not to train.
`;
}

function found({ first, firstFive }: RetrievalFigures): string {
  return `${first.toFixed(3)} / ${firstFive.toFixed(3)}`;
}

function line(figures: WordFigures): string {
  const means = [figures.relatedMean, figures.confusableMean, figures.unrelatedMean];
  const shares = [figures.auc, figures.confusableAuc, figures.foundAt5, figures.nearest100];
  return [...shares.map((share) => share.toFixed(3)), means.map((mean) => mean.toFixed(2)).join(', ')].join(
    ' | ',
  );
}
