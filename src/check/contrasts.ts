/** Groups of words of which one excludes the others where the same thing is told. */
const STATES: readonly (readonly RegExp[])[] = [
  [/金[牌奖]/u, /银[牌奖]/u, /铜[牌奖]/u],
  [/最高奖/u, /特等奖/u, /一等奖/u, /二等奖/u, /三等奖/u, /优秀奖/u],
  [/冠军/u, /亚军/u, /季军/u],
  [
    /第一(?![中小批届次个家所轮阶])|首位|榜首/u,
    /第二(?![中小批届次个家所轮阶])/u,
    /第三(?![中小批届次个家所轮阶方])/u,
    /第四(?![中小批届次个家所轮阶])/u,
    /第五(?![中小批届次个家所轮阶])/u,
    /倒数|末位|垫底/u,
  ],
  [
    /增长|增加|提高|提升|上升|增至|升至|增幅|递增|上涨|走高|往上走|越来越[多高大]/u,
    /下降|减少|降低|下滑|缩减|减至|降至|降到|降幅|递减|下跌|走低|往下走|下行|缩水|越来越[少低小]/u,
  ],
  [
    /严控|严格控制|严格限制|从严|收紧|限制新增/u,
    /敞开(?:了|来)?(?:审批|办|批)?|放开|放宽|不设限|不加限制|来者不拒|鼓励多[办建开设]/u,
  ],
  [
    /率先|最早|最先|第一个|首[个家所]/u,
    /最后一[个家所批]|最后(?=才|在(?:全[国省市区县]|自治区)|试点|开展|通过|完成|成为|实现|建成|启动|设立)|最晚|最迟/u,
  ],
  [/前列|前茅|领先/u, /垫底|倒数|末位|落后|靠后|中下游|后头|后面/u],
  [/新增|开办|新建|新设/u, /关停|关闭|取缔|停办|注销|撤并/u],
  [/首批|第一批/u, /第二批/u, /第三批/u, /第四批/u],
  [/高于/u, /低于/u],
  [/(?:较|很|比较|太)远|相距远|遥远/u, /(?:较|很|比较|太)近(?!年)|不远|相距很?近|离得很?近|紧挨|挨着|紧邻/u],
  [/(?:较|很|比较)大|悬殊/u, /(?:较|很|比较)小|不大(?!力)|相近/u],
  [/(?:缩小|弥合|缩短)/u, /扩大|拉大/u],
  [/最高/u, /最低/u],
  [/最多/u, /最少/u],
  [/全覆盖/u, /部分覆盖/u],
  [/已经?(?:全部|基本)?(?:完成|建成)/u, /(?:尚未|没有|还没|未)(?:能)?(?:完成|建成)/u],
  [
    /免费|不收取|不收费|全免|免收|免除|分文不取|不要钱|不花钱|(?:不(?:用|必|需要?)|无[需须])[花交掏付](?:任何|一分)?[钱费]|一分钱[也都]?不|(?:不[得准许能再]|严禁|禁止|没有?|从?未|取消|停止|零)收取?(?:任何)?费/u,
    /(?<![不无]|[不无][需必])(?:要|得|需要?|须)[花交掏付收出][^,，不]{0,4}[钱费]|(?<!不[得准许能再可]?|严禁|禁止|没有?|未|取消|停止|零|乱|违规)收费(?!站|标准)|自费/u,
  ],
  [/国有|国营/u, /民营|私营|私有|私企|个体/u],
  ...Array.from('局校院区县市旗处科部园馆所', deputyAndHead),
  [/东部/u, /西部/u, /中部/u, /东北部/u],
];

/** 副局长 and 局长: of one office only, as a head may well be the deputy of another. 全区长期 names no head. */
function deputyAndHead(office: string): readonly RegExp[] {
  const head = `${office}长(?![期远者效])`;
  return [
    new RegExp(`副\\p{Script=Han}{0,2}${head}`, 'u'),
    new RegExp(`(?<!副\\p{Script=Han}{0,2})${head}`, 'u'),
  ];
}

/** Words that tell one kind of a thing from its other kinds. */
const KINDS: readonly (readonly RegExp[])[] = [
  [/全国|国家级/u, /全省|省级|全自治区|自治区级/u, /全市|市级/u, /全区|区级|全县|县级/u, /校级/u],
  [/公办/u, /民办/u],
  [/男生|男童/u, /女生|女童/u],
  [/累计|共计|总计/u, /每年|年均/u],
  [/90后/u, /80后/u, /70后/u, /00后/u],
];

