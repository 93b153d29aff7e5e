import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = (language: string) => fileURLToPath(new URL(`../../src/texts/${language}/`, import.meta.url));
const files = readdirSync(folder('zh')).sort();

/** Chinese that an English reader is meant to see: verdicts that are keys, names of languages, examples to type. */
const MEANT = [
  '支持',
  '矛盾',
  '未找到',
  '中文',
  '界面用哪种语言',
  '界面语言',
  '那另一个区呢',
  '在“$' + '{section}”方面怎么做',
];

/** Told to who starts the program only, whose language is Chinese. */
const CHINESE_ONLY = new Set(['promptProblemsZh']);

/** Every path to a text, with what stands there: a text, a list, a function of so many values. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}()`];
  if (Array.isArray(value)) return [`${path}[]`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([key, inner]) => shape(inner, `${path}.${key}`))
    .sort();
}

async function textsOf(language: string, file: string): Promise<unknown[]> {
  const module: Record<string, unknown> = await import(`../../src/texts/${language}/${file}`);
  return Object.entries(module)
    .filter(
      ([name, value]) => /(?:zh|en)$/iu.test(name) && typeof value === 'object' && !CHINESE_ONLY.has(name),
    )
    .map(([, value]) => value);
}

describe('the texts for people', () => {
  it('are in both languages, file by file', () => {
    expect(readdirSync(folder('en')).sort()).toEqual(files);
  });

  it.each(files)('say the same things in both languages: %s', async (file) => {
    const [chinese, english] = await Promise.all([textsOf('zh', file), textsOf('en', file)]);
    expect(chinese.length).toBeGreaterThan(0);
    expect(english.map((texts) => shape(texts))).toEqual(chinese.map((texts) => shape(texts)));
  });

  it.each(files)('show an English reader no Chinese that is not meant: %s', (file) => {
    let source = readFileSync(`${folder('en')}${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    for (const words of MEANT) source = source.replaceAll(words, '');
    expect(source.match(/[^\n]*\p{Script=Han}[^\n]*/gu)).toBeNull();
  });
});
