/** How people state what reports write in another form; each as a folded statement has it. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // 一共建了32所 is cut into 共建 otherwise.
  [/(?:一共|总共)(?=[建有是培开办招投新引选评获派搞])/gu, ''],
  // 比上年提高 is what reports call 同比提高.
  [
    /(?:[比较]|[与同跟和](?=[^,，]{2,6}相比))(?:上一?年|去年|前一年)(?:同期)?(?:相比)?(?=(?:增长|增加|提高|上升|下降|减少|上涨|[涨降升])了?(?:近|约|超过)?(?:[\d.]+(?:%|％|个百分点)|[一二两三四五六七八九半]成))/u,
    '同比',
  ],
  // 比去年少了640人 is 比上年减少640人.
  [/[比较](?:上一?年|去年|前一年)少了?(?=\d)/u, '比上年减少'],
  [/[比较](?:上一?年|去年|前一年)多了?(?=\d)/u, '比上年增加'],
  // 45个人 is what reports count as 45名.
  [/(?<=\d)个人(?=$|[,，。;；了吗]|\p{Script=Han}{0,2}$)/gu, '名'],
  // 35个亿
  [/(?<=\d)个(?=[亿万])/gu, ''],
  [/(?<=[一二两三四五六七八九十百千])个(?=[亿万](?!分))/gu, ''],
  // 拿王红旭当榜样
  [/拿(\p{Script=Han}{2,8}?)当作?(?=\p{Script=Han}{2})/u, '以$1为'],
  // 是从2020年开始做的
  [/是(从\d{4}年(?:开始|起)\p{Script=Han}{0,3})的$/u, '$1'],
  [/新建[、和]改建[、和]扩建|新建改建扩建/gu, '新改扩建'],
  [/过了半数/gu, '过半'],
];

/** A folded statement in the forms of reports. */
export function asReported(statement: string): string {
  return FORMS.reduce((text, [form, reported]) => text.replace(form, reported), statement);
}
