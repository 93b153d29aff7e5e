import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonObjects, jsonSoFar } from '../../src/llm/findJson.ts';

const found = (text: string) => [...jsonObjects(text)];

describe('JSON objects are found in what a model says', () => {
  it.each([
    ['{"a":1}', [{ a: 1 }]],
    [' \n{"a":{"b":"}"}} ', [{ a: { b: '}' } }]],
    ['```json\n{"a":1}\n```', [{ a: 1 }]],
    ['答案是{如下}：{"a":"\\"{"}，完。', [{ a: '"{' }]],
    ['[{"a":1},{"b":2}]', [{ a: 1 }, { b: 2 }]],
    ['"{\\"a\\":1}"', [{ a: 1 }]],
    ['<think>{"x":1}</think>{"a":1}', [{ a: 1 }]],
    ['{"x":1}</think>{"a":1}', [{ a: 1 }]],
    ['<think>{"x":1}', []],
    ['{"a":1', []],
    ['{"a":"1}', []],
    ["{'a':1}", []],
    ['null', []],
    ['7', []],
    ['', []],
    ['没有对象', []],
  ])('%j', (text, objects) => {
    const unique = found(text).filter(
      (object, index, all) => JSON.stringify(object) !== JSON.stringify(all[index - 1]),
    );
    expect(unique).toEqual(objects);
  });

  it('whatever stands around them', () => {
    const plain = fc.string().map((text) => text.replace(/[{}"<>]/g, ''));
    fc.assert(
      fc.property(plain, fc.dictionary(fc.string(), fc.jsonValue()), plain, (before, object, after) => {
        const json = JSON.stringify(object);
        if (json.includes('</')) return;
        expect(found(`${before}${json}${after}`)).toContainEqual(JSON.parse(json));
      }),
    );
  });

  it('and never more slowly than a few passes over the text', () => {
    expect(found('{'.repeat(50_000))).toEqual([]);
    expect(found('{"a":'.repeat(50_000))).toEqual([]);
    expect(found('<think>'.repeat(20_000))).toEqual([]);
  });
});

describe('a text that grows', () => {
  it('shows the object from its first brace, thoughts never', () => {
    const text = '<think>想{"x":1}</think>好的：\n{"a":"<b>"}';
    const shown = [...text].map((_, at) => jsonSoFar(text.slice(0, at + 1)));
    expect(shown.at(-1)).toBe('{"a":"<b>"}');
    expect(shown.filter((soFar) => soFar.includes('x'))).toEqual([]);
  });
});
