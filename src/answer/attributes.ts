import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';

/** What encyclopedias tell of anybody or anything, by what it is asked and told by. */
const ATTRIBUTES: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /出生地|出生(?:在|于)哪|生(?:在|于)(?:哪|何)|是哪里人|籍贯|祖籍/u,
    /生[于在]|出生|籍贯|祖籍|原籍|\p{Script=Han}{2,6}人[,，。;；(]/u,
  ],
  [
    /(?:什么时[候间]|何时|哪一?[年天日])(?:出生|诞生)|出生(?:日期|时间|年份|于(?:什么时|哪一?年|何时))|生于(?:什么时|哪一?年|何年)/u,
    /生于|出生|诞生|[(（][^()（）]{0,30}\d{4}年/u,
  ],
  [
    /(?:什么时[候间]|何时|哪一?[年天日])(?:去世|逝世|病逝|离世|过世|死|遇刺|阵亡)|(?:去世|逝世|病逝|离世|过世)(?:时间|日期|的?时候)?(?:是|于|在)?(?:什么时|哪一?[年天日]|何时|几岁)|享年/u,
    /去世|逝世|病逝|离世|过世|卒|享年|[—–~-]\s*\d{4}年/u,
  ],
  [/本名|原名|真名|本来的?名字|原来的?名字|旧称/u, /本名|原名|真名|旧称|旧名|原称|前称/u],
  [
    /(?:又|也|亦|还)(?:被)?(?:叫|称|名)(?:做|为|作)?(?:什么|啥|何)|(?:别名|别称|俗[称名]|简称)(?=[是叫为有]|[?？]|$|什么)|绰号|外号|昵称|字号|字是什么|号是什么|英文名/u,
    /又[名称]|亦[名称]|也[叫称]|别[名称号]|俗[称名]|简称|绰号|外号|昵称|[,，](?:字|号)(?!数)\p{Script=Han}{1,3}[,，。;；]|英文/u,
  ],
  [
    /(?:位于|坐落(?:于|在)?|地处)(?:哪|何|什么地方)|(?:地址|位置|所在地|总部)(?:是|在|位于|设在)*(?:哪|何|什么地方)|在什么(?:地方|位置)[?？]?$/u,
    /位于|坐落|座落|地处|地址|总部|设[于在]/u,
  ],
  [
    /(?:什么时[候间]|何时|哪一?[年天日])(?:正式|开始)?(?:成立|创立|建立|创办|创建|建成|建造|兴建|落成|开业|启用|投入使用|开通|通车|发行|出版|上映|播出|开播|首播)/u,
    /\d{4}年[^。;；]{0,30}(?:成立|创立|建立|创办|创建|建成|建造|兴建|落成|开业|启用|投入|开通|通车|发行|出版|上映|播出|开播|首播)|(?:成立|创立|建立|创办|创建|建[成造于]|落成|开业|启用|开通|通车|发行|出版|上映|播出|首播)于?[^。;；]{0,12}\d{4}年/u,
  ],
  [
    /(?:分布|栖息|生活|生长|产)(?:在|于)?(?:哪|何|什么地方)|分布(?:地区|区域|范围)/u,
    /分布|栖息|产于|生长[于在]|生活[于在]|可见于|特有/u,
  ],
  [
    /(?:什么|哪种)职业|职业是|从事(?:什么|哪)|是做什么的|身份是/u,
    /(?:演员|歌手|导演|作家|画家|诗人|教授|学者|政治家|政治人物|军事家|将领|科学家|物理学家|化学家|数学家|企业家|商人|记者|主持人|运动员|球员|教练|医生|律师|艺人|琴师|编剧|漫画家|音乐家|作曲家|设计师|工程师|教育家|思想家|哲学家|小说家|戏剧家|歌唱家|舞蹈家|摄影师|模特儿?|飞行员|僧人|传教士)(?:[,，。;；、(]|$)/u,
  ],
  [/代表作|主要作品|(?:什么|哪些)(?:作品|著作)/u, /代表作|作品|著有|撰有|主演|出演|《/u],
  [
    /隶属(?:于)?(?:哪|何|什么)|属于(?:哪|何)|(?:归|由)(?:哪|何)\p{Script=Han}{0,4}管/u,
    /隶属|属于|辖|所属|管理/u,
  ],
  [
    /(?:名字|名称|得名|地名|校名|站名)(?:是)?(?:来自|来源|由来|取自|源自|源于|怎么来)|为(?:什么|何|啥)(?:被)?(?:称|叫|名|命名)/u,
    /得名|取自|命名|故[名称]|因[^。;；]{1,24}[名称]|[名称][^。;；]{0,12}(?:源|来自|取)/u,
  ],
  [
    /(?:什么|哪种|何种)颜?色|颜色(?:是|为)/u,
    /[红黄蓝绿白黑紫橙褐灰银金棕青粉][色褐]|[呈为是][浅深淡]?[红黄蓝绿白黑紫橙褐灰棕]/u,
  ],
];

/** Letters from the start of a paragraph within which it names what it is about. */
const OPENING = 16;
const SHORTEST_SUBJECT = 2;

/**
 * Whether a question asks for one attribute of what a paragraph is about, and a sentence of it tells such a one: 曾伟明的出生地在哪里 by
 * 曾伟明于1952年生于马来西亚. In texts that report for no units: there the paragraph opens with its subject.
 */
export function tellsAttribute(question: Question, { sentence, prepared }: Evidence): boolean {
  if (question.corpusHasUnits || question.type === 'isTrue') return false;
  const attribute = attributeOf(question);
  if (attribute === null) return false;
  const { subject, told } = attribute;
  if (!told.test(sentence.folded)) return false;
  return (
    sentence.folded.includes(subject) ||
    prepared.folded.slice(0, OPENING + subject.length).includes(subject) ||
    prepared.title.includes(subject)
  );
}

interface Attribute {
  readonly subject: string;
  readonly told: RegExp;
}

// The same for every sentence that is weighed for a question.
const asked = new WeakMap<Question, Attribute | null>();

function attributeOf(question: Question): Attribute | null {
  const known = asked.get(question);
  if (known !== undefined) return known;
  const found = ATTRIBUTES.find(([pattern]) => pattern.test(question.folded));
  const subject = found === undefined ? '' : subjectOf(question.folded, found[0]);
  const attribute =
    found === undefined || subject.length < SHORTEST_SUBJECT ? null : { subject, told: found[1] };
  asked.set(question, attribute);
  return attribute;
}

/** What stands before the attribute: 曾伟明 of 曾伟明的出生地在哪里. */
function subjectOf(folded: string, pattern: RegExp): string {
  const at = pattern.exec(folded)?.index ?? 0;
  return folded
    .slice(0, at)
    .replace(/[“”《》"]/gu, '')
    .replace(/(?:的|是|在|于|主要|一般|通常|最早|正式|最初|究竟|到底|被|由)+$/u, '')
    .replace(/^(?:请问|那么)/u, '');
}
