import { describe, expect, it } from 'vitest';
import { createWordBySound } from '../../src/english/wordBySound.ts';
import { buildKeywordIndex } from '../../src/index/keywordIndex.ts';

const open = (...terms: string[]) => createWordBySound(buildKeywordIndex([terms]).data.table);

describe('a word by its sound', () => {
  it('finds the documents’ own word, and a pair of characters where there is no word', () => {
    expect(open('学校', '朱思怡')('zhusiyi')).toBe('朱思怡');
    expect(open('学校', '_银都')('yindu')).toBe('银都');
    expect(open('殷都', '_银都')('yindu')).toBe('殷都');
  });

  it('takes no part of a word and none of several', () => {
    const find = open('银都小学', '_小学', '公园', '工元');
    expect(find('yindu')).toBeNull();
    expect(find('gongyuan')).toBeNull();
    expect(find('')).toBeNull();
  });
});
