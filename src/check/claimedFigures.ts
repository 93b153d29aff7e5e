import { type Figure, findFigures } from '../text/figures.ts';
import { THING_OF_PEOPLE } from '../text/thingsOfPeople.ts';
import { isCount, QUOTED } from './whatIsCounted.ts';

/** Figures that are stated: no names (一核六维), not the period spoken of, not a rank (第一, 第一个). */
export function claimedFigures(folded: string): Figure[] {
  const names = [...folded.matchAll(QUOTED)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
  const figures = findFigures(folded).map((figure) => belowWhole(countingPeople(figure, folded), folded));
  return figures.filter(
    ({ kind, unit, numeral, value, precision, start, end }) =>
      !isCohort(unit, value) &&
      !isEach(numeral, unit, start, folded, figures) &&
      !names.some((name) => start >= name.start && end <= name.end) &&
      kind !== 'code' &&
      // 发现一个查一个, 发现一起、查处一起: each as it comes.
      !(numeral === '一' && isAsTheyCome(folded, start, unit)) &&
      // 一块儿 counts nothing.
      !(numeral === '一' && unit === '块') &&
      // 三年间, 近三年: the time that is spoken of.
      !(unit === '年' && (precision === 'near' || /^多?(?:间|[以之]?来)/u.test(folded.slice(end)))) &&
      // 一年花5.4亿元: each year.
      !(numeral === '一' && unit === '年') &&
      kind !== 'year' &&
      !(kind === 'ordinal' && (unit === '' || (value === 1 && unit !== '届'))),
  );
}

const AS_THEY_COME =
  /(\p{Script=Han}{1,2})一([个起件例批所家人])[、,，]?(?:就|便|都)?\p{Script=Han}{1,2}一\2/gu;

function isAsTheyCome(folded: string, start: number, unit: string): boolean {
  return [...folded.matchAll(AS_THEY_COME)].some(
    ({ 0: found, 2: measure, index }) => measure === unit && start >= index && start < index + found.length,
  );
}

/** 不足财政支出的25%: what the share is of stands between the two. */
const BELOW =
  /(?:不足|不到|(?<!不[得应能可会宜许]?|没有?|未)(?:低于|少于))(?![^,，;；。]*(?:\d|[一二两三四五六七八九十]+[年个名所月天]))[\p{Script=Han}]{1,8}的$/u;

function belowWhole(figure: Figure, folded: string): Figure {
  const isShare = figure.kind === 'percent' && /^(?:exact|about)$/u.test(figure.precision);
  return isShare && BELOW.test(folded.slice(0, figure.start)) ? { ...figure, precision: 'below' } : figure;
}

/** 20个校长研训共同体 counts no people. */
const PEOPLE_BEHIND = new RegExp(
  `^(?:人(?![才次员工均数])|(?:孩子|学生|老师|教师|家长|校长|干部|毕业生|职工|幼儿(?!园))(?!们?${THING_OF_PEOPLE}))`,
  'u',
);

/** 六个人 and 六个孩子 count people as 六人 does. */
function countingPeople(figure: Figure, folded: string): Figure {
  const people = figure.unit === '个' && PEOPLE_BEHIND.test(folded.slice(figure.end));
  if (!people) return figure;
  return { ...figure, unit: '人', end: folded.startsWith('人', figure.end) ? figure.end + 1 : figure.end };
}

/** 2022届 names who is spoken of. */
function isCohort(unit: string, value: number | null): boolean {
  return /^[届级]$/u.test(unit) && value !== null && value > 1900 && value < 2100;
}

const ONLY = /(?:只|仅|就|才|唯|共|总|第|不到|没有?|无|[到至了])(?:有|剩|是|共)?$/u;

/** 一间寝室住六人: one stands for each, where something else is counted. */
function isEach(
  numeral: string,
  unit: string,
  start: number,
  folded: string,
  figures: readonly Figure[],
): boolean {
  if (numeral !== '一' || unit === '' || ONLY.test(folded.slice(0, start))) return false;
  return figures.some(
    (other) => other.start !== start && isCount(other) && other.numeral !== '一' && other.value !== null,
  );
}
