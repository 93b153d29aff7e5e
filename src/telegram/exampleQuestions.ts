/** A question that a paragraph's own words suggest. In Chinese whatever the interface: so are the documents. */
export interface SuggestedQuestion {
  readonly kind: 'share' | 'count' | 'money' | 'how';
  /** Without whom it is asked of: 新增了多少个学位？ */
  readonly question: string;
  /** What it is about, in a few words: 新增学位. */
  readonly about: string;
}

const START = '(?<=^|[,，。；;、:：\\s])';
const END = '(?=$|[,，。；;、\\s])';
const THING = '(?<thing>\\p{Script=Han}{2,9}?)';
const NUMBER = '\\d+(?:\\.\\d+)?(?:[余多几]|万|余万|多万)?';
const MEASURE = '(?<measure>[个所名间门套条支项座处场次]|人次)';
const MADE =
  '(?<verb>新成立|新建|新增|改造|建成|开办|创办|创建|组建|成立|开设|开发|引进|招引|引育|培育|打造|建立|建设|招聘|选派)';
const DO =
  '推进|深化|加强|落实|优化|完善|提升|强化|实施|构建|健全|推动|开展|做好|培育|创新|推行|弘扬|建设|打造|促进|保障';

const SHARE = new RegExp(
  `${START}(?<thing>[\\p{Script=Han}]{2,12}(?:率|占比))(?:已经?|均|都)?(?:达到?了?|为|提高到|提升[到至]|稳定在|保持在)?\\d+(?:\\.\\d+)?[%％]`,
  'u',
);
/** 新增学位42180个, and 建成20所品质课程实验校. */
const COUNTS = [
  new RegExp(`${MADE}了?${THING}(?:达|约|近)?${NUMBER}${MEASURE}${END}`, 'u'),
  new RegExp(`${MADE}了?${NUMBER}${MEASURE}${THING}${END}`, 'u'),
];
const MONEY = /投入(?<thing>\p{Script=Han}{2,8}?)(?:达|约|近)?\d+(?:\.\d+)?[余多]?[万亿]元/u;
/** 一是构建“亲清家校”和谐关系。 */
const HOW = new RegExp(
  `^(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\\d]{1,2}[)）、.．])?(?<act>(?:深入|大力|全面|持续|积极)?(?:${DO})[\\p{Script=Han}“”‘’]{3,14})[,，。；;]`,
  'u',
);
const PLANNED = /将|拟|计划|力争|预计|目标|下一步|到20\d\d年/u;
/** 覆盖率 alone doesn't say of what. */
const SHORTEST_SHARE = 5;
/** Parts of a sentence, no things. */
const NO_THING = /[的了和与及等其在把被将]|^(?:了|一批|一系列)/u;
const NO_SUBJECT = /^(?:其中|目前|全区|全市|全县|我区|该区|区内|实现|确保)/u;

/** What a paragraph tells most plainly: a share, a count, a sum, or how something is done. */
export function suggestedQuestion(text: string): SuggestedQuestion | null {
  // What is only planned has not been built, and must not be asked for as if it had.
  const told = text
    .split(/(?<=[。；;\n])/u)
    .filter((sentence) => !PLANNED.test(sentence))
    .join('');
  return shareIn(told) ?? countIn(told) ?? moneyIn(told) ?? actIn(text);
}

function shareIn(text: string): SuggestedQuestion | null {
  const share = SHARE.exec(text)
    ?.groups?.thing?.replace(NO_SUBJECT, '')
    .replace(/^.*[区县市校]的?/u, '');
  if (share === undefined || share.length < SHORTEST_SHARE) return null;
  if (NO_THING.test(share.replace(/在[园校岗]/u, ''))) return null;
  return { kind: 'share', question: `${share}是多少？`, about: share };
}

function countIn(text: string): SuggestedQuestion | null {
  for (const pattern of COUNTS) {
    const { verb, thing, measure } = pattern.exec(text)?.groups ?? {};
    if (verb === undefined || thing === undefined || measure === undefined || NO_THING.test(thing)) continue;
    return { kind: 'count', question: `${verb}了多少${measure}${thing}？`, about: `${verb}${thing}` };
  }
  return null;
}

function moneyIn(text: string): SuggestedQuestion | null {
  const money = MONEY.exec(text)?.groups?.thing;
  if (money === undefined || NO_THING.test(money)) return null;
  return { kind: 'money', question: `投入了多少${money}？`, about: money };
}

function actIn(text: string): SuggestedQuestion | null {
  const act = HOW.exec(text)?.groups?.act;
  return act === undefined || !isPaired(act) ? null : { kind: 'how', question: `怎么${act}？`, about: act };
}

/** 推进“国球护眼球 lacks the end of its name. */
function isPaired(act: string): boolean {
  return (act.match(/“/g)?.length ?? 0) === (act.match(/”/g)?.length ?? 0);
}
