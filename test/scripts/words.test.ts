import { describe, expect, it } from 'vitest';
import { bareLength, firstSentence } from '../../scripts/evaluation/words.ts';

describe('bareLength', () => {
  it('counts an answer without its marks', () => {
    expect(bareLength('达532人。[1][12]又一句。[2]')).toBe('达532人。又一句。'.length);
    expect(bareLength('［3］')).toBe(3);
  });
});

describe('firstSentence', () => {
  it.each<[string, string]>([
    ['建成5个。又有6个。[1]', '建成5个。'],
    ['共5个,占3.5%。[1]\n还有6个。[2]', '共5个,占3.5%。'],
    ['他说：“走吧！”然后走了。[1]', '他说：“走吧！”'],
    ['您问的是金牛区。\n建成5个。[1]', '建成5个。'],
    ['没有句号[1]', '没有句号'],
    ['这批文件里没有答案。', ''],
  ])('of %j is %j', (answer, sentence) => {
    expect(firstSentence(answer)).toBe(sentence);
  });
});
