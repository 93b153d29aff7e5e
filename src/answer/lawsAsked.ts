/** 民办教育促进法对…有什么规定, 国家对…有什么要求; not 教学方法, not 国家“双减”政策怎么落实. */
const LAW =
  /(?:^|[,，。《])(?<law>\p{Script=Han}{1,14}(?<![办方做想说手看用教写学疗语算书执司合立违上加减乘除无没设普非依守])法)》?(?:第[一二三四五六七八九十百\d]+条|(?:对|里|中|上)[^,，。]{0,16}(?:规定|要求|怎么说|怎么写|写了)|的?(?:规定|要求)|(?:是)?(?:哪年|什么时候|几时)(?:开始)?(?:实施|施行|出台|颁布|修订))/u;
const STATE =
  /^(?<body>国家|教育部|国务院|中央|全国人大)(?:层面)?(?:对|关于)[^,，。]{1,20}(?:规定|要求|标准|政策)/u;
const SHORT_LAW = 3;
const OF_THE_STATE = /国家|教育部|国务院|中央|部委|全国/u;

/** Whether a folded question asks what a law or the state prescribes, and a folded sentence speaks of neither. */
export function lacksTheLaw(question: string, sentence: string): boolean {
  const law = LAW.exec(question)?.groups?.law;
  // 按照义务教育法, 中华人民共和国教师法: by its last letters.
  if (law !== undefined) return !sentence.includes(law.slice(-SHORT_LAW));
  return STATE.test(question) && !OF_THE_STATE.test(sentence);
}
