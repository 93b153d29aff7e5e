import { claimOf, sentencesOf } from './idealModel.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { passagesOf } from './passages.ts';
import { claiming, otherOf, picksOf, quoted, said, spoiling } from './spoiling.ts';

/** Objects of the right shape whose quotes prove nothing. */
export const falseQuotes: readonly Misbehaviour[] = [
  claiming('inventedQuotes', 'quotes sentences that stand nowhere', () => [
    {
      text: '全区新建学校87所，新增学位9.6万个。',
      quotes: [{ passage: 1, quote: '全区新建学校87所，新增学位9.6万个。' }],
    },
  ]),
  spoiling('trueQuoteWrongPassage', 'a true quote with the number of another passage', (pick, passages) => ({
    text: claimOf(pick).text,
    quotes: [{ passage: otherOf(pick, passages)?.number ?? pick.passage.number + 1, quote: pick.sentence }],
  })),
  spoiling('markOutOfRange', 'passage numbers that there are not', (pick, passages) => ({
    text: claimOf(pick).text,
    quotes: [0, -1, 1.5, passages.length + 1, 1e9].map((passage) => ({ passage, quote: pick.sentence })),
  })),
  spoiling('noQuotes', 'claims without a quote', (pick) => ({ text: claimOf(pick).text, quotes: [] })),
  spoiling(
    'emptyQuotes',
    'quotes without a word',
    quoted(() => ''),
  ),
  spoiling(
    'blankQuotes',
    'quotes of white space',
    quoted(() => ' \u3000\n'),
  ),
  spoiling(
    'oneCharacterQuotes',
    'quotes of one character',
    quoted((sentence) => sentence.slice(0, 1)),
  ),
  spoiling(
    'ellipsisQuotes',
    'quotes with their middle left out',
    quoted((sentence) => `${sentence.slice(0, 4)}……${sentence.slice(-4)}`),
  ),
  spoiling('stitchedQuotes', 'two sentences that don’t stand side by side as one quote', (pick, passages) => {
    const sentences = passages.flatMap(sentencesOf);
    const far = sentences.at(-1) ?? '';
    return { ...claimOf(pick), quotes: [{ passage: pick.passage.number, quote: `${pick.sentence}${far}` }] };
  }),
  spoiling(
    'unrelatedQuote',
    'a true quote that has nothing to do with the claim',
    said(() => '全区教师工资待遇大幅提高，家长满意度全国第一。'),
  ),
  spoiling('quotesEverything', 'the whole passage as a quote', (pick) => ({
    ...claimOf(pick),
    quotes: [{ passage: pick.passage.number, quote: pick.passage.text }],
  })),
  spoiling(
    'zeroWidthQuote',
    'quotes with invisible characters',
    quoted((text) => [...text].join('\u200b')),
  ),
  spoiling(
    'traditional',
    'the quote in traditional characters',
    quoted((text) => text.replace(/学/gu, '學').replace(/区/gu, '區')),
  ),
  claiming('leakedPrompt', 'the instructions it was given', ({ system }) => [
    { text: system.slice(0, 100), quotes: [{ passage: 1, quote: system.slice(0, 40) }] },
  ]),
  claiming('leakedFence', 'the fence between the passages', ({ user }) => {
    const fence = /^=== 段落 1 .*$/mu.exec(user)?.[0] ?? '===';
    return [{ text: fence, quotes: [{ passage: 1, quote: fence }] }];
  }),
  claiming('metadataAsQuote', 'the head of a passage as its words', (request) =>
    passagesOf(request)
      .slice(0, 1)
      .map(({ number, unit, title }) => ({
        text: `${unit ?? ''}印发了${title ?? ''}。`,
        quotes: [{ passage: number, quote: `单位：${unit ?? ''}` }],
      })),
  ),
  claiming('questionAsQuote', 'the question as its own proof', ({ user }) => {
    const question = /^问题：(.*)$/mu.exec(user)?.[1] ?? '';
    return [{ text: question, quotes: [{ passage: 1, quote: question }] }];
  }),
  {
    name: 'halfTrue',
    kind: 'content',
    does: 'one good claim among inventions',
    model(request) {
      const [good] = picksOf(request).map(claimOf);
      const bad = { text: '全区新建学校870所。', quotes: [{ passage: 1, quote: '全区新建学校870所。' }] };
      return { kind: 'object', value: { sufficient: true, claims: [bad, ...(good ? [good] : []), bad] } };
    },
  },
];
