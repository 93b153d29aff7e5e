/** Kinds of things that people ask for in everyday words, and what shows that a sentence may tell one (docs/evaluation.md). */
const KINDS: Readonly<Record<string, readonly [asked: RegExp, told: RegExp]>> = {
  money: [
    /花(?:了|掉|费|去|不)?(?:过?了?多少(?!时间|工夫|功夫|小时|分钟|天|年)|几个?钱)|多少钱|几(?:百|千|万)?(?:块|元)|(?:几|多少)(?:块|元|万)|[交掏拨罚捐赔奖补贴拿领挣付投出收给](?:了|过|到|的|给)?(?:多少|几(?:块|百|千|万|钱))(?![个人次所名家年天趟回节门])|(?:工资|学费|收费|费用|经费|造价|成本|价钱|价格|补贴|奖金|投资|拨款|预算|资金)(?!.*[谁哪]).*(?:多少|几)|(?:多少|几).{0,4}(?:钱|经费|资金)/u,
    /元|免费|分文|无偿/u,
  ],
  reason: [
    /为什么|为啥|为何|咋会|怎么会|干[嘛吗]|凭什么|何以|原因|图个?啥|怎么就|因为[什啥]/u,
    /因为|因此|由于|为了|鉴于|原因|针对|解决|避免|防止|确保|缘于|起因|担心|出于|因|为\p{Script=Han}{1,10}[,，]/u,
  ],
  opinion: [
    /觉得|怎么看|咋看|怎么说|咋说|评价|满意不|满不满意|喜不喜欢|喜欢不|反应|烦不烦|好不好用|好用|[什啥]么?想法|感受|感想|愿不愿意|乐不乐意|适应不|怎么想/u,
    /满意|说|认为|表示|反映|好评|点赞|评价|喜欢|感到|觉得/u,
  ],
  meaning: [
    /什么意思|啥意思|含义|寓意|指的?是?什么|指啥|怎么理解|名字.{0,4}来|为[什啥]么?叫/u,
    /即|指|意为|寓意|取|意思|含义|因|所谓|就是|简称|得名/u,
  ],
  contents: [
    /哪[几二两三四五六七八九十百\d]|包括(?:哪|什么|啥)|具体(?:有|是|包括|指)?(?:哪|什么|啥)|[什啥哪]么?些?内容|分别是|都有(?:哪|什么|啥)/u,
    /、|《[^》]+》《|”“|以及|包括|分别|[;；]|一是/u,
  ],
  place: [
    /哪里|哪儿|在哪|什么地方|啥地方|哪个(?:村|街|镇|乡|县|区|省|市|楼|城市)|哪条|什么位置|去哪|到哪/u,
    /位于|坐落|在|村|街道|镇|乡|楼|省|市|园|室|馆|站|路|广场|中心/u,
  ],
  time: [
    /[什啥]么?时候|哪年|哪一年|哪天|哪一天|几月|几号|何时|哪个月|多会儿|几点|什么日子/u,
    /\d年|\d月|\d日|\d:\d|\d点|周[一二三四五六日末]|星期/u,
  ],
  duration: [
    /多久|多长时间|(?:几|多少)(?:天|年|个月|个?小时|分钟|周|个?学期)/u,
    /[\d一二两三四五六七八九十半]个?(?:天|年|月|小时|分钟|周|学期|日|学年|秒)/u,
  ],
  person: [
    /谁|哪位|[什啥]么?人|叫[什啥]么?名|是哪个人|哪个老师|当家|一把手|负责人是|姓[什啥]/u,
    /\p{Script=Han}{2,4}(?:老师|校长|书记|主任|教授|院长|局长|园长|教师|师傅|医生|村民)|(?:校长|园长|书记|主任|局长|教师|教授|家长|学生|村民|董事长|理事长|负责人)\p{Script=Han}{2,3}|由|牵头/u,
  ],
};

/** One column a kind. */
export const ASKED_KINDS: readonly string[] = Object.keys(KINDS).map((kind) => `asked: ${kind}`);

/** Of each kind 0 where it is not asked for, 1 where the sentence may tell it, −1 where nothing shows that it does; both texts folded. */
export function askedKinds(question: string, sentence: string): number[] {
  return Object.values(KINDS).map(([asked, told]) => {
    if (!asked.test(question)) return 0;
    return told.test(sentence) ? 1 : -1;
  });
}
