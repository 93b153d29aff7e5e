import { describe, expect, it } from 'vitest';
import { topicOf, withAsk } from '../../src/conversation/topic.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';

const { words } = createSegmenter();

describe('topicOf', () => {
  it.each([
    ['成都高新区是怎么推进教师交流轮岗的？', '成都高新区推进教师交流轮岗'],
    ['康巴什区在教师轮岗方面有哪些做法', '康巴什区在教师轮岗方面'],
    ['大渡口区学前教育普惠率是多少？', '大渡口区学前教育普惠率'],
    ['达川区在双减方面做了什么', '达川区在双减方面'],
    ['金牛区劳动教育怎么做的', '金牛区劳动教育'],
    ['薪火讲堂办了几年？', '薪火讲堂'],
    ['成都高新区启动学区制治理了吗？', '成都高新区启动学区制治理'],
    ['请问金牛区有多少所足球特色校？', '金牛区足球特色校'],
    ['和平区的集团化办学', '和平区的集团化办学'],
  ])('%s is about %s', (question, topic) => {
    expect(topicOf(question, words)).toBe(topic);
  });
});

describe('withAsk', () => {
  it.each([
    ['金牛区足球特色校', '有多少所', '金牛区足球特色校有多少所'],
    ['大渡口区学前教育普惠率', '多少', '大渡口区学前教育普惠率是多少'],
    ['成都高新区的教育资助资金', '多少钱', '成都高新区的教育资助资金有多少钱'],
    ['成都高新区启动学区制治理', '什么时候启动的', '成都高新区学区制治理什么时候启动的'],
    ['金牛区学校', '学校有多少所', '金牛区学校学校有多少所'],
  ])('%s, %s', (topic, ask, whole) => {
    expect(withAsk(topic, ask, words)).toBe(whole);
  });
});
