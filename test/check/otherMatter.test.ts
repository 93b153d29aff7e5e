import { describe, expect, it } from 'vitest';
import { isUnsaidRate, tellsOfAnother, tellsOfOtherPeople } from '../../src/check/otherMatter.ts';

describe('who and what is told of', () => {
  it.each([
    ['学生交流不超过8公里', '教师原则上都要参加交流', true],
    ['老师交流不超过8公里', '教师原则上都要参加交流', false],
    ['住校的孩子有40人', '寄宿生40人,教师3人', false],
    ['照管员须有五年驾龄', '驾驶员须有五年驾龄', true],
    ['校长要留孩子照看', '上岗前的培训含儿童心理', false],
  ])('%s, %s: another %s', (claim, source, other) => {
    expect(tellsOfOtherPeople(claim, source)).toBe(other);
  });

  it.each([
    ['每月补贴200元', '每月收费不超过120元', true],
    ['平台捐款6200万元', '该区投资6200万元', true],
    ['每月要交200元', '每月收费不超过120元', false],
  ])('%s, %s: another %s', (claim, source, other) => {
    expect(tellsOfAnother(claim, source)).toBe(other);
  });

  it.each([
    ['看不清黑板的学生占47%', '优良率达68.9%', true],
    ['体质优良的学生占47%', '优良率达68.9%', false],
    ['学生近视率为47%', '优良率达68.9%', false],
  ])('%s, %s: an unsaid rate %s', (claim, source, unsaid) => {
    expect(isUnsaidRate(claim, source, source.search(/\d/u))).toBe(unsaid);
  });
});
