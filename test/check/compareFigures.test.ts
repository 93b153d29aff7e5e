import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureRelation, relateFigures } from '../../src/check/compareFigures.ts';
import { type Figure, findFigures } from '../../src/text/figures.ts';
import { fold } from '../../src/text/fold.ts';

const figure = (text: string): Figure => findFigures(fold(text))[0] as Figure;

describe('a claimed figure against the source', () => {
  it.each<[string, string, FigureRelation]>([
    ['50所', '50所', 'same'],
    ['60所', '50所', 'different'],
    ['50.0所', '50所', 'same'],
    ['1.2万名', '12000名', 'same'],
    ['五十所', '50所', 'same'],
    ['7600万元', '7600元', 'different'],
    ['近4000名', '近4000名', 'same'],
    ['约4000名', '近4000名', 'same'],
    ['超过4000名', '近4000名', 'different'],
    ['不到4000名', '近4000名', 'same'],
    ['超过3000名', '3000余名', 'same'],
    ['3000余名', '3000余名', 'same'],
    ['约3000名', '3000余名', 'same'],
    ['不到3000名', '3000余名', 'different'],
    ['不到2000名', '3000余名', 'different'],
    ['超过5000名', '3000余名', 'different'],
    ['超过40所', '50所', 'same'],
    ['超过60所', '50所', 'different'],
    ['不到60所', '50所', 'same'],
    ['不到50所', '50所', 'different'],
    ['不超过50所', '不超过50所', 'same'],
    ['不超过60所', '不超过50所', 'different'],
    ['60所', '不超过50所', 'different'],
    ['50所', '不超过50所', 'open'],
    ['不超过60所', '50所', 'open'],
    ['不超过164元', '不足200元', 'open'],
    ['不超过100人', '约102人', 'open'],
    ['不超过100人', '约120人', 'different'],
    ['不超过100人', '102人', 'different'],
    ['不超过100人', '超过120人', 'different'],
    ['不到60所', '不到50所', 'different'],
    ['约52所', '50所', 'same'],
    ['约60所', '50所', 'different'],
    ['25%以上', '25%以上', 'same'],
    ['20%以上', '25%以上', 'same'],
    ['不到20%', '25%以上', 'different'],
    ['47%以上', '25%以上', 'different'],
    ['超过200家', '超过50家', 'different'],
    ['27%', '25%以上', 'open'],
    ['八成以上', '80%以上', 'same'],
    ['四分之一以上', '25%以上', 'same'],
    ['三分之一', '33.3%', 'same'],
    ['94.6%', '94.6%', 'same'],
    ['98%', '94.6%', 'different'],
    ['几十所', '几十所', 'same'],
    ['几十所', '数百所', 'open'],
    ['30所', '几十所', 'open'],
  ])('%s against %s: %s', (claim, source, relation) => {
    expect(relateFigures(figure(claim), figure(source))).toBe(relation);
  });

  it('is the same as itself, however exactly it is said', () => {
    const said = fc.tuple(
      fc.constantFrom('近', '约', '超过', '不到', ''),
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom('', '余'),
    );
    fc.assert(
      fc.property(said, ([before, value, behind]) => {
        const one = figure(`${before}${value}${behind}名`);
        expect(relateFigures(one, one)).toBe('same');
      }),
    );
  });

  it('is another when both are exact and the values differ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (a, b) => {
        expect(relateFigures(figure(`${a}名`), figure(`${b}名`))).toBe(a === b ? 'same' : 'different');
      }),
    );
  });
});
