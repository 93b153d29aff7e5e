import { claimOf, sentencesOf } from './idealModel.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { claiming, FIGURE, more, otherOf, picksOf, said, saidAndQuoted, spoiling } from './spoiling.ts';

/** Objects of the right shape that say what isn't so. */
export const falseClaims: readonly Misbehaviour[] = [
  spoiling('changedFigures', 'every figure of the claim changed, the quote true', said(more)),
  spoiling('changedFiguresInBoth', 'every figure changed, in the quote too', saidAndQuoted(more)),
  spoiling(
    'inventedFigure',
    'a figure added that stands nowhere',
    said((text) => `${text}惠及学生12.34万人。`),
  ),
  spoiling(
    'movedDecimal',
    'figures ten times as large',
    said((text) => text.replace(FIGURE, (figure) => String(Number(figure) * 10))),
  ),
  spoiling(
    'changedMagnitude',
    '万 for 亿, 亿 for 万, a magnitude more for bare numbers',
    said((text) =>
      text.replace(
        /(\d)(万|亿)?/gu,
        (_, digit, unit) => `${digit}${unit === '万' ? '亿' : unit === '亿' ? '万' : ''}`,
      ),
    ),
  ),
  spoiling(
    'percentForCount',
    'counts told as percentages',
    said((text) => text.replace(/(\d+)(?=[所个名人项])/gu, '$1%的')),
  ),
  spoiling(
    'changedYear',
    'another year, or one added',
    said((text) => (/\d{4}年/u.test(text) ? text.replace(/\d{4}年/u, '2031年') : `2031年，${text}`)),
  ),
  spoiling(
    'boldened',
    'about told as more than',
    said((text) => text.replace(/近|约|余|左右/gu, '超过')),
  ),
  spoiling(
    'chineseNumeral',
    'a wrong figure in Chinese numerals',
    said((text) => text.replace(FIGURE, '三千六百五十')),
  ),
  spoiling(
    'wideDigits',
    'a wrong figure in full-width digits',
    said((text) => text.replace(FIGURE, '９９９')),
  ),
  spoiling('swappedDistricts', 'what one unit did told of another', (pick, passages) => {
    const other = otherOf(pick, passages)?.unit ?? '成都市锦江区';
    const claim = claimOf(pick);
    const { unit } = pick.passage;
    const text = unit === null ? claim.text : claim.text.replaceAll(unit, other);
    return { ...claim, text: text.includes(other) ? text : `${other}：${text}` };
  }),
  spoiling('absentDistrict', 'a place that no document is about', (pick) => ({
    ...claimOf(pick),
    text: `北京市海淀区${pick.sentence}`,
  })),
  spoiling('blendedUnits', 'half a sentence of one unit, half of another, as one', (pick, passages) => {
    const other = otherOf(pick, passages);
    const [sentence = ''] = other === undefined ? [] : sentencesOf(other);
    const half = pick.sentence.slice(0, Math.ceil(pick.sentence.length / 2));
    return {
      text: `${pick.passage.unit ?? ''}${half}，${sentence}`,
      quotes: [
        { passage: pick.passage.number, quote: half },
        ...(other === undefined || sentence === '' ? [] : [{ passage: other.number, quote: sentence }]),
      ],
    };
  }),
  spoiling(
    'turnedNegation',
    'the contrary',
    said((text) => text.replace(/(建成|推进|开展|实施|提升|完成|加强)/u, '没有$1')),
  ),
  spoiling(
    'planAsDone',
    'plans told as done',
    said((text) => text.replace(/将要?|拟|计划|力争|下一步|到\d{4}年/gu, '已经')),
  ),
  spoiling(
    'doneAsPlan',
    'what is done told as a plan',
    said((text) => `下一步将${text}`),
  ),
  spoiling(
    'superlative',
    'first, only, all',
    said((text) => `全国首个、唯一，${text}所有学校全覆盖。`),
  ),
  spoiling(
    'inventedCause',
    'a cause that nobody names',
    said((text) => `由于家长投诉激增，${text}`),
  ),
  spoiling(
    'inventedName',
    'a person who doesn’t occur',
    said((text) => `局长王建国表示，${text}`),
  ),
  claiming('sum', 'adds up what nobody added up', (request) => {
    const picks = picksOf(request).filter(({ sentence }) => /\d/u.test(sentence));
    const total = picks
      .flatMap(({ sentence }) => sentence.match(FIGURE) ?? [])
      .reduce((sum, figure) => sum + Number(figure), 0);
    return [{ text: `各单位合计${total}所。`, quotes: picks.flatMap((pick) => claimOf(pick).quotes) }];
  }),
  claiming('outsideKnowledge', 'what it remembers, with a quote for cover', (request) =>
    picksOf(request)
      .slice(0, 1)
      .map((pick) => ({
        ...claimOf(pick),
        text: '根据《中华人民共和国义务教育法》第二条，国家实行九年义务教育制度。',
      })),
  ),
  claiming('swappedSides', 'two units’ figures exchanged', (request) => {
    const [first, ...others] = picksOf(request).filter(({ sentence }) => /\d/u.test(sentence));
    const second = others.find(({ passage }) => passage.unit !== first?.passage.unit);
    if (first === undefined || second === undefined) return [];
    return [
      { ...claimOf(first), text: `${second.passage.unit ?? ''}：${first.sentence}` },
      { ...claimOf(second), text: `${first.passage.unit ?? ''}：${second.sentence}` },
    ];
  }),
];
