/** The usual ones that are no usual words. */
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻柏窦章苏潘葛范彭郎鲁韦昌马苗方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬乐傅齐康伍余顾孟黄穆萧尹姚邵汪毛米戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房缪宗丁邓洪包左石崔吉龚程邢裴陆翁荀甄封储靳段焦巴谷侯祖武符刘景詹束龙叶黎乔苍闻党翟谭劳姬申冉桑桂牛燕温庄晏柴瞿阎习古易廖耿匡文欧聂盖岳缑况';
const DOUBLE = '欧阳|上官|诸葛|司马|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|端木|西门|南宫';
export const OFFICE =
  '局长|校长|书记|院长|主任|部长|区长|县长|旗长|市长|镇长|乡长|村长|园长|会长|理事长|董事长|总经理|经理|厂长|站长|所长|馆长|馆员|主席|委员|教授|博士|老师|教师|导师|教练|辅导员|师傅|厨师|医生|校医|司机|站长|队长|组长|班长|负责人|带头人|发起人|创始人|传承人|主持人|牵头人|主讲人|家长|学生|同学|毕业生|校友|选手|乡贤|老人|记者|专家|工匠|技师|工程师';
const GIVEN = `(?:(?:${DOUBLE}|[${SURNAMES}])\\p{Script=Han}{1,2}?)`;
const BEHIND =
  '(?=$|[^\\p{Script=Han}]|任|为|兼|等|带|牵|领|主[讲持编]|说|在|的|被|率|以|和|与|及|同志|先生|女士|表示|介绍|担任|当选|发起|创[办作立]|自|从|把|拿|获|凭|看|夺|荣|作)';
const ACTS = '(?=牵头|兼任|担任|任|主讲|领衔|介绍|表示|带领|发起)';
const NAMED = new RegExp(
  `(?:${OFFICE})(?<after>${GIVEN})${BEHIND}` +
    `|(?:${OFFICE})(?<acting>\\p{Script=Han}{2,4}?)${ACTS}` +
    `|(?:^|[^\\p{Script=Han}]|由|叫|以|请|名叫|级)(?<before>${GIVEN})(?=同志|老师|校长|书记|教授|院长|局长|先生|女士|任[^务教职期何命意]|担任|兼任|牵头|主讲|领衔|为代表|以《)` +
    `|(?<=^|[^\\p{Script=Han}]|由|叫|请|${OFFICE})(?<foreign>(?:(?![由叫请])\\p{Script=Han}){2,6}·\\p{Script=Han}{2,6}?)${BEHIND}`,
  'gu',
);
/** What follows an office without being a name: 校长论坛, 教师培训. */
const NO_NAME =
  /论坛|工作|队伍|培训|会议|高峰|选拔|轮岗|交流|职级|负责|办公|例会|岗位|人选|后备|发展|成长|专业|全员|人数|总数|数量|比例|资格|编制|待遇|宿舍|公寓|代表|委员会|学校|自愿|参加|参与|可以|需要|必须|应当|不得|平均|占比|满意|课程|课堂|学校|中心|联盟|团队|评价|考核|管理|制度|提出|通过|开展|组织|共同|分别|之间|家庭|走进|进行|们|均|共|约|近|由|可|须|不|都|也|已|从|到|在|为|和|与|及|或|的|党员|乐团|转房|包干|文化|兼任|担任/u;

/** Names of people that a folded text tells, as far as their place beside an office or a verb shows them. */
export function personNames(folded: string): string[] {
  return [...folded.matchAll(NAMED)].flatMap(({ groups = {} }) => {
    const name = groups.after ?? groups.acting ?? groups.before ?? groups.foreign;
    return name === undefined || NO_NAME.test(name) ? [] : [name];
  });
}

/** Who is called by what they do: 牧民巴图, 营养师孟以宁, 教练是斯琴, 主人薛铁山. */
const CALLED = `(?:${OFFICE}|[员工匠民师生者人手兵长农户干])(?:是|叫|由|名叫)?`;
/** 局长任总指挥, 教师于今年…: surnames that are more often something else. */
const SURNAME = `(?:${DOUBLE}|(?![任于方安万常项段程平])[${SURNAMES}])`;
const MAYBE_NAMED = new RegExp(
  `${CALLED}(?<behind>${SURNAME}\\p{Script=Han})|(?<before>${SURNAME}\\p{Script=Han}{1,2})(?:老师|校长|书记|教授|院长|局长|园长|师傅|医生|奶奶|爷爷|大爷|阿姨)`,
  'gu',
);

/**
 * What may be names of people in a folded text, the first two letters at least: looser than `personNames`, for where a name that is
 * missed costs more than a word that is taken for one.
 */
export function maybePersons(folded: string): string[] {
  const maybe = [...folded.matchAll(MAYBE_NAMED)].flatMap(({ groups = {} }) => {
    const name = groups.behind ?? groups.before ?? '';
    return NO_NAME.test(name) ? [] : [name];
  });
  return [...personNames(folded), ...maybe];
}

const WHOLE_NAME = new RegExp(`^(?:(?:${DOUBLE})\\p{Script=Han}{1,2}|[${SURNAMES}]\\p{Script=Han}{2})$`, 'u');

/** Whether a word that nobody knows may be a person's name. */
export function looksLikeName(word: string): boolean {
  return WHOLE_NAME.test(word) && !NO_NAME.test(word);
}

const SURNAME_FIRST = new RegExp(`^(?:${DOUBLE}|[${SURNAMES}])\\p{Script=Han}`, 'u');
/** 校长高质量履职, 校长章程意识: words that open with a surname's letter. */
const WORD_FIRST =
  /^(?:高[质效位标度品级层科新水]|章程|金融|成[立长果为]|时[间期代]|全[体面员部市区县]|严[格禁]|包[括含保]|明确|党[员委组]|安[全排置]|任[期务职教何命]|项目|万[元人名余]|方[案式法面向]|常[态规年]|程序|平[均台时]|于[是今])/u;

/** Whether a text opens with what may be a name: 农宛秋把家访…. */
export function beginsLikeName(text: string): boolean {
  return SURNAME_FIRST.test(text) && !WORD_FIRST.test(text) && !NO_NAME.test(text.slice(1, 3));
}
