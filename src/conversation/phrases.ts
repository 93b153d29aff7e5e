/** Opens a follow-up. */
export const OPENING = /^(?:那么|那(?![里边个儿些么])|再|至于|换成|如果是|要是)[,，\s]*/u;

/** Chatting before a question: 好的，谢谢，…… */
export const CHAT_BEFORE =
  /^(?:(?:好的?|好吧|嗯|哦|噢|ok|谢谢(?:你|您)?|多谢|感谢|明白了?|知道了|收到|了解了?|懂了|原来如此|可以|不错)+[,，。!！、\s]+)+/iu;

/** Words of talking on: they lead from one question to the next and ask for nothing by themselves. */
export const FILLERS =
  /(?:在?[这那]个?方面|对此|那么|那就|那|接着|接下来|然后|再|又|也|还|换成|换做|换|改成|改为|改|如果|要是|假如|至于|关于|对于|一样|请问|请|麻烦|帮我|帮忙|顺便|另外|说说|讲讲|谈谈|看看|看一下|看|查查|查一下|查|介绍一下|介绍|问一下|想问|想知道|说一下|讲一下|说|讲|一下|下|的话|这边|那边|方面|情况|具体|呢|吗|啊|呀|吧|嘛|么|的|是|在|怎么样|咋样|怎样|如何|有没有|有|没|类似|相同|这样|这么|那样|都|叫做?|这|那)/gu;
/** The same thing asked of another: 也有类似的做法吗. */
export const THE_SAME =
  /(?:(?:同样|一样|这样|这种|那样|类似|相同)的?)?(?:问题|做法|举措|措施|经验|规定|制度|要求|政策|工作)|(?:又|都)?(?:是)?怎么(?!样)(?:做|办|搞)?的?/gu;

/** Groups of units; the captured words are what kind of unit. */
export const GROUP =
  /(?:各个?|哪些|哪几个|哪个|(?:其他|其它|其余|别的|另外)(?:的|几个)?)(区市县|区县|区|县|地区|地方|单位|学校)/u;

/** Opens a question about all but the one that was spoken of; what follows must ask for nothing more. */
export const THE_OTHERS = /^(?:其他|其它|其余|别的|另外)(?:的|几个)?(区县|区|县|地区|地方|单位|学校)?/u;
/** Leaves out the one that was spoken of; its name is taken out already. */
export const BESIDES = /^除了?(?:以外|之外|外)?[,，]?/u;
/** Asks who else. */
export const WHO_ELSE =
  /^(?:还有|另外还有|除此之外还有)(?:没有)?(?:谁|(?:哪个|哪些|哪几个|别的|其他)(区县|区|县|地区|地方|单位|学校))(?:也?(?:有|做了?|是|这样|这么做|做到了?|在做|推进|提到了?)*(?:这样|这么)?(?:做|的|过)?)(?:呢|吗|么)?$/u;
/** Asks for the other of two. */
export const THE_OTHER_ONE = /^(?:另一|另外一|剩下(?:的|那)?一?)(?:个|所|家)?(?:区县|区|县|地方|学校|单位)?/u;

/** All of them. */
export const ALL_UNITS = /^(?:各|全部|所有)(?:个|的)?(?:区县|区|地区|地方)(?:的)?(?:都|情况)?$/u;
/** The one spoken of before this one. */
export const THE_ONE_BEFORE = /^(?:前|上|之前那|刚才那)一?个(?:区县|区|县|地方|学校)?$/u;

/** With the unit taken out: 和…比. */
export const COMPARED_WITH =
  /^(?:和|与|跟|同|比起?)?(?:的)?(?:相比|比起来|比较|对比|比)(?:一下|起来|呢|怎么样|如何|有(?:什么|何)(?:不同|区别))*$|^(?:和|与|跟|同)(?:的)?有(?:什么|何|啥)(?:不同|区别|差别|异同)$/u;
