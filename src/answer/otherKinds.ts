import type { Question } from '../question/understand.ts';

/** Of each group a text tells of one kind; what tells of another one only does not tell of it. */
const KINDS: readonly (readonly RegExp[])[] = [
  [/语文/u, /数学/u, /英语|外语/u, /科学课/u, /体育/u, /音乐/u, /美术/u, /物理/u, /化学/u],
  [
    /小学/u,
    /初中/u,
    /高中|普高/u,
    /幼儿|幼教|(?:入|在|离|办|民|公|本|各|名|分|乡镇)园|园所/u,
    /大学生|高职|本科生/u,
    /中职|职高/u,
  ],
  [/教师|老师|教书|教职工|师资/u, /学生|孩子|娃|学子|幼儿/u, /家长|爹妈|爸妈/u],
  [/女/u, /男/u],
  [/公办|公立|公家/u, /民办|私立|私人/u],
  [/城区|城里|县城|镇上|城镇/u, /农村|乡村|村里|牧区|山区|乡下/u],
  [/上学期|春季/u, /下学期|秋季/u],
  [/中考/u, /高考/u],
  [/国家级|全国/u, /省级|全省|自治区级/u, /市级|全市/u, /县级|区级|校级/u],
  [/寄宿|住校|住宿/u, /走读/u],
  [/早上|早晨|早餐|早饭/u, /中午|午餐|午饭|晌午/u, /晚上|晚餐|晚饭|夜里/u],
  [/及格/u, /合格/u, /优秀率/u, /良好率/u, /优良/u, /达标/u],
  [/毛入[学园]/u, /净入[学园]/u],
  [/就读/u, /毕业/u, /升学/u, /就业/u, /巩固/u],
  [/90后/u, /80后/u, /70后/u, /00后/u],
];
/** 各有多少 asks for all kinds, and who has finished one school goes on to the next. */
const OF_SEVERAL = /各|分别|毕业|升/u;

/** Of a group the one that is asked about, and the others of it. */
export interface Wanted {
  readonly kind: RegExp;
  readonly others: readonly RegExp[];
}

// They go with the question that they belong to.
const wantedBy = new WeakMap<Question, readonly Wanted[]>();

/** 高中生睡几小时 is not answered by what is told of 小学生. */
export function tellsOfOtherKind(question: Question, told: string): boolean {
  let wanted = wantedBy.get(question);
  if (wanted === undefined) {
    wanted = OF_SEVERAL.test(question.folded) ? [] : wantedAmong(KINDS, question.folded);
    wantedBy.set(question, wanted);
  }
  return wanted.some(({ kind, others }) => !kind.test(told) && others.some((other) => other.test(told)));
}

/** Of each group of which a folded question names just one. */
export function wantedAmong(groups: readonly (readonly RegExp[])[], asked: string): Wanted[] {
  return groups.flatMap((kinds) => {
    const [kind, another] = kinds.filter((each) => each.test(asked));
    if (kind === undefined || another !== undefined) return [];
    return [{ kind, others: kinds.filter((each) => each !== kind) }];
  });
}
