import { describe, expect, it } from 'vitest';
import {
  isAnonymous,
  lacksPerson,
  namesNoHolder,
  onlyVisits,
  tellsOfManyHolders,
} from '../../src/answer/askedNames.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Question } from '../../src/question/understand.ts';

const question = (folded: string, corpusHasUnits = true) => ({ folded, corpusHasUnits }) as Question;
const evidence = (folded: string) => ({ sentence: { folded } }) as Evidence;

describe('a person asked for by name', () => {
  it('is not told by a sentence without one', () => {
    expect(lacksPerson(question('心理中心的主任叫什么'), evidence('成立心理中心,设专职人员8名。'))).toBe(
      true,
    );
    expect(lacksPerson(question('合唱的指导老师是谁'), evidence('合唱获全省一等奖。'))).toBe(true);
  });

  it('is told by a name that the question has not', () => {
    expect(lacksPerson(question('石桥中学校长叫什么名字'), evidence('校长陶景明说,学校变了样。'))).toBe(
      false,
    );
    expect(lacksPerson(question('陶景明校长叫什么名字'), evidence('校长陶景明说,学校变了样。'))).toBe(true);
  });

  it('is told by who somebody is, wherever the name stands', () => {
    expect(lacksPerson(question('校队教练叫什么'), evidence('校队教练汤阿满原是教语文的。'))).toBe(false);
    expect(lacksPerson(question('开车的师傅是谁'), evidence('司机邓长根开石门线已经四年。'))).toBe(false);
    expect(lacksPerson(question('那位组长是谁'), evidence('由局长任总指挥。'))).toBe(true);
  });

  it('holds an office where the name stands behind it', () => {
    const who = { folded: '石桥小学的校长是谁', corpusHasUnits: true, type: 'who' } as Question;
    expect(namesNoHolder(who, evidence('校长农宛秋把家访改成院坝会。'))).toBe(false);
    expect(namesNoHolder(who, evidence('校长论坛每年举办一次。'))).toBe(true);
  });

  it.each([
    ['大渡口区校长是谁', '加快培养教育家型校长队伍,实验小学书记李竹入选。', true],
    ['学院的校长是谁', '书记、校长每年走访企业不少于100家。', true],
    ['派来的副校长叫什么名字', '对方派出副校长1名、学科教师8名驻校。', true],
    ['工作专班的组长是谁', '成立由区长任组长、18个部门参加的工作专班。', false],
    ['教育局局长是谁', '教育局局长额尔敦巴图常常这样说。', false],
    ['新校长是谁手把手教', '新校长每年集中学习不少于10天。', false],
  ])('does not hold an office that is spoken of as of many: %s, %s', (folded, told, isOfMany) => {
    expect(tellsOfManyHolders(question(folded), evidence(told))).toBe(isOfMany);
  });

  it('matters in reports only, and only where one is asked for', () => {
    expect(lacksPerson(question('主任叫什么', false), evidence('设专职人员8名。'))).toBe(false);
    expect(lacksPerson(question('平台叫什么名字'), evidence('建成“云上书院”。'))).toBe(false);
  });
});

describe('a thing asked for by name', () => {
  it('is not told where it is one of many', () => {
    expect(isAnonymous(question('结对的那所职校叫什么名字'), evidence('与甘肃一所职校结对。'))).toBe(true);
    expect(isAnonymous(question('做测评的机构叫什么'), evidence('第三方机构对1126名幼儿进行测评。'))).toBe(
      true,
    );
  });

  it('is told where it is not', () => {
    expect(isAnonymous(question('结对的那所职校叫什么名字'), evidence('与金城职校结对。'))).toBe(false);
    expect(isAnonymous(question('结对了几所职校'), evidence('与甘肃一所职校结对。'))).toBe(false);
    expect(isAnonymous(question('四个学区分别叫什么'), evidence('划分四个学区:东风学区、西河学区。'))).toBe(
      false,
    );
    expect(isAnonymous(question('实验小学是哪一年建成的'), evidence('2019年建成三所小学。'))).toBe(false);
  });
});

describe('who heads a school', () => {
  const visit = evidence('四川省名校长侯俊杰(左一)赴双庙镇草兴中心学校开展听课活动。');

  it('is not who visits it', () => {
    expect(onlyVisits(question('草兴中心学校校长是谁'), visit)).toBe(true);
    expect(onlyVisits(question('侯俊杰是哪所学校的校长'), visit)).toBe(true);
  });

  it('leaves alone what is asked of the visit, and who works there', () => {
    expect(onlyVisits(question('侯俊杰去了哪所学校'), visit)).toBe(false);
    expect(onlyVisits(question('实验小学书记是谁'), evidence('实验小学书记李竹入选。'))).toBe(false);
  });
});
