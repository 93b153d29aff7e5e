import type { ReplacedName } from './claimNames.ts';
import { sameName } from './sameName.ts';

/** Deeds of which one may be told for another where somebody does them. */
const DEEDS: readonly string[] = [
  '主办|举办|评选出?|评定|评|组织|发起|颁发|颁|授予|认定|命名',
  '承办',
  '研发|研制|开发|编制|编写|制定|制订',
  '牵头|主管',
  '出台|印发|发布|公布',
  '批准|审批',
];
const BODY =
  '《[^《》]{2,12}》|(?![由被在])\\p{Script=Han}{1,14}?(?:部|局|委|会|办|厅|院|校|报|社|台|团|联|组|所|中心|公司|集团|学院|大学|中学|小学|幼儿园|政府|办公室|[省市区县旗])';

/**
 * Who did something, where the source names another body for it: 《光明日报》 for 《人民日报》. Only where both say so
 * outright (由…主办, 是…评的, …方是…). Null where they agree or one of them doesn't.
 */
export function replacedAgent(claim: string, source: string): ReplacedName | null {
  for (const deed of DEEDS) {
    const said = agentOf(claim, deed);
    if (said === null) continue;
    const told = [
      ...source.matchAll(
        new RegExp(`(?:^|[,，;；、由被在报经])(${BODY})(?:联合|共同|负责)?(?:${deed})`, 'gu'),
      ),
    ].map(([, body = '']) => body);
    const [first] = told;
    if (first === undefined || told.some((body) => sameName(said, body))) continue;
    return { claim: said, source: first };
  }
  return null;
}

function agentOf(claim: string, deed: string): string | null {
  const doer = new RegExp(`(?:${deed})(?:方|单位|机构|者|人)(?:就?是|为)(${BODY})$`, 'u').exec(claim);
  const cleft = new RegExp(
    `(?:^|[,，]|\\p{Script=Han})是(?:由)?(${BODY})(?:来|负责)?(?:${deed})出?的?$`,
    'u',
  ).exec(claim);
  const by = new RegExp(`[由被](${BODY})(?:来|负责)?(?:${deed})`, 'u').exec(claim);
  return (doer ?? cleft ?? by)?.[1] ?? null;
}

const HELD_BY =
  /(\p{Script=Han}{0,8})由([^,，;；。由]{2,20}?)(?:兼任|担任|出任|兼)(?!了?\p{Script=Han}{0,2}导师)(\p{Script=Han}{0,6})/gu;
const OFFICE =
  /(?:主任|主席|书记|组长|队长|会长|理事长|董事长|院长|校长|园长|局长|站长|所长|馆长|团长|召集人|负责人|总监|秘书长|班主任|辅导员|联络员)/u;

/** Who holds an office, where the source names somebody else for it: 主任由妇联主席兼任 for 由副局长高娃兼任主任. */
export function replacedHolder(claim: string, source: string): ReplacedName | null {
  const [said] = holdersIn(claim);
  if (said === undefined) return null;
  const told = holdersIn(source).filter(({ office }) => office === said.office);
  const [other] = told;
  if (other === undefined || told.some(({ holder }) => sameName(said.holder, holder))) return null;
  return { claim: said.holder, source: other.holder };
}

function holdersIn(text: string): { readonly office: string; readonly holder: string }[] {
  return [...text.matchAll(HELD_BY)].flatMap(([, before = '', holder = '', behind = '']) => {
    const last = [...before.matchAll(new RegExp(OFFICE, 'gu'))].at(-1)?.[0];
    const office =
      OFFICE.exec(behind)?.[0] ?? (last !== undefined && before.endsWith(last) ? last : undefined);
    return office === undefined ? [] : [{ office, holder }];
  });
}
