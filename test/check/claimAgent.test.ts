import { describe, expect, it } from 'vitest';
import { replacedAgent } from '../../src/check/claimAgent.ts';

describe('who did something', () => {
  it.each([
    ['这个案例是《江南日报》评的', '在《人民日报》举办的评选中入选', '《江南日报》', '《人民日报》'],
    [
      '现场会的主办方是锦江区',
      '由中国教育协会德育分会主办,锦江区承办的现场会',
      '锦江区',
      '中国教育协会德育分会',
    ],
    ['指南由市教育局研制', '由双桥小学研发形成指南', '市教育局', '双桥小学'],
  ])('%s against %s', (claim, source, said, told) => {
    expect(replacedAgent(claim, source)).toEqual({ claim: said, source: told });
  });

  it.each([
    // Another deed, the same body by its short name, nobody named.
    ['现场会的承办方是锦江区', '由中国教育协会德育分会主办,锦江区承办的现场会'],
    ['现场会由市教委主办', '由江南市教育委员会主办的现场会'],
    ['现场会由锦江区主办', '主办了一场现场会'],
    ['现场会得到好评', '由中国教育协会德育分会主办的现场会得到好评'],
  ])('%s agrees with %s, or nothing tells', (claim, source) => {
    expect(replacedAgent(claim, source)).toBeNull();
  });
});