/** Who is counted or told of. Another one is another thing, no contradiction. */
const PEOPLE: readonly (readonly RegExp[])[] = [
  [/学生|学子/u, /教师|老师|教职工/u, /家长/u, /校长|园长/u, /干部/u, /幼儿(?!园)/u],
  [/小学(?!生)/u, /初中/u, /高中/u, /幼儿园|学前/u, /高校|大学/u, /中职/u, /义务教育/u],
];

/** Kinds of one rate or share, of which each may stand beside the others. */
const RATES: readonly (readonly RegExp[])[] = [
  [
    /及格/u,
    /合格/u,
    /优秀(?=率|比例|的?(?:学生|占|达))/u,
    /良好(?=率|比例|的?(?:学生|占|达))/u,
    /优良/u,
    /达标/u,
  ],
  [/毛入[学园]/u, /净入[学园]/u],
  [/公办/u, /民办/u, /普惠/u],
  [/就读/u, /入[学园]/u, /毕业(?!生)/u, /升学/u, /就业/u, /巩固/u],
];
const RATE = /\p{Script=Han}{2}率(?![先领真])/gu;

/** 优秀率 is not told of by 及格率; a source that names no rate of its own may tell of it in other words. */
function tellsOtherRate(claim: string, source: string): boolean {
  const told: readonly string[] = source.match(RATE) ?? [];
  return told.length > 0 && (claim.match(RATE) ?? []).some((rate) => !told.includes(rate));
}

/** Words of the claim and the one that the source has in their stead. */
export interface Contrast {
  readonly claim: readonly string[];
  readonly source: string;
}

/**
 * A word of the claim that the source replaces by its opposite number: 银牌 in the claim, 金牌 in the source
 * and no 银牌. Null where they don't differ so.
 */
export function contrastBetween(claim: string, source: string): Contrast | null {
  return firstContrast(STATES, claim, source) ?? kindContrast(claim, source) ?? stanceContrast(claim, source);
}

/** Stances to one deed: 鼓励新增 and 严控新增. */
const STANCES: readonly (readonly [one: string, other: string])[] = [
  ['鼓励|支持|允许|提倡|放开|放宽', '严控|严格控制|限制|严格限制|禁止|严禁|压减|不得|杜绝|叫停'],
];
const DEED = '(\\p{Script=Han}{2})';

/** A claim that favours what the source holds back, or the other way round. */
function stanceContrast(claim: string, source: string): Contrast | null {
  for (const stances of STANCES)
    for (const [own, other] of [stances, [stances[1], stances[0]] as const])
      for (const [, said = '', deed = ''] of claim.matchAll(new RegExp(`(${own})(?:了|对)?${DEED}`, 'gu'))) {
        if (new RegExp(`(?:${own})${deed}`, 'u').test(source)) continue;
        const told = new RegExp(`(?:${other})${deed}`, 'u').exec(source)?.[0];
        if (told !== undefined) return { claim: [said], source: told };
      }
  return null;
}

function kindContrast(claim: string, source: string): Contrast | null {
  // 足球全市第一 is not denied by who was chosen nationally: only another rank would.
  if (RANKED.test(claim) && !RANK.test(source)) return null;
  return firstContrast(KINDS, claim, source);
}

const RANKED = /全[国省市区县](?:第[一二三四五]|最|首|前列|前茅|领先|唯一)/u;
const RANK = /第[一二三四五\d]|最|首|前列|前茅|领先|唯一|冠军|居/u;

/** Whether the source tells of another kind of thing or people: a 民办 figure says nothing of 公办 ones. */
export function tellsOfOthers(claim: string, source: string): boolean {
  return (
    kindContrast(claim, source) !== null ||
    firstContrast(PEOPLE, claim, source) !== null ||
    firstContrast(RATES, claim, source) !== null ||
    tellsOtherRate(claim, source)
  );
}

export function firstContrast(
  contrasts: readonly (readonly RegExp[])[],
  claim: string,
  source: string,
): Contrast | null {
  for (const words of contrasts) {
    const claimed = words.filter((word) => word.test(claim));
    const [said] = claimed;
    if (claimed.length !== 1 || said === undefined || said.test(source)) continue;
    const [told, another] = words.filter((word) => word.test(source));
    if (told === undefined || another !== undefined) continue;
    const all = [...claim.matchAll(new RegExp(said.source, 'gu'))].map(([word]) => word);
    return { claim: all, source: told.exec(source)?.[0] ?? '' };
  }
  return null;
}

