import { describe, expect, it } from 'vitest';
import { linesOf } from './overArticles.ts';

describe('what happened that day', () => {
  it.each(['达川区哪天开的校长会', '达川校长工作会什么时候开的'])(
    'is told with the sentence that dates it: %s',
    async (question) => {
      const [dated, told] = await linesOf(question);
      expect(dated).toMatch(/^10月15日/u);
      expect(told).toMatch(/^当日下午/u);
    },
  );

  it('needs no date where none is asked for', async () => {
    expect((await linesOf('达川区校长工作会传达了什么')).join()).not.toContain('10月15日');
  });
});
