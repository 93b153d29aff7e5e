import { describe, expect, it } from 'vitest';
import { permitsTheSame, turnsPermissionRound } from '../../src/check/permission.ts';

const ONLY = '新招聘教师服务期未满五年的,只能在原乡镇范围内竞聘,不得跨乡镇竞聘。';

const NO_GROUND = '任何学校不得以笔试、面试、竞赛证书、考级证明等作为入学依据。';

describe('what may be done', () => {
  it.each([
    ['竞赛证书不得作为入学依据', true],
    ['任何学校都不能拿竞赛证书作为入学依据', true],
    ['竞赛证书可以作为入学依据', false],
    ['户口簿不得作为入学依据', false],
  ])('is told at more length: %s', (claim, isSame) => {
    expect(permitsTheSame(claim, NO_GROUND)).toBe(isSame);
  });

  it.each([
    ['新招聘教师服务期未满五年可以跨乡镇竞聘', ONLY],
    ['竞赛证书可以作为入学依据', NO_GROUND],
    ['民办学校可以跨市招生', '民办学校招生范围为市区,不得跨市招生。'],
    ['双胞胎不能申请编入同一个班', '双胞胎、多胞胎可申请编入同一个班,也可以申请编入同一个班以外的班。'],
  ])('is turned round: %s', (claim, sentence) => {
    expect(turnsPermissionRound(claim, sentence)).toBe(true);
  });

  it.each([
    ['新招聘教师服务期未满五年不得跨乡镇竞聘', ONLY],
    ['教师可以申请交流', '教师可以申请交流,不得中途退出。'],
    ['家长可以到校办理', '严禁设立重点班。'],
    ['课后服务不可或缺', '课后服务可以自愿参加。'],
  ])('or is not: %s, %s', (claim, sentence) => {
    expect(turnsPermissionRound(claim, sentence)).toBe(false);
  });
});
