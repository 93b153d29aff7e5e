import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { CORPUS, readRealCorpus } from '../realCorpus.ts';

const TABLES = fileURLToPath(new URL('./roles', import.meta.url));
const gazetteer = createGazetteer();
const articles = readdirSync(TABLES)
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => name.replace('.tsv', '.txt'))
  .sort();
const withSidecars = await readRealCorpus(gazetteer);

interface Row {
  readonly paragraph: string;
  readonly role: string;
  readonly district: string;
  readonly section: string;
  readonly start: string;
}

/** The table that a person made by reading the article line by line. */
function tableOf(article: string): Row[] {
  const text = readFileSync(join(TABLES, article.replace('.txt', '.tsv')), 'utf8');
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [paragraph = '', role = '', district = '', section = '', start = ''] = line.split('\t');
      return { paragraph, role, district, section, start: level(start) };
    });
}

/** The tables write runs of white space in their own way. */
function level(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function rowsOf(document: SourceDocument, table: readonly Row[]): Row[] {
  return document.paragraphs.map((paragraph, index) => ({
    paragraph: String(paragraph.number),
    role: paragraph.role,
    district: paragraph.district ?? '-',
    section: paragraph.section ?? '-',
    start: level(paragraph.text).slice(0, table[index]?.start.length ?? 12),
  }));
}

describe('the articles of the corpus', () => {
  it('are all in the tables', () => {
    expect(articles).toHaveLength(5);
  });

  it.each(articles)(
    '%s: each line has the role, district and section a reader gives it, from its text alone',
    (article) => {
      const table = tableOf(article);
      const document = readPlainText(article, readFileSync(join(CORPUS, article), 'utf8'), {}, gazetteer);
      expect(rowsOf(document, table).map((row) => ({ ...row, section: level(row.section) }))).toEqual(
        table.map((row) => ({ ...row, section: level(row.section) })),
      );
    },
  );

  it.each(articles)('%s: the sidecar changes nothing of it', (article) => {
    const table = tableOf(article);
    const document = withSidecars.find(({ file }) => file === article) as SourceDocument;
    expect(rowsOf(document, table).map((row) => ({ ...row, section: level(row.section) }))).toEqual(
      table.map((row) => ({ ...row, section: level(row.section) })),
    );
  });

  it('keep U+00A0 inside headings as in the source', () => {
    const document = withSidecars[0] as SourceDocument;
    expect(document.paragraphs[6]?.text).toBe('立育人初心 \u00a0活思政课堂');
    expect(document.paragraphs[8]?.section).toContain('立育人初心 \u00a0活思政课堂');
  });

  it('give the same title, publisher and date from the text as a person wrote into the sidecars, or none', () => {
    for (const given of withSidecars) {
      const derived = readPlainText(
        given.file,
        readFileSync(join(CORPUS, given.file), 'utf8'),
        {},
        gazetteer,
      );
      expect({ file: given.file, title: derived.title, date: derived.date }).toEqual({
        file: given.file,
        title: given.title,
        date: given.date,
      });
      expect([given.publisher, null]).toContain(derived.publisher);
      expect(derived.districts).toEqual(given.districts);
    }
  });
});
