/** Measure words of which one may stand for the other: 532人 tells 多少名. */
const SAME_UNIT = [
  ['名', '人', '位', '人次', '人(次)'],
  ['所', '家', '校'],
  ['节', '堂', '门'],
  ['元', '万元', '亿元'],
  ['场', '次', '届'],
];
/** 个 counts all of these. */
const COUNTED_BY_GE = new Set([
  '所',
  '家',
  '项',
  '条',
  '例',
  '起',
  '件',
  '支',
  '种',
  '类',
  '处',
  '座',
  '名',
  '人',
  '位',
  '大',
  '门',
]);
/** Measures proper: no 个 tells them. */
const NEVER_GE = new Set(
  '元 万元 亿元 年 月 日 天 周 岁 分 倍 成 亩 米 度 % 平方米 平米 公里 平方公里 小时 分钟 学时 课时 学分 吨 个百分点 人次'.split(
    ' ',
  ),
);
const PEOPLE = new Set(['名', '人', '位', '人次', '人(次)']);

/**
 * Whether a figure of unit `stated` may tell what is asked or claimed in unit `asked`. 多少个 takes 16所 and 532人;
 * 多少名 takes no 50个, which may count anything.
 */
export function sameUnit(asked: string, stated: string): boolean {
  if (asked === stated || asked === '' || stated === '') return true;
  if (SAME_UNIT.some((units) => units.includes(asked) && units.includes(stated))) return true;
  if (asked === '个') return COUNTED_BY_GE.has(stated);
  return stated === '个' && !PEOPLE.has(asked) && !NEVER_GE.has(asked);
}
