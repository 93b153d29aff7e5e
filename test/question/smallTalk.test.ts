import { describe, expect, it } from 'vitest';
import { findSmallTalk, type SmallTalk, withoutGreeting } from '../../src/question/smallTalk.ts';
import { fold } from '../../src/text/fold.ts';

const MESSAGES: Record<SmallTalk, readonly string[]> = {
  contents: [
    '数据是哪年的',
    '一共有哪几个区',
    '这些文章是什么时候发布的',
    '你收录了哪几个区的材料',
    '这些资料都是哪年的',
    '你的资料更新到什么时候',
    '数据来源是什么',
    '能查到哪些区县',
    '文章都来自哪些媒体',
    '你有哪些资料',
    '最新的文章是哪篇',
    '收录了哪些文件？',
  ],
  greeting: [
    '你好',
    '您好！',
    '大家好',
    'Hi',
    'hello~',
    '哈喽',
    '嗨',
    '早上好',
    '晚上好。',
    '老师好',
    '你好，打扰了',
    '新年好🎉',
  ],
  presence: ['在吗', '在不在？', '有人吗', '你还在吗'],
  farewell: ['再见', '拜拜', '88', 'bye', '先这样', '回头见！'],
  thanks: ['谢谢', '多谢你', '太感谢了', '辛苦了', '真棒', '好用', 'thanks', '谢谢，辛苦了', '太棒了！'],
  identity: [
    '你是谁',
    '你是谁？',
    '你叫什么名字',
    '你是机器人吗',
    '自我介绍',
    '你是ChatGPT吗',
    '介绍一下你自己',
    '谁开发了你',
    '你会不会骗人',
    '你会瞎编吗',
  ],
  ability: [
    '你能做什么？',
    '你会做什么',
    '怎么用',
    '你们这个系统怎么用',
    '帮助',
    'help',
    '我能问什么问题',
    '你有什么功能',
    '使用说明',
  ],
  acknowledgement: ['嗯嗯', 'OK', '收到', '知道了', '哈哈哈', '明白', '没事了', '测试'],
};

const QUESTIONS = [
  '学校会不会出错',
  '文件出台是哪一年',
  '和平区出台了哪些文件',
  '资料里有没有提到食堂',
  '可以带什么上学',
  '有哪些区的做法',
  '你好，成都高新区有多少教师轮岗？',
  '您好!请问金牛区有几所高中',
  '早上好，想问一下达川区的双减',
  '谢谢，那和平区呢？',
  '好的，那金牛区有多少学校',
  '你好学校在哪里',
  '好课堂是什么',
  '好的做法有哪些',
  '好校长工程',
  '在吗？金牛区有几所高中',
  '再见面时说的是什么',
  '帮助布拖县培养了什么',
  '帮助教师成长的做法',
  '测试平台有哪些',
  '对口帮扶了谁',
  '可以介绍金牛区的劳动教育吗',
  '行走的思政课是什么',
  '知道金牛区有多少学校吗',
  '会议是谁主持的',
  '谢柯江是谁',
  '早教机构',
  '早餐工程',
  '他是谁',
  '这所学校是什么',
];

describe('small talk', () => {
  it.each(Object.entries(MESSAGES).flatMap(([kind, messages]) => messages.map((message) => [message, kind])))(
    '%s is %s',
    (message, kind) => {
      expect(findSmallTalk(fold(message).trim())).toBe(kind);
    },
  );

  it.each(QUESTIONS)('is not %s', (question) => {
    expect(findSmallTalk(fold(question))).toBeNull();
  });
});

describe('withoutGreeting', () => {
  it.each([
    ['你好，成都高新区有多少教师轮岗？', '成都高新区有多少教师轮岗?'],
    ['您好!请问金牛区有几所高中', '请问金牛区有几所高中'],
    ['早上好，你好，金牛区有几所高中', '金牛区有几所高中'],
    ['老师好 金牛区有几所高中', '金牛区有几所高中'],
    ['好课堂是什么', '好课堂是什么'],
    ['早餐工程有哪些', '早餐工程有哪些'],
    ['你好学校在哪里', '你好学校在哪里'],
    ['金牛区，你好吗', '金牛区,你好吗'],
  ])('leaves of %s only %s', (message, question) => {
    expect(withoutGreeting(fold(message))).toBe(question);
  });
});
