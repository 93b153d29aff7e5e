import { schoolsNamed } from './whichPlaces.ts';

const SCHOOLS = '(?:学校|小学|中学|高中|初中|幼儿园|校区|园)';
const BUILD = '(?:新建|修建|建成|建设|兴建|开办|新开|新办|投用|新增|建|盖|修)';
/** 新建了哪几所学校, 有哪些新学校, 哪些学校要建. */
const ASKED = new RegExp(
  `${BUILD}(?:了|成了?|好了?)?(?:的是?)?哪(?:些|几[所个])(?:新)?${SCHOOLS}|哪(?:些|几[所个])新(?:建|办|开)?的?${SCHOOLS}|哪(?:些|几[所个])${SCHOOLS}是?(?:要|在|正在|将|新|准备|打算|计划)?${BUILD}`,
  'u',
);
/** What builds them, in the clause that lists them. */
const BUILT = /建成投用|建成|投用|新建|开办|兴建|新办|加快|启动|推进/u;
const LISTED = 2;

/** Whether a folded question asks which schools were or will be built, and a folded sentence lists them behind the deed. */
export function tellsSchoolsBuilt(question: string, sentence: string): boolean {
  if (!ASKED.test(question)) return false;
  return sentence.split(/[,;。，；]/u).some((clause) => {
    const deed = BUILT.exec(clause);
    if (deed === null || !clause.includes('、')) return false;
    if (/加快|启动|推进/u.test(deed[0]) && !clause.endsWith('建设')) return false;
    return schoolsNamed(clause.slice(deed.index + deed[0].length)).length >= LISTED;
  });
}
