import { describe, expect, it } from 'vitest';
import { carriedNames } from '../../src/check/carriedNames.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';

/** The last of these sentences of one paragraph, as it was found. */
function lastOf(...folded: readonly string[]): Evidence {
  const sentences = folded.map((text, index) => ({ folded: text, index }));
  return { prepared: { sentences }, sentence: sentences.at(-1) } as unknown as Evidence;
}

describe('what a sentence goes on to tell of', () => {
  it.each([
    ['云溪中学占地50亩', ['最大的是云溪中学。', '该校占地50亩。'], ['云溪中学']],
    ['临江区云溪中学占地50亩', ['最大的是云溪中学。', '占地50亩。'], ['云溪中学']],
    ['夜读班的家长占四成', ['区里开设“夜读班”。', '参加的家长占四成。'], ['夜读班']],
    // Named here itself.
    ['云溪中学占地50亩', ['最大的是云溪中学。', '云溪中学占地50亩。'], []],
    // Another one of its kind came in between.
    ['云溪中学占地50亩', ['最大的是云溪中学。', '石桥中学与它相邻。', '该校占地50亩。'], []],
    // The district is spoken of.
    ['云溪中学有5所分校', ['最大的是云溪中学。', '目前,全区已有5所学校建成屋顶运动场。'], []],
    // A class of them is no name.
    ['寄宿制学校占地50亩', ['全区新建寄宿制学校。', '占地50亩。'], []],
  ])('%s', (claim, sentences, names) => {
    expect(carriedNames(claim, lastOf(...sentences))).toEqual(names);
  });

  it('takes what the paragraph before puts in quotation marks', () => {
    const above = { sentences: [{ folded: '旗里成立“归雁”公交公司。', index: 0 }] };
    const evidence = lastOf('每辆校车配驾驶员1名。');
    expect(carriedNames('归雁校车的驾驶员有1名', evidence, above as never)).toEqual(['归雁']);
  });
});
