const MAY = /(?<![不没非])(?:可以|允许|准许|能够?(?!力|源|量|级)|可(?=[跨在向到由由自])|准(?=[许予])|得以)/gu;
const MAY_NOT = /(?:不得|不能(?!不)|不可以?(?!或缺|不|避免|分割|替代|少)|不准|不许|不允许|禁止|严禁)/gu;
/** Letters of a deed that are looked at. */
const LONGEST_DEED = 8;
const SHARED = 4;
/** 可以申请退出 allows the 退出. */
const ASKS_FIRST = /^(?:申请|提出|自行|自主|选择|办理|中途|随时)+/u;
const MUST = /必须|强制|一定(?:要|得)|不得不|务必/u;
const VOLUNTARY = /自愿(?!者)|自主选择/u;

/** Whether a word says that something has to be done, or need not. */
export function isDuty(word: string): boolean {
  return MUST.test(word) || VOLUNTARY.test(word);
}

/**
 * Whether a claim allows what a sentence forbids, or the other way round: 未满五年可以跨乡镇竞聘 of 不得跨乡镇竞聘.
 */
export function turnsPermissionRound(claim: string, sentence: string): boolean {
  const turned = (one: RegExp, other: RegExp) =>
    deedsBehind(claim, one).some((deed) => deedsBehind(sentence, other).some((told) => isSame(deed, told)));
  if (meansOf(claim).some((one) => meansOf(sentence).some((other) => isTurned(one, other)))) return true;
  if (turnsDutyRound(claim, sentence)) return true;
  const told = deedsBehind(sentence, MAY);
  // 可以…, 但不得… of the same deed tells both.
  return (
    (turned(MAY, MAY_NOT) &&
      !deedsBehind(claim, MAY).some((deed) => told.some((each) => isSame(deed, each)))) ||
    (turned(MAY_NOT, MAY) && deedsBehind(sentence, MAY_NOT).length === 0)
  );
}

/** Whether a claim forbids, or allows, what a sentence does so at more length: 竞赛证书不得作为入学依据 of 不得以笔试、竞赛证书等作为入学依据. */
export function permitsTheSame(claim: string, sentence: string): boolean {
  return meansOf(claim).some((one) =>
    meansOf(sentence).some((other) => one.allowed === other.allowed && isSameUse(one, other)),
  );
}

/** What may, or may not, be taken for something. */
interface Use {
  readonly allowed: boolean;
  readonly means: string;
  readonly deed: string;
}

const TAKEN =
  /^(?:再|擅自|随意)?(?:以|用|把|将|凭|靠|拿)(?<means>[^,，。;；]{1,40}?)(?<deed>(?:作为|当作|当成|充当|代替|替代)\p{Script=Han}{2,8})/u;
const TAKEN_BEFORE = /(?<means>[^,，。;；]{2,30})$/u;
const AS = /^(?<deed>(?:作为|当作|当成|充当|代替|替代)\p{Script=Han}{2,8})/u;

function meansOf(text: string): Use[] {
  return [
    { allowed: true, modal: MAY },
    { allowed: false, modal: MAY_NOT },
  ].flatMap(({ allowed, modal }) =>
    [...text.matchAll(modal)].flatMap(({ 0: found, index }) => {
      const behind = text.slice(index + found.length);
      const taken = TAKEN.exec(behind)?.groups;
      const deed = taken?.deed ?? AS.exec(behind)?.groups?.deed;
      const means = taken?.means ?? TAKEN_BEFORE.exec(text.slice(0, index))?.groups?.means;
      return deed === undefined || means === undefined ? [] : [{ allowed, means, deed }];
    }),
  );
}

function isTurned(one: Use, other: Use): boolean {
  return one.allowed !== other.allowed && isSameUse(one, other);
}

function isSameUse(one: Use, other: Use): boolean {
  return isSame(one.deed, other.deed) && sharesOne(one.means, other.means);
}

/** 衢州竞赛证书 has one of 笔试、面试、竞赛证书、考级证明等. */
function sharesOne(one: string, other: string): boolean {
  const listed = (text: string) => text.split(/[、和与及或]|以及/u).map((each) => each.replace(/等$/u, ''));
  return listed(one).some((each) =>
    listed(other).some((told) => told.length > 1 && (each.endsWith(told) || told.endsWith(each))),
  );
}

/** 都要参加: of all, by a word that alone says little. */
const ALL_HAVE_TO =
  /(?:都|全部?|一律|人人|每个?人?\p{Script=Han}{0,3})(?:要|得|需要?|须|应当?)(?<deed>\p{Script=Han}{2})/u;
const BY_CHOICE =
  /(?:自愿|自主选择|自行选择)(?:选择|地|原则)?(?:是否)?(?<deed>参[加与]|报名|选[修课]|购买|订[餐购阅]|加入|缴)/u;

/** 学生都要参加 of 学生自愿选择参与. */
function leavesToChoice(claim: string, sentence: string): boolean {
  const claimed = ALL_HAVE_TO.exec(claim)?.groups?.deed ?? '';
  const told = BY_CHOICE.exec(sentence)?.groups?.deed ?? '';
  return claimed !== '' && [...claimed].some((letter) => told.includes(letter)) && !VOLUNTARY.test(claim);
}

/** 必须参加 of what is told to be done 自愿, or the other way round; a sentence that says both tells of two things. */
function turnsDutyRound(claim: string, sentence: string): boolean {
  if (leavesToChoice(claim, sentence) && !MUST.test(sentence)) return true;
  const says = (text: string, one: RegExp, other: RegExp) => one.test(text) && !other.test(text);
  return (
    (says(claim, MUST, VOLUNTARY) && says(sentence, VOLUNTARY, MUST)) ||
    (says(claim, VOLUNTARY, MUST) && says(sentence, MUST, VOLUNTARY))
  );
}

function deedsBehind(text: string, modal: RegExp): string[] {
  return [...text.matchAll(modal)].flatMap(({ 0: found, index }) => {
    const behind = text.slice(index + found.length).replace(ASKS_FIRST, '');
    const deed = /^\p{Script=Han}{2,}/u.exec(behind)?.[0].slice(0, LONGEST_DEED);
    return deed === undefined ? [] : [deed];
  });
}

function isSame(one: string, other: string): boolean {
  if (one.slice(0, SHARED) === other.slice(0, SHARED) && one.length >= SHARED) return true;
  for (let at = 0; at + SHARED <= one.length; at++)
    if (other.includes(one.slice(at, at + SHARED))) return true;
  return one.length < SHARED && other.startsWith(one);
}
