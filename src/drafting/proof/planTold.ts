import { planMarker } from '../../evidence/plan.ts';
import type { CountedClause } from './figuresHold.ts';
import type { Site } from './site.ts';

const SAYS_PLAN =
  /(?:计划|打算|准备|将要|将|拟|要|争取|力争)(?:在|于|到|用|新|建|投|开|完|实|推|设|扩|引|培|打|加|继|进|提|落|探|组|形|构|达)|下一步|今后|未来|接下来|^拟|^计划/u;
/** A folded text that tells a plan itself. */
export function saysPlanIn(folded: string): boolean {
  return planMarker(folded) !== null || SAYS_PLAN.test(folded);
}

const FUTURE =
  /将(?!近|[^,，;；。]{1,20}?(?:纳入|融入|列入|作为))|拟(?![定订])|下一步|今后|接下来|打算|即将|力争/u;
const COME_ABOUT = /已经?(?!有|知|故)|了(?=[\d一二三四五六七八九十])/u;
const SAYS_DONE = /已|完成|建成|落成|竣工|投用|实现了|达成|了(?=[\d一二三四五六七八九十])|累计|共有/u;

/**
 * Whether a clause tells plans as plans and deeds as deeds. `unsaid`: its paragraph opened with 下一步, and neither its
 * sentence nor the claim says so; `otherwise`: one is told as the other.
 */
export function planTold(clause: CountedClause, site: Site): 'alike' | 'unsaid' | 'otherwise' {
  const plan = planAt(site);
  const says = clause.planned || saysPlanIn(clause.folded);
  if (plan === 'none') {
    const added = FUTURE.test(clause.folded) && !FUTURE.test(site.sentence.folded);
    return added ? 'otherwise' : 'alike';
  }
  // 下一步已建成: says both, and the source one of them.
  if (COME_ABOUT.test(clause.folded) && !COME_ABOUT.test(site.sentence.folded)) return 'otherwise';
  if (says) return 'alike';
  return plan === 'own' || SAYS_DONE.test(clause.folded) ? 'otherwise' : 'unsaid';
}

/** 将 behind the cited clauses speaks of something else. */
function planAt({ sentence, end }: Site): 'own' | 'inherited' | 'none' {
  if (sentence.plan !== 'own') return sentence.plan;
  const marker = planMarker(sentence.folded);
  return marker !== null && marker.start < end ? 'own' : 'none';
}
