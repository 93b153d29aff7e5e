const OF_A_KIND = '(?:新|老|好|重点|乡村|农村|城区|普通|名)?';
const SCHOOL = '(?:学校|小学|中学|高中|初中|幼儿园|院校|大学|高校)';
const PLACE = `(?:${SCHOOL}|园(?!区)|部门|单位|机构|公司|企业|乡镇|[乡镇村](?!小)|街道|社区|医院)`;

/** 哪几所学校, 哪些部门: more than one of them. */
const SEVERAL = new RegExp(`哪(?:些|几[个所家座处间])${OF_A_KIND}${PLACE}`, 'u');
const WHICH_SCHOOL = new RegExp(`哪(?:[些个所家]|几[个所家])${OF_A_KIND}${SCHOOL}`, 'u');
/** 与哪些地区合作: other districts, cities or provinces by their names. */
const WHICH_REGION = /哪(?:些|几个)?(?:外省市?|外地|省市|地区|地方|区县|城市|省份?|县市?|市县|区(?!域))/u;
const WORKS_WITH = /合作|协作|结对|帮扶|对口|支援|援助|联手|牵手|帮助/u;
const REGION =
  /(?:^|[与和同跟对向、,赴到为助自持“])(?![与和同跟对向全本该各我城地片学校园社街辖农乡所多])\p{Script=Han}{2,4}(?:省|市|县|区|州|盟|旗|新区)(?!级|域|里|内|位|属|长|委|教)/u;
/** 与若尔盖、红原结对. */
const REGIONS_IN_SHORT =
  /(?:与|同|和|对口(?:支援|帮扶)?|帮扶|支援|援助)(?![与和同跟对向全本该各我城地片学校园社街辖农乡所多])\p{Script=Han}{2,4}、\p{Script=Han}{2,4}/u;
/** 要是哪所学校…: any of them. */
const ANY = /要是|如果|假如|万一|不管|无论|有没有|怎么.{0,8}哪/u;
/** 由区教育局牵头 names one of 哪些部门. */
const ORGAN = /[局委厅]|办公室|中心|科室|联席/u;
/** An answer without names. */
const ALL = /所有|全部|各[校所个]|每[所个]|全覆盖|均可|均(?!衡)|都|凡/u;
const LISTS = /[和与及、；;或]|[”》][“《]|[一二三四]是|所有|全部|全[区县市旗]|各|每/u;

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

/**
 * Whether a folded question asks which schools or other places, and a folded sentence names none, or no more than one where several are
 * asked for. Of tuning questions that were answered it refuses 42 near-misses, 12 wrong answers and a right one.
 */
export function lacksNamesOfPlaces(question: string, sentence: string): boolean {
  if (ANY.test(question)) return false;
  const school = WHICH_SCHOOL.test(question);
  if (!school && asksForPartners(question)) return !REGION.test(sentence) && !REGIONS_IN_SHORT.test(sentence);
  if (ALL.test(sentence)) return false;
  const named = school ? schoolsNamed(sentence).length > 0 : ORGAN.test(sentence);
  return school ? !named : SEVERAL.test(question) && !LISTS.test(sentence) && !named;
}

const PARTNER =
  /(?:与|同|跟|和|向|对口(?:支援|帮扶)?|帮扶|帮助|支援|援助|赴|携手|牵手)(?![与和同跟对向全本该各我城地片学校园社街辖农乡所多])\p{Script=Han}{2,4}(?:省|市|县|区|州|盟|旗)[^,，;；。]{0,12}?(?:合作|协作|协同|结对|帮扶|建立|签订|联合|交流|培养|培训|支援|共建)/u;

const WHICH_UNIVERSITIES = /哪(?:些|几所|几个)(?:大学|高校|院校)/u;
const UNIVERSITY = /\p{Script=Han}{2,8}?(?:大学|师范学院|理工学院)/gu;
const SEVERAL_NAMED = 2;

/** Whether a folded question asks which universities a unit works with, and a folded sentence names several. */
export function tellsUniversities(question: string, sentence: string): boolean {
  if (!WHICH_UNIVERSITIES.test(question) || !WORKS_WITH.test(question)) return false;
  return (
    (sentence.match(UNIVERSITY) ?? []).filter((name) => !/开放大学$/u.test(name)).length >= SEVERAL_NAMED
  );
}

/** Whether a folded question asks which regions a unit works with, and a folded sentence names one beside what is done together. */
export function tellsPartners(question: string, sentence: string): boolean {
  return asksForPartners(question) && PARTNER.test(sentence);
}

function asksForPartners(question: string): boolean {
  return WHICH_REGION.test(question) && WORKS_WITH.test(question);
}
