import { describe, expect, it } from 'vitest';
import { createLiveAnswer } from '../../src/terminal/liveAnswer.ts';
import { fixtureCorpus, plainStyle } from './fixture.ts';

function setUp(columns = 20, rows = 24) {
  const written: string[] = [];
  const place = { style: plainStyle, size: () => ({ columns, rows }) };
  return { written, live: createLiveAnswer(place, async (text) => void written.push(text)) };
}

const proved = (answer: string) => ({ kind: 'proved', answer, citations: [] }) as const;

describe('createLiveAnswer', () => {
  it('adds claims below what stands there, and counts the rows that it takes back as a terminal wraps them', async () => {
    const { written, live } = setUp();
    live.show(proved('一二三四五六七八九十。[1]'));
    live.show(proved('一二三四五六七八九十。[1]\n短。[2]'));
    await live.clear();
    // 22 columns for the first, with its mark 25: two rows of 20.
    expect(written).toEqual(['一二三四五六七八九十。[1]\n', '短。[2]\n', '\u001b[3A\r\u001b[J']);
  });

  it('takes a terminal that tells its size as 0 for one of the usual size', async () => {
    const { written, live } = setUp(0, 0);
    live.show(proved('一二三四五六七八九十。[1]'));
    await live.clear();
    expect(written.at(-1)).toBe('\u001b[1A\r\u001b[J');
  });

  it('draws anew what did not only grow', async () => {
    const { written, live } = setUp(80);
    live.show(proved('甲。[1]'));
    live.show(proved('乙。[1]'));
    await live.clear();
    expect(written).toEqual(['甲。[1]\n', '\u001b[1A\r\u001b[J乙。[1]\n', '\u001b[1A\r\u001b[J']);
  });

  it('names three documents and how many there are', async () => {
    const { written, live } = setUp(200);
    const [document] = fixtureCorpus().documents;
    if (document === undefined) throw new Error('no document');
    const documents = ['a', 'b', 'c', 'd\u001b[2J', 'e'].map((title) => ({ ...document, title }));
    live.show({ kind: 'reading', documents });
    await live.clear();
    expect(written[0]).toMatch(/^正在查阅：a、b、c 等 5 篇……/);
  });

  it('leaves what has gone off the screen, and writes nothing where nothing was shown', async () => {
    const tall = setUp(80, 3);
    tall.live.show(proved('一。\n二。\n三。\n四。'));
    await tall.live.clear();
    expect(tall.written).toHaveLength(1);
    const silent = setUp();
    silent.live.show({ kind: 'understood', question: '问' });
    await silent.live.clear();
    expect(silent.written).toEqual([]);
  });

  it('lets no control character of a document or a model through', async () => {
    const { written, live } = setUp(80);
    live.show(proved('甲\u001b]0;x\u0007区\u009b2J。[1]'));
    await live.clear();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(written[0]).not.toMatch(/[\u0007\u001b\u009b]/);
  });
});
