import { describe, expect, it } from 'vitest';
import { namesAThing } from '../../src/question/namesAThing.ts';

describe('a text that names a thing', () => {
  it.each([
    ['工贸四大特色举措', '工贸四大特色举措'],
    ['达川布局调整四大任务', '布局调整四大任务'],
    ['康巴什22项改革', '22项改革'],
    ['大渡口十一个新专业', '十一个新专业'],
    ['达川双减四个原则', '双减四个原则'],
    ['达川三名工作室五个一', '三名工作室五个一'],
    ['康巴什教师康十条', '教师康十条'],
    ['金牛区50所足球特色校', '50所足球特色校'],
    ['康巴什七个维度的美好德育', '七个维度的美好德育'],
  ])('says nothing of it: %s', (text, nameless) => {
    expect(namesAThing(text, nameless)).toBe(true);
  });

  it.each([
    ['金牛区足球特色校50所', '足球特色校50所'],
    ['大渡口建成家长学校32个', '建成家长学校32个'],
    ['康巴什出台22项改革举措', '出台22项改革举措'],
    ['高新区改造了40余所学校', '改造了40余所学校'],
    ['和平区近4000名干部教师下沉社区', '近4000名干部教师下沉社区'],
    ['达川区三分之二教师', '三分之二教师'],
  ])('or states something: %s', (text, nameless) => {
    expect(namesAThing(text, nameless)).toBe(false);
  });
});
