import { schoolsNamed } from '../text/schoolsNamed.ts';

const KIND = '(?<KIND>学校|小学|中学|高中|初中|幼儿园|校区|园)';
const kind = (name: string) => KIND.replace('KIND', name);
const BUILD = '(?:新建|修建|建成|建设|兴建|开办|新开|新办|投用|新增|建|盖|修)';
/** 新建了哪几所学校, 有哪些新学校, 哪些学校要建; 哪些学校建了操场 asks for something else. */
const ASKED = new RegExp(
  `${BUILD}(?:了|成了?|好了?)?(?:的是?)?哪(?:些|几[所个])新?${kind('behind')}|哪(?:些|几[所个])新(?:建|办|开)?的?${kind('fresh')}|哪(?:些|几[所个])${kind('before')}是?(?:要|在|正在|将|新|准备|打算|计划)?${BUILD}了?(?:$|[?？])`,
  'u',
);
const DONE = /(?:建|盖|修|办|开|增|用)(?:成|好|起)?了|已经|新增了/u;
const PERIOD = /近[一二两三四五六七八九十\d]+年|\d{4}年/u;
/** What builds them, in the clause that lists them. */
const BUILT = /建成投用|建成|投用|新建|开办|兴建|新办|加快|启动|推进/u;
const UNDERWAY = /加快|启动|推进/u;
const ANY_KIND: ReadonlySet<string> = new Set(['学校', '校区', '园']);
const LISTED = 2;

/** Whether a folded question asks which schools were or will be built, and a folded sentence lists them behind the deed. */
export function tellsSchoolsBuilt(question: string, sentence: string): boolean {
  const { behind, fresh, before } = ASKED.exec(question)?.groups ?? {};
  const asked = behind ?? fresh ?? before;
  if (asked === undefined) return false;
  const period = PERIOD.exec(question)?.[0];
  if (period !== undefined && !sentence.includes(period)) return false;
  return sentence.split(/[,;。]/u).some((clause) => {
    const deed = BUILT.exec(clause);
    if (deed === null || !clause.includes('、')) return false;
    if (UNDERWAY.test(deed[0]) && (!clause.endsWith('建设') || DONE.test(question))) return false;
    const named = schoolsNamed(clause.slice(deed.index + deed[0].length));
    return named.filter((name) => ANY_KIND.has(asked) || name.endsWith(asked)).length >= LISTED;
  });
}
