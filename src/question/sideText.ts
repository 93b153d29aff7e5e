import { blank } from './blanks.ts';
import { asFigure } from './comparative.ts';

/** 这一块, 这件事, 类似的做法, 三个区: words that frame a comparison and are no part of its matter. */
const FRAMES: readonly RegExp[] = [
  // 讲没讲, 做了没有, 提到了没.
  /(?<verb>[\p{Script=Han}])[过了到]*没(?:有)?\k<verb>(?:到|过|了)*/gu,
  /(?:有|做|写|讲|说|提|搞|办|建|开|设|学|教|出|报|抓|提到|写到|讲到)(?:过|了|到)*没有?(?=\s*(?:[,，。?？]|$))/gu,
  /(?:有没有|有无|是否有|有)?(?:类似|同样|相似|这样|那样|这种|那种|这方面|那方面|这类|那类)的?(?:做法|办法|内容|安排|情况|动作|东西|工作|事)?/gu,
  /[这那]一?(?:块儿?|方面|件事儿?|事儿?)(?:情|上|里)?的?(?:内容|做法|情况|安排|工作)?/gu,
  /(?:公布|披露|提到|提及|写到|写了|讲到|讲了|说到|说了|谈到|报了)(?:过|了)*/gu,
  /(?:咱们|我们)?[这那][两二三四五六七几]?(?:个?(?:区县?|县|地方|单位)|家)(?:里|中|都)?/gu,
  /(?<![\p{Script=Han}\d])[两二三四五六七]个?(?:区县?|县|地方|单位|家|地(?!分居|区|方|段|块))(?:里|中|都)?/gu,
  // 几家里, but not 几家中学.
  /(?<![\p{Script=Han}\d])几(?:个(?:区县?|县|地方|单位)(?:里|中|都)?|家(?:里面?|当中|之中|之间|中(?![小学职])|(?=\s*(?:[,，]|哪|谁))))/gu,
  /(?<=^|\s)个(?:区县?|县|地方|单位)(?:里|中|都)?|(?:这|那|之)?一?类的?(?:东西|做法|活动|事儿?|内容)?(?=\s*(?:[,，。?？]|$))|(?:其他|其它|其余|别的)(?:区县?|县|地区|几[家个]|地方|单位)/gu,
  /有?(?:什么|啥|何)?(?:不一样|两样|不同)(?:的?地方)?|(?:差别|区别|不同|差异)(?:主要)?在(?:哪里?儿?|哪儿|何处)/gu,
  /(?:都有些?|有些)(?=什么|啥|哪些)|(?:报|写|给|说)的数字?(?=更|最|多|少|大|小)/gu,
  /比比看?|比一下|对照一?下?|差在(?:哪里?儿?|哪儿|何处)|双方|两边|哪边|哪家|各家|各方|各自|谁家/gu,
  /(?<=^|[\s,，])(?:说|讲|写|称)(?=[\p{Script=Han}]{2})/gu,
  /(?:做|写|讲|说|搞|办|抓|拿|报)得?(?:好不好|怎么样|(?:很|挺|最|比较|更)?(?:细|好|全|早|清楚|详细|多|少))(?:一?些|一点)?/gu,
  /各(?:有|办|建|做|搞|报|拿|讲|写|说|抓|推|出|设|添)(?:了|过|得)?/gu,
  /(?:上|里)?的?(?:思路|路子|特点|亮点|侧重点?|态度|说法|看法|打法|特色|长处)(?=\s*(?:[,，、。?？和与]|各|有|是|如|怎|$))/gu,
  /的(?:要求|成绩|成效|表现|举措|进展|程度|状况)(?:(?:或者?|和|与|、|及)(?:要求|成绩|成效|表现|举措|进展|状况))*(?=\s*(?:[,，。?？]|$))/gu,
  /(?:要是|如果|若|单|光)(?:论|比|说)|(?:说到|讲到|谈到|论)(?=[\p{Script=Han}]{2})/gu,
  /(?<=\p{Script=Han})(?:更|最|比较)[高低大小早晚好强快](?:一?些|一点)?(?=\s*(?:[,，。?？]|$))/gu,
  /(?<=[\s,，])(?:更|最|比较)?[多少高低大小早晚好强](?:一?些|一点)?(?=\s*(?:[,，。?？]|$))/gu,
];

/** 谁的学校多, 哪个区学校最多: asks each for a number of the thing. */
const MOST =
  /(?:谁|哪(?:个|边|家|个区县?|个县|个单位)?)?家?(?:的(?<owned>(?:(?![哪谁])[\p{Script=Han}]){2,8}?)|(?<=谁家?|哪个|[边家区县位]|^|\s)(?<counted>学校|小学|中学|高中|幼儿园|学生|老师|教师|教职工|党员))(?:是不是|是否)?(?:比\s*)?(?:更|最|比较|要)?[多少](?:一?些|一点)?(?=吗?\s*(?:[,，。?？]|$))/u;
/** 学生人数 at the end of a clause: asks how many. */
const NUMBER_OF =
  /(?<thing>[\p{Script=Han}]{2,6}?)的?(?:人数|数量|总数|数目)(?=[\s,，、和与跟呢?？。]*$|\s*[,，])/u;
/** 哪些、多少: asks for the things as well as for their number, and whoever has but one of both has something to say. */
const THINGS_AND_NUMBER = /(?:哪些|什么|啥)[^。?？]*(?:多少|几)|(?:多少|几)[^。?？]*(?:哪些|什么|啥)/u;
/** Asks who a person is, not which unit. */
const PERSON = /(?:是|叫)谁|谁(?:是|任|担任|当)|何人|哪位/u;
const WHICH_ONE = /(?:还|都)?有?谁家?|哪(?:个|边|家|个区县?|个县|个单位)(?!些)/gu;

/**
 * What of a comparison each unit is asked: its frame and the asking for units blanked, 谁的学校多
 * put as a question of number.
 * @param folded the question with the names of units blanked
 */
export function sideText(folded: string): string {
  const unframed = FRAMES.reduce(blank, asFigure(asCount(folded, MOST)));
  const counting = /多少|几/u.test(unframed) ? unframed : asCount(unframed, NUMBER_OF);
  const plain = PERSON.test(counting) ? counting : blank(counting, WHICH_ONE);
  return THINGS_AND_NUMBER.test(plain) ? blank(plain, /多少|几/gu) : plain;
}

/** 谁的学校多 → 多少所学校; the text as it is where nothing is asked so. */
function asCount(text: string, pattern: RegExp): string {
  return text.replace(pattern, (...found) => {
    const { thing, owned, counted } = found.at(-1) as Record<string, string | undefined>;
    const what = thing ?? owned ?? counted ?? '';
    return `多少${measureFor(what)}${what}`;
  });
}

/** The measure word that counts a thing; empty where it could be any. */
function measureFor(thing: string): string {
  if (/(?:学校|小学|中学|初中|高中|幼儿园|园|校)$/u.test(thing)) return '所';
  return /(?:教师|老师|学生|人|校长|党员|干部)$/u.test(thing) ? '名' : '';
}
