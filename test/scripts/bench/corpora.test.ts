import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ContestCorpus, openCorpus, writeCorpus } from '../../../scripts/bench/contest/corpus.ts';
import { madeCorpus } from '../../../scripts/bench/contest/madeCorpus.ts';
import { cutParagraphs, newsCorpus } from '../../../scripts/bench/contest/newsCorpus.ts';
import { readPlainText } from '../../../src/documents/readDocument.ts';
import { createGazetteer } from '../../../src/places/gazetteer.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

const gazetteer = createGazetteer();
const sentence = (i: number) => `第${i}句话说的是学校里发生的许多事情，写得长一点，好让段落够长。`;
const article = Array.from({ length: 40 }, (_, i) => sentence(i)).join('');

function textOf({ documents }: ContestCorpus, id: string): string {
  const paragraphs = documents.flatMap((document) => document.paragraphs);
  return paragraphs.find((paragraph) => paragraph.id === id)?.text ?? '';
}

describe('news as a corpus', () => {
  it('cuts at sentence ends only, and loses nothing', () => {
    const paragraphs = cutParagraphs(article);
    expect(paragraphs.join('')).toBe(article);
    expect(paragraphs.every((text) => text.endsWith('。') && text.length < 400)).toBe(true);
    expect(paragraphs.length).toBeGreaterThan(3);
  });

  it('keeps a short rest with the paragraph before it', () => {
    const paragraphs = cutParagraphs(`${article.slice(0, sentence(0).length * 10)}完。`);
    expect(paragraphs).toHaveLength(1);
  });

  it('mixes the paragraphs with answers among news, exactly as many as wanted', () => {
    const folder = temporaryFolder();
    const cmrc = join(folder, 'cmrc.json');
    mkdirSync(join(folder, 'news'));
    writeFileSync(join(folder, 'news', 'part-00.tsv'), `2023-01-01\t${article}\n\t${article}甲。\n`);
    const entry = (context: string, question: string) => ({
      paragraphs: [{ context, qas: [{ id: question, question, answers: [{ text: '答' }] }] }],
    });
    const data = [entry('天文台建在山顶上。', '天文台在哪里？'), entry('码头有三座灯塔。', '有几座灯塔？')];
    writeFileSync(cmrc, JSON.stringify({ data }));

    const corpus = newsCorpus(join(folder, 'news'), cmrc, 6, gazetteer);
    const prepared = join(folder, 'prepared');
    expect(writeCorpus(prepared, corpus)).toBe(6);
    expect(openCorpus(prepared).texts()).toHaveLength(6);
    // Only the article at an odd place asks.
    expect(corpus.questions.map(({ question }) => question)).toEqual(['有几座灯塔？']);
    expect(textOf(corpus, corpus.questions[0]?.paragraphId ?? '')).toBe('码头有三座灯塔。');
    expect(() => newsCorpus(join(folder, 'news'), cmrc, 1, gazetteer)).toThrow(/fewer/);
    expect(() => newsCorpus(join(folder, 'news'), cmrc, 500, gazetteer)).toThrow(/too few/);
  });
});

describe('a generated corpus', () => {
  const articles = [readPlainText('a.txt', article, {}, gazetteer)];

  it('asks the same questions at every size, each with its paragraph in the corpus', () => {
    const small = madeCorpus(articles, 1000, gazetteer);
    const large = madeCorpus(articles, 1500, gazetteer);
    expect(writeCorpus(join(temporaryFolder(), 'small'), small)).toBe(1000);
    expect(large.questions).toEqual(small.questions);
    const school = /^.+?区.+?(?:小学|中学|学校|幼儿园)/;
    for (const { question, paragraphId } of small.questions.slice(0, 20))
      expect(textOf(small, paragraphId)).toContain(school.exec(question)?.[0]);
  });
});
