import type { Evidence } from '../evidence/evidence.ts';
import { speaksOfPlan } from '../evidence/plan.ts';

/** A kind of thing that reports tell in sentences of their own, by what it is asked and told by. */
interface Kind {
  readonly asked: RegExp;
  readonly tells: (evidence: Evidence) => boolean;
}

const PLAN: Kind = {
  asked:
    /下一步|今后|将来|往后|接下来|未来[几三五\d]?|下一阶段|(?:规划|计划|目标|打算)(?=\s*(?:[,，。?？]|$|是|有|呢|各|都|怎))/u,
  tells: ({ sentence: { plan, folded, figures }, prepared }) =>
    plan !== 'none' ||
    /年(?:行动|任务|目标)[:,]/u.test(folded) ||
    figures.some(({ kind, value }) => kind === 'year' && (value ?? 0) > yearOf(prepared.document.date)),
};

/** Infinity where the document bears no date: then none of its years lies ahead. */
function yearOf(date: string | null): number {
  return date === null ? Infinity : Number(date.slice(0, 4));
}

const SHORTCOMING: Kind = {
  asked:
    /难题|短板|不足|(?<!家庭|经济|生活)困难(?!家庭|学生|群体|职工|儿童|人群|家长)|没做好|做得不好|难处|瓶颈|薄弱|欠缺|差距|缺什么|头疼|发愁/u,
  tells: ({ sentence: { folded } }) =>
    /不足[:;,。]|短板|薄弱|单薄|欠缺|瓶颈|困难(?!家庭|学生|群体|职工|儿童|人群)|仍[有缺需存显在]|尚[未缺]|有待|难题|还不够|不够/u.test(
      folded,
    ),
};

/** A question that speaks of no plan is rather answered by what has been done. */
export function tellsAnUnaskedPlan(folded: string, evidence: Evidence): boolean {
  return !PLAN.asked.test(folded) && !speaksOfPlan(folded) && PLAN.tells(evidence);
}

/** Whether evidence is of the kind of thing that a folded question asks for; null where it asks for no such kind. */
export function wantedKind(folded: string): ((evidence: Evidence) => boolean) | null {
  return [PLAN, SHORTCOMING].find(({ asked }) => asked.test(folded))?.tells ?? null;
}

const NEXT_STEP =
  /(?:下一步|接下来|今后|往后|下一阶段)(?:还|又|再)?(?:的)?(?:要|会|将|想|打算|准备|计划|有什么|有哪些|怎么|如何|做什么|干什么|重点)/u;

/** Whether a folded question asks for what comes next. */
export function asksForNextStep(folded: string): boolean {
  return NEXT_STEP.test(folded);
}

/** Whether evidence tells what is still to come: itself, or in the clause that opens its paragraph. */
export function tellsNextStep(evidence: Evidence): boolean {
  return PLAN.tells(evidence) || AIMS.test(evidence.sentence.folded);
}

/** 确保 and 争取 set an aim without a date; 将 is weighed as a plan already, where it doesn't mean 把. */
const AIMS = /力争|争取|确保|目标/u;
