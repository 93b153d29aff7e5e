import { describe, expect, it } from 'vitest';
import { linesOf } from './overArticles.ts';

describe('how something is done that a section tells in points', () => {
  it('is answered with all of them, in order, and what one of them tells', async () => {
    const lines = await linesOf('金牛区劳动教育怎么搞');
    const points = lines.filter((line) => /^[一二三]是/u.test(line));
    expect(points.map((line) => line.slice(0, 2))).toEqual(['一是', '二是', '三是']);
    expect(lines.length).toBeGreaterThan(points.length);
  });

  it.each(['金牛区“1+4+N”体育模式怎么搞', '达川区怎么做课后服务'])(
    'is told as before where it is one point, or none: %s',
    async (question) => {
      const lines = await linesOf(question);
      expect(lines.filter((line) => /^二是/u.test(line))).toEqual([]);
      expect(lines.length).toBeGreaterThan(0);
    },
  );
});
