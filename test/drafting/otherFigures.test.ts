import { expect, it } from 'vitest';
import { withOtherFigures } from '../../src/drafting/otherFigures.ts';
import { answerTextsZh } from '../../src/texts/zh/answer.ts';
import { claim, proofFrom, sourceOf } from '../answer/proofs.ts';

const older = { ...sourceOf('全区现有中小学校211所。', '金牛区'), date: '2023-04-17' };
const newer = { ...sourceOf('全区共有中小学校220所。', '金牛区'), date: '2024-05-20' };
const excerpts = [
  claim('全区共有中小学校220所。', [proofFrom(newer, '全区共有中小学校220所')], '（文件日期 2024-05-20）'),
  claim('全区现有中小学校211所。', [proofFrom(older, '全区现有中小学校211所')], '（文件日期 2023-04-17）'),
];

it('a model that takes one of two figures is set beside the other, each with its date', () => {
  const drafted = [claim('金牛区有中小学校211所。', [proofFrom(older, '全区现有中小学校211所')])];
  expect(withOtherFigures(drafted, excerpts, answerTextsZh)).toEqual([
    { ...drafted[0], lead: '（文件日期 2023-04-17）' },
    excerpts[0],
  ]);
});

it('a draft stays as it is where the documents agree', () => {
  const drafted = [claim('金牛区有中小学校211所。', [proofFrom(older, '全区现有中小学校211所')])];
  expect(withOtherFigures(drafted, [], answerTextsZh)).toEqual(drafted);
});