/** Words whose opposite stands where they would stand: 下降7.2% for 增长7.2%. */
const OPPOSITES: readonly (readonly string[])[] = [
  ['增长', '增加', '提高', '提升', '上升', '升至', '升到', '增至', '增到'],
  ['下降', '减少', '降低', '下滑', '降至', '降到', '减至', '减到'],
];

/** Words of the same direction: 增加 for 增长. */
export function likesOf(word: string): readonly string[] {
  return OPPOSITES.find((words) => words.includes(word))?.filter((other) => other !== word) ?? [];
}

export function oppositesOf(word: string): readonly string[] {
  const own = OPPOSITES.findIndex((words) => words.includes(word));
  return own === -1 ? [] : OPPOSITES.filter((_, index) => index !== own).flat();
}

const NEGATION =
  /不(?!断|仅|但|只|少于|低于|高于|超过|多于|同|忘|久|得不|足|到|等|懈|力)|没有|没(?!错)|未(?!来|成年)|无(?!线|障碍|死角|缝|纸|证|照|人|校籍)|零(?=事故|投诉|差错|发生|违规|违纪|违法|伤亡|死亡|伤害|感染|收费|辍学|流失|案件|举报|拖欠)|尚未|从未|规避|警惕|克服|摒弃|取消|停止|停办|禁止|严禁|叫停|暂停|撤销|废除|拒绝|防止|杜绝|避免|遏制/gu;
/** 没有不…, 防止和纠正: marks of one denial. */
const ONE_DENIAL = /防止和?(?:避免|杜绝)|尚未|从未|没有/gu;

/** A word that does nothing but deny: 取消, 禁止. */
export function isDenial(word: string): boolean {
  return word.replace(NEGATION, '') === '';
}

/** Letters that are denied of anything. */
export const DENIED_OF_ANYTHING: ReadonlySet<string> = new Set(
  '得能会要可以准许让允是有过再被把给在用的了必须需',
);
/** So far behind a denial stands what it denies. */
const DENIED_WITHIN = 8;

/** Whether just one of the two denies what the claim speaks of: 食堂零事故 denies nothing of 食堂开放日. */
export function negationDiffers(claim: string, source: string): boolean {
  const ofClaim = deniedIn(withoutWhose(source), DENIED_WITHIN).filter(
    (denied) =>
      denied === '' ||
      [...denied].some((letter) => !DENIED_OF_ANYTHING.has(letter) && claim.includes(letter)),
  );
  return countDenials(claim) % 2 !== ofClaim.length % 2;
}

/** 取消随迁子女入学的社保年限要求 does away with a demand, not with those of whom it was made. */
const WHOSE = /(?<=取消|废除|撤销|叫停|停止|不再)了?(?:对)?\p{Script=Han}{2,12}的(?=\p{Script=Han}{2})/gu;

function withoutWhose(text: string): string {
  return text.replace(WHOSE, '');
}

/** Whether a claim denies what it tells behind its figure (24小时没有热水), and the source denies nothing. */
export function deniesBehind(claim: string, { end }: { readonly end: number }, source: string): boolean {
  const behind = /^[^,，;；。]*/u.exec(claim.slice(end))?.[0] ?? '';
  return countDenials(behind) % 2 === 1 && countDenials(source) === 0;
}

/** 没有获省级奖178项, 都不在97%以上: a denial that governs a figure. */
const DENIED_FIGURE = /(?:没有?|不是|并非|并未|未|不在|不)(?![仅但只断])[^,，;；。]{0,14}$/u;

/** Whether a claim denies a figure that the source doesn't deny. */
export function deniesFigure(claim: string, { start }: { readonly start: number }, source: string): boolean {
  const denial = DENIED_FIGURE.exec(claim.slice(0, start))?.[0];
  return denial !== undefined && countDenials(denial) % 2 === 1 && countDenials(source) % 2 === 0;
}

const QUOTED = /[“「《][^“”「」《》]{1,30}[”」》]/gu;

/** How many denials a text holds. */
export function countDenials(text: string): number {
  return marked(text).match(NEGATION)?.length ?? 0;
}

/** Of each of a text's denials the letters behind it, at most so many: what is denied. */
export function deniedIn(text: string, most: number): string[] {
  const plain = marked(text);
  return [...plain.matchAll(NEGATION)].map((match) => {
    const from = match.index + match[0].length;
    return /^\p{L}*/u.exec(plain.slice(from, from + most))?.[0] ?? '';
  });
}

/** With one mark a denial. 名师“无校籍管理” denies nothing. */
function marked(text: string): string {
  return text.replace(QUOTED, '').replace(ONE_DENIAL, '没有');
}
