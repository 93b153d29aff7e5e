import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';

/** Whether the asking word wants a number, a share or a date. */
export function wantsFigure(question: Question): boolean {
  return question.type === 'howMany' || question.type === 'share' || question.type === 'when';
}

const PEOPLE =
  /(?:人|学生|教师|老师|干部|党员|教职工|学员|家长|群众|儿童|幼儿|师生|人才|队员|领导|书记|校长|毕业生)$/u;
const MONEY = /钱|资金|经费|投入|支出|花|元|财政|收费|学费|费用|工资|薪|奖金|补贴|价/u;
/** Nothing but money is asked for; 花了多少时间 is not. */
const PAID =
  /钱|资金|经费|投入|支出|收费|学费|费用|工资|薪|奖金|补贴|价|花(?:了|掉|费)?多少(?!.{0,3}(?:时间|工夫|功夫|小时|分钟|天|年|精力|心思))/u;
const RATE = /率|比例|占比|百分|比重|占(?!用|地).{0,6}多少|增长|提高|下降|增幅/u;

/** What tells the thing asked for by its unit: an age is told in years of life, a way in metres. */
const UNITS_OF: readonly (readonly [asked: RegExp, unit: RegExp])[] = [
  [/年龄|岁数|年纪/u, /岁/u],
  [/面积|占地/u, /平方|平米|亩|顷|㎡/u],
  [/多远|距离|路程|里程/u, /里|米|km/u],
  [/多重|体重|重量/u, /斤|吨|克|kg/u],
];

/** Whether a figure of a source could be what the question asks for. */
export function figureFits(question: Question, figure: Figure, folded: string): boolean {
  if (figure.kind === 'code') return false;
  if (question.type === 'when')
    return (
      ['year', 'month', 'day'].includes(figure.kind) ||
      figure.unit === '年' ||
      folded.startsWith('世纪', figure.end)
    );
  if (question.type === 'share') return figure.kind === 'percent';
  // 三分之二以上代表 tells how many of them.
  if (figure.kind === 'percent') return RATE.test(question.folded) || figure.numeral.includes('分之');
  if (figure.kind !== 'quantity') return false;
  const { measure } = question;
  if (measure !== '') {
    if (figure.unit === '') return folded[figure.end] !== undefined && measure !== '元';
    return sameUnit(measure, figure.unit);
  }
  const known = UNITS_OF.find(([asked]) => asked.test(question.folded));
  if (known !== undefined) return known[1].test(figure.unit);
  if (MONEY.test(question.folded))
    return figure.unit === '元' || figure.unit.endsWith('元') || !PAID.test(question.folded);
  const focus = question.focus.join('');
  if (PEOPLE.test(focus)) return figure.unit === '' || sameUnit('名', figure.unit);
  return figure.unit !== '年' || /年/u.test(question.folded);
}
