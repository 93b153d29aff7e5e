const NAME = '(?<name>[^,，。?？“”"「」\\s]{2,12}?)';
const QUOTE = '[“”"「」]?';
/** 康巴什为什么叫康巴什, 康巴什这个名字怎么来的. */
const WHY_SO_CALLED = new RegExp(
  `^${QUOTE}${NAME}${QUOTE}(?:为什么|为啥|怎么|咋|凭啥)(?:要|会|就)?(?:叫做?|取名|起名)${QUOTE}(?:\\k<name>|这个名字?|这名字?)${QUOTE}[呀啊呢]?[?？]?$` +
    `|^${QUOTE}${NAME.replace('name', 'other')}${QUOTE}(?:这个|的)?(?:地名|名字|名称)(?:是|的)?(?:怎么来的?|咋来的?|由来|来历|从哪里?来的?)(?:是什么)?[呀啊呢]?[?？]?$`,
  'u',
);

const POINTED_AT = /^(?:[这那]|它|他们?|她们?|你们?|我们?|学校$|名单|名字)/u;

/** A folded question why something is called so, as the one for its meaning that documents answer: 康巴什是什么意思. */
export function plainNaming(folded: string): string {
  const { name, other } = WHY_SO_CALLED.exec(folded)?.groups ?? {};
  const called = name ?? other;
  return called === undefined || POINTED_AT.test(called) ? folded : `${called}是什么意思`;
}
