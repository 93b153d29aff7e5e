import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ContestCorpus, openCorpus, writeCorpus } from '../../../scripts/bench/contest/corpus.ts';
import { CONTENDERS, type ContenderKey, ENTRANTS } from '../../../scripts/bench/contest/entrants.ts';
import { readPlainText } from '../../../src/documents/readDocument.ts';
import { createGazetteer } from '../../../src/places/gazetteer.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

const TEXTS = [
  '天文台的望远镜架设在海拔三千米的山顶上，用来观测遥远的星系。',
  '码头旁边的三座灯塔每天晚上为渔船指引方向，已经亮了一百年。',
  '图书馆的地下书库收藏着十万册古籍，恒温恒湿，只对研究者开放。',
];
const QUESTION = '图书馆的地下书库收藏了多少册古籍？';
const documents = TEXTS.map((text, i) => readPlainText(`${i}.txt`, text, {}, createGazetteer()));
const right = documents[2]?.paragraphs[0]?.id ?? '';

describe('contenders', () => {
  const corpus: ContestCorpus = { documents, questions: [{ question: QUESTION, paragraphId: right }] };
  // Without words of its own, MiniSearch takes a clause for a word: it is there to show that.
  const able = (Object.keys(CONTENDERS) as ContenderKey[]).filter((key) => key !== 'minisearch');

  it.each(able)(
    '%s finds the paragraph, and the same in an index that was saved',
    async (key) => {
      const folder = temporaryFolder();
      writeCorpus(join(folder, 'corpus'), corpus);
      const prepared = openCorpus(join(folder, 'corpus'));
      const contender = await CONTENDERS[key]();
      const engine = await contender.read(prepared)();
      const ways = ENTRANTS.filter((entrant) => entrant.contender === key).map(({ way }) => way);
      expect(Object.keys(engine.ways).sort()).toEqual([...ways].sort());
      for (const way of ways) expect((await engine.ways[way]?.(QUESTION))?.[0]).toBe(right);
      if (engine.save === undefined) return;
      const saved = join(folder, key);
      mkdirSync(saved);
      await engine.save(saved);
      const loaded = await contender.load?.(saved, prepared.paragraphIds());
      for (const way of ways)
        expect(await loaded?.ways[way]?.(QUESTION)).toEqual(await engine.ways[way]?.(QUESTION));
      // Models and a library are loaded each time.
    },
    60_000,
  );
});
