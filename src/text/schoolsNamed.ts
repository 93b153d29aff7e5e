/** What stands before 学校 where no school is named. */
const OF_ANY =
  /(?:[各每所全该本些类级余个名的和与制性两多几在入离返护进出到对校为有让把向从设建办管由跨联]|[一二三四五六七八九十百\d]|全区|县城|城区|乡村|农村|寄宿|民办|公办|义务教育|阶段|完全|薄弱|优质|重点|示范|特色|试点|定点|特殊教育|专门|基层|中等|高等|市级|省级|区级|结对|帮扶|周边|附近|其他|其余|有关|相关|不同|牵头|龙头|成员|乡镇|规模|边远|偏远|山区|牧区|新建|在建|同类|兄弟|目标|申请|报名|参加|参与|我们|(?:^|[区县市旗镇乡全各类所内对向])中|教学|任教|所在|本地|外地|优秀|先进|达标|合格|满意|绿色|平安|文明|书香|智慧|数字|样板|标杆|联招|领航|集团|培训|社区|家长|老年|党)$/u;
const ENDING =
  /(?:第[一二三四五六七八九十百\d]+|职业|技术|实验|初级|高级|普通|中心|附属)*(?:小学|中学|学校|幼儿园|校区|学区|附中|附小|附幼|中心校|中专|技校|学院|大学|教学点|[中小幼])$/u;
const GENERIC_PAIR =
  /^(?:全区|全县|全市|各级|各类|每所|所有|民办|公办|中等|高等|职业|普通|乡村|农村|城区|县城|优质|薄弱|寄宿|有关|相关|其他|部分|多所|几所|该区|我区|我县|推进|建设|支持|鼓励|要求|指导|加强|组织|结合|深化|开展|引导|面向|针对|依托|通过|创建|打造|完善|优化|规范|提升|新建|改造|扩建|\d.|.\d)$/u;
/** 市实验小学 is one. */
const OF_ITS_DISTRICT =
  /[市区县旗](?:第?[一二三四五六七八九十]+)?(?:实验|第[一二三四五六七八九十]+)(?:小学|中学|幼儿园|学校)$/u;
const NUMBERED = /第[一二三四五六七八九十\d]|[一二三四五六七八九十\d][中小幼]$/u;
const NAMED =
  /\p{Script=Han}{1,9}?(?:小学|中学|学校|幼儿园|校区|学区|附中|附小|附幼|中心校|中专|技校|学院|大学|教学点)|\p{Script=Han}{0,3}[一二三四五六七八九十\d]{1,2}[中小幼](?!年|时|学|[个名所朋组])|\p{Script=Han}{2}幼(?=[、,，。(（”\d]|$)/gu;

/** Names of single schools in a folded text, as far as what stands before 学校 shows them. */
export function schoolsNamed(folded: string): string[] {
  return [...folded.matchAll(NAMED)].flatMap(({ 0: found, index }) =>
    isName(found, index === 0 || /[,;。、:“《]/u.test(folded.charAt(index - 1))) ? [found] : [],
  );
}

function isName(found: string, opens: boolean): boolean {
  if (OF_ITS_DISTRICT.test(found) || NUMBERED.test(found)) return true;
  const stem = found.replace(ENDING, '');
  // 中和中学, 三联小学: at the head of a clause whatever two letters stand there.
  if (stem.length === 2 && opens && !GENERIC_PAIR.test(stem)) return true;
  return stem.length > 1 && !OF_ANY.test(stem);
}

/** What a place is called by its rank is left out of a school's name as often. */
export function withoutRanks(text: string): string {
  return text.replace(/(?<=\p{Script=Han}{2})[区县市旗](?=第|实验|小|中|职|特|幼|教)/gu, '');
}
