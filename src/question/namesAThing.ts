/** 康巴什七个维度的美好德育, 72所幼儿园评估结果: names a thing, and says nothing of it. */
const NAMES_A_THING =
  /^[^,，。;；是有达为占了被获建开办投增减超不没已将设共在由给施推打展构]{4,24}(?:的\p{Script=Han}{2,8}|结果|成绩|模式|[一二三四五六七八九十\d]大?(?:任务|工程|行动|体系|目标|措施|举措|计划|抓手|重点))[?？。]?$/u;

/** What no verb is written with, apart from the words of two letters that hold such a one. */
const NO_VERB =
  '(?:双减|党建|共建|基建|校建|开放|课堂|学有所教|公办|民办|[^,，。;；:：\\s\\d是有达为占了被获建开办投增减超不没已将设共在由给施推打展构出完评选招聘立创拿得用花交收送派举编制研发到至从把让使])';
const COUNT = '(?:[一二两三四五六七八九十百]{1,4}|\\d{1,4})';
const MEASURE = '[大个项条所名门类种支场本节件张]';
/** Behind the names of units: 四大特色举措, 布局调整四大任务, 22项改革, 三名工作室五个一, 教师康十条. */
const COUNTED_THING = new RegExp(
  `^的?(?:${NO_VERB}{0,8}?的?${COUNT}${MEASURE}(?!分之)(?:[^,，。;；:：\\s\\d是有达为占了被获超没已将到至]{2,8})|${NO_VERB}{0,8}[一二三四五六七八九十]个一|${NO_VERB}{1,8}[一二三四五六七八九十]{1,3}条)[?？。]?$`,
  'u',
);

/** Verbs of two letters, neither of which is one by itself. */
const DOES = /下沉|参[加与]|受益|轮岗|入选|毕业|就业|上线|升学|服务|覆盖|联系|走进|走访|使用|同比|增长/u;

/**
 * Whether a folded text names a thing and says nothing of it: whoever writes 工贸四大特色举措 wants to read of them.
 * @param nameless the text without names of units
 */
export function namesAThing(text: string, nameless: string): boolean {
  return NAMES_A_THING.test(text) || (COUNTED_THING.test(nameless.trim()) && !DOES.test(nameless));
}