/** 比金牛区多吗: an ask whose subject was said before. */
export const MORE_THAN = /^比[^,，]{2,16}(?:还|更|要)?[\p{Script=Han}]{1,2}(?:吗|多少|么|吧)$/u;
/** Which of all has most; then what it has. */
export const WHICH_MOST =
  /^((?:哪(?:一)?个|哪)(?:区县|区|县|地方|学校)|谁)((?:的)?[\p{Script=Han}]{0,3}(?:最|更|排第一|第一)[\p{Script=Han}]{0,4})$/u;
export const SUPERLATIVE =
  /^(?:是|算|在)?(?:不是)?(?:全[国省市区]|各区|几个区)?(?:里|中|里面)?(?:是)?(?:最[\p{Script=Han}]|排名?第)/u;

/** Wider than any unit. */
export const SCOPE = /^((?:全国|全省|全市|全自治区))(?:范围)?(?:内)?的?$/u;
/** A stretch of time other than a year. */
export const PERIOD =
  /^([^,，]{2,10}(?:以来|期间|时期|学年|学期)|近(?:[一二三四五六七八九十两几]|\d{1,2})年来?|近年来?)的?$/u;
export const YEAR =
  /(?:\d{4}|\d{2})\s*年?(?:上半年|下半年)?(?=年|呢|的|[?？\s]|$)年?|(?<![\p{Script=Han}\d])(?:去年|今年|前年|明年|上半年|下半年)/u;

/** Stands for the unit spoken of. */
export const UNIT_PRONOUN =
  /(?:这|那|该|本)(?:个|所|家)?(?:区县|区|县|市(?!级)|地区|地方|学校|学院|大学|校|院|单位)|这里|那里|这边|那边|这儿|那儿|当地|它们?|他们|她们|^其(?![他它中实次余间])|^(?:区里|县里|全区|全县|全校)(?![域市])/u;
/** Nothing but what stands for something. */
export const PRONOUN_ALONE = /^(?:它们?|他们|她们|这个|那个|这里|那里)$/u;
/** Stands for several of them. */
export const PLURAL = /们|这两|那两|两个|这几|那几/u;

/** Stands for the matter spoken of. */
export const TOPIC_PRONOUN =
  /(?:(?:上面|上述|以上|刚才|刚刚|前面|之前|你)(?:所?(?:说|提|讲)(?:到|及)?)?过?(?:的|那个|这个|这些|那些|那|这)+|(?:这|那|该)(?:个|项|些|种|几[个项条种])?)(做法|措施|举措|内容|方案|制度|机制|数据|数字|工作|政策|项目|比例|计划|工程|活动|行动|改革|模式|说法)/u;
/** 上面提到的轮岗制度, 这6所学校: points at what the question itself names again. */
export const POINTING_AT =
  /^(?:(?:上面|上述|以上|刚才|刚刚|前面|之前|你|里面|其中)(?:所?(?:说|提|讲)(?:到|及)?)?过?(?:的|那个|这个|这些|那些|那|这)*|(?:这|那)(?:些|[\d一二两三四五六七八九十几]+[个所名位项条家])的?)/u;

/** An attribute of what was spoken of: asked alone, it needs that matter to mean anything. */
export const ATTRIBUTES =
  /(?:比例|占比|比重|人数|数量|总数|数字|数据|金额|规模|经费|费用|时间|日期|地点|名单|名称|名字|原因|理由|目的|意义|目标|效果|成效|成绩|成果|结果|影响|反响|作用|内容|细节|做法|措施|举措|办法|方法|经验|动作|流程|步骤|标准|要求|条件|对象|范围|依据|特点|亮点|优势|问题|困难|例子|案例|负责人|增幅|涨幅|同比|增长|下降|提高|变化|资金|不足|短板|打算|规划)/gu;

/** Verbs that most matters can have. */
export const COMMON_VERBS =
  /(?:存在|启动|成立|开始|实施|推行|推进|开展|建立|建成|完成|实现|结束|发布|出台|印发|举办|召开|负责|牵头|参加|参与|涉及|取得|获得|达到|做到|做|搞|办|花|用|举|计算|算|来|去|了|过|到|得)/gu;

