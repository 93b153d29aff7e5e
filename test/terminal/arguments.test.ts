import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { parseAsk } from '../../src/terminal/arguments.ts';

describe('parseAsk', () => {
  it.each([
    [['问题'], { kind: 'one', task: 'ask', json: false, question: '问题' }],
    [['--json', '问题'], { kind: 'one', task: 'ask', json: true, question: '问题' }],
    [['两个', '词', '--json'], { kind: 'one', task: 'ask', json: true, question: '两个 词' }],
    [['--check', '一句话'], { kind: 'one', task: 'check', json: false, question: '一句话' }],
    [['--check', '--json', '一句话'], { kind: 'one', task: 'check', json: true, question: '一句话' }],
    [['--check=一句话'], { kind: 'one', task: 'check', json: false, question: '一句话' }],
    [['--search', '词'], { kind: 'one', task: 'search', json: false, question: '词' }],
    [['--', '--怪问题'], { kind: 'one', task: 'ask', json: false, question: '--怪问题' }],
    [['--json', '--batch', 'f.jsonl'], { kind: 'batch', task: 'ask', json: true, file: 'f.jsonl' }],
    [['--batch=f', '--check'], { kind: 'batch', task: 'check', json: false, file: 'f' }],
    [['--batch', '-', '--search'], { kind: 'batch', task: 'search', json: false, file: '-' }],
    [[''], { kind: 'one', task: 'ask', json: false, question: '' }],
    [['-h'], { kind: 'help' }],
    [['--help', '问题'], { kind: 'help' }],
  ])('understands %j', (args, command) => {
    expect(parseAsk(args)).toEqual(command);
  });

  it.each([
    [[], '缺少问题'],
    [['--json'], '缺少问题'],
    [['--check'], '缺少问题'],
    [['--jsno', '问题'], '--jsno'],
    [['-x'], '-x'],
    [['--json=1', '问题'], '--json'],
    [['--batch'], '--batch'],
    [['--batch', '--json'], '--batch'],
    [['--batch='], '--batch'],
    [['--batch', 'a', '--batch', 'b'], '--batch'],
    [['--batch', 'a', '问题'], '--batch'],
    [['--batch', 'a', '--check=句'], '--batch'],
    [['--check', '--search', '词'], '--search'],
    [['--toString', '问题'], '--toString'],
  ])('refuses %j with a line of usage', (args, named) => {
    expect(() => parseAsk(args)).toThrow(Problem);
    expect(() => parseAsk(args)).toThrow(named);
    expect(() => parseAsk(args)).toThrow('用法：');
  });
});
