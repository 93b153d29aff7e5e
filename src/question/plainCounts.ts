const SCHOOLS = '幼儿园|小学|中学|高中|初中|学校|大学|学院|职校|中职';
const PEOPLE = '老师|教师|学生|孩子|娃娃?|小孩|幼儿|家长|校长|园长|教职工|班主任|职工';
/** How people ask for a number, as reports count: schools by 所, people by 名, what is counted last. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [
    /普惠性?(?:幼儿)?园(?:所)?的?(?:占比|比例|占)(?:是|有|到)?(?:了)?(?:多少(?!面积|平|亩|公顷)|多高|多大|几成|百分之几)/gu,
    '普惠率是多少',
  ],
  [
    new RegExp(
      `(?<![维整装翻进研自选重覆涵掩加检返抢])(?:盖|修)(?:好|起)?了?(?=(?:多少|几)[个所]?(?:新|公办|乡村)?(?:${SCHOOLS}))`,
      'gu',
    ),
    '建了',
  ],
  [
    new RegExp(
      `(?<=^|[区县市旗省院的里,，])(${SCHOOLS})(?:一共|总共|现在)?(?:有|是)?(多少|几)[所个家](?=[呀啊呢吧]?[?？]?$)`,
      'u',
    ),
    '有$2所$1',
  ],
  [new RegExp(`(多少|几)个(?=(?:公办|民办|普惠|乡村|农村)?(?:${SCHOOLS}))`, 'gu'), '$1所'],
  [new RegExp(`多少个(?=(?:${PEOPLE}))`, 'gu'), '多少名'],
  [
    new RegExp(`(${PEOPLE})(?:一共|总共|现在)?(?:有|是)?多少(?:个|名|位)?人?(?=[呀啊呢吧]?[?？]?$)`, 'u'),
    '有多少名$1',
  ],
  [
    new RegExp(`(${PEOPLE})的?总(?:人)?数(?:是|有)?(?:多少)?(?:人|名)?(?=[呀啊呢吧]?[?？]?$)`, 'u'),
    '有多少名$1',
  ],
  [new RegExp(`(${SCHOOLS})(?:总数|数量)(?=[和与及、])`, 'u'), '有多少所$1'],
  [new RegExp(`(${PEOPLE})(?:总数|数量|人数)(?=[和与及、])`, 'u'), '有多少名$1'],
  [new RegExp(`(${SCHOOLS})的?(?:总数|数量)(?:是|有)?(?:多少)?所?(?=[呀啊呢吧]?[?？]?$)`, 'u'), '有多少所$1'],
];

/** A folded question that asks for a number with what is counted behind it: 老师有多少人 → 有多少名老师. */
export function plainCounts(folded: string): string {
  return TURNS.reduce((text, [turn, said]) => text.replace(turn, said), folded);
}