/** Wants the same told at more length. */
export const MORE_DETAIL =
  /^(?:能|可以|可否|能不能|能否)?(?:再|请|麻烦)?(?:给我|帮我)?(?:详细|具体|展开|仔细|深入|多)(?:地|的|些|点|一点|一些)?(?:说说|讲讲|谈谈|介绍|解释|说明|说|讲|展开)?(?:一下|下|一点|点|些|看)?(?:吗|呢|吧|么)?$|^(?:能|可以|可否|能不能|能否)?(?:说|讲|介绍|展开|解释)(?:得|的)?(?:更)?(?:详细|具体|仔细|讲|说|一下|下|说明)+(?:一?点|一?些)?(?:吗|吧)?$|^(?:说说看|讲讲看|细说|详情|详细内容|展开)(?:呢|吗|吧)?$/u;
/** Wants to see the words that an answer rests on. */
export const WORDING =
  /^请?(?:给我|给出|提供|看看|看一下|我?[要想]看|看|打开|查看|显示)?(?:一下)?(?:原文|原话|出处|来源|依据|根据)(?:呢|是|是?(?:什么|哪里|怎么[说写]的?)|在哪(?:里|儿)?)?$|^(?:是)?(?:哪里|哪儿)(?:写|说|提到)的?$|^(?:有|有没有)(?:什么)?(?:文件|政策)?(?:依据|根据|出处)吗?$|^(?:这?是)?(?:哪个|哪篇|什么)(?:文件|文章)(?:里|中)?(?:说|写|提到)?的?$|^(?:在|写在|出自)(?:第几|哪一?|什么)(?:段|页|篇|个?文件|文章|地方)(?:里)?$/u;
/** Doubts the answer. */
export const DOUBT =
  /^(?:真的|真|确定|你确定|准确|可靠|属实|是真的|没错|没搞错|不会错|是这样)(?:是真的|是这样|的|吧)?(?:吗|么|吧|嘛)$|^(?:是不是)?(?:说|搞|弄|写)错了?(?:吧|吗|么)$/u;
/** Wants what is left to tell. */
export const GO_ON =
  /^(?:还有|另外|此外|除此之外|除了这些|除了这个)?[,，]?(?:还有)?(?:别的|其他的?|其它的?|什么|哪些|更多)?(?:做法|措施|内容)?(?:吗|呢|么|没有|没)$|^还有(?:什么|哪些)?$|^(?:继续|接着)(?:说|讲)?$|^(?:然后|接下来|下面)呢$/u;
export const WHY =
  /^(?:这是|这)?(?:又是|是)?(?:为什么|为何|为啥|什么原因|原因)(?:呢|是什么|要|会|这样|这么|这个|做|搞|办|啊)*$/u;
/** 为什么这么多, 都叫什么名字: an ask whose words are all words of chatting, too. */
export const CHATTY_ASK =
  /^(?:为什么|为何|为啥)(?:会|要)?(?:这么|那么)\p{Script=Han}{1,2}$|^(?:都|分别|各自?|它们?)+叫(?:什么|啥)(?:名字?)?$/u;
export const EXAMPLE =
  /^(?:能|可以)?(?:不能)?(?:再)?(?:举|给|有)(?:个|一个|几个|些|什么|没有)?(?:具体的?)?(?:例子|案例|实例)(?:吗|呢|吧|么)?$|^(?:请)?举例(?:说明|子)?$/u;
export const NEXT_STEP =
  /^(?:那)?(?:下一步|今后|未来|以后)(?:的)?(?:打算|计划|安排|目标|规划)?(?:呢|是什么|怎么做|怎么办|有?什么(?:打算|计划|安排))?$/u;

/** Words that exclude each other where the same thing is told: one asked for alone takes the other's place. */
export const PARALLELS: readonly (readonly string[])[] = [
  ['公办', '民办'],
  ['学前教育', '义务教育', '高中教育', '职业教育', '终身教育', '特殊教育'],
  ['国家级', '省级', '市级', '区级', '校级'],
  ['小学', '初中', '高中', '中学', '幼儿园'],
  ['学生', '教师', '老师', '教职工', '家长', '校长'],
  ['德育', '智育', '体育', '美育', '劳动教育', '劳育', '心理健康教育'],
  ['中考', '高考'],
  ['城区', '农村', '乡村'],
  ['上半年', '下半年'],
  ['本科', '专科', '研究生'],
];
