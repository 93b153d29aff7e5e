import { describe, expect, it } from 'vitest';
import { singlesOutThing, singlesOutUnit } from '../../src/check/singledOut.ts';

describe('a claim that nobody else does so', () => {
  it('is not borne out by what one tells of itself', () => {
    expect(singlesOutUnit('只有金牛区有足球特色幼儿园', ['金牛区'], '足球特色幼儿园22所')).toBe(true);
    expect(singlesOutThing('是全国唯一的试验区', '入选全国首批试验区')).toBe(true);
  });

  it('may be where the sentence speaks of the others', () => {
    expect(singlesOutUnit('只有金牛区有足球特色幼儿园', ['金牛区'], '仅金牛区一地有')).toBe(false);
    expect(singlesOutThing('是自治区唯一入选的', '成为自治区唯一一个入选案例')).toBe(false);
  });

  it('is none where what is only so much is no unit', () => {
    expect(singlesOutUnit('金牛区只有22所足球特色幼儿园', ['金牛区'], '足球特色幼儿园22所')).toBe(false);
    expect(singlesOutThing('入选首批试验区', '入选全国首批试验区')).toBe(false);
  });
});
