import type { Question } from '../question/understand.ts';
import { claimedFigures } from './claimedFigures.ts';

const QUOTED = /[“《][^“”《》]{1,40}[”》]/gu;
/** Who asks states nothing. 无论谁 and 不管多少 do not ask. */
const ASKS =
  /(?<!无论|不管|不论|没有?)(?:多少|哪[些个位里儿家所项年种一两]|为什么|为何|什么时候|何时|怎么样?|谁|(?<=[有是达共为第到占])几(?=[个名所位人家项条成](?!十|百|千|万)))/u;
/** Having, being, denial, and a verb's ending. */
const PREDICATE = /[有是了为被属无没未不]|取消|停止|禁止|已经?|全覆盖|第一/u;
/** 学前教育普惠率 names a measure; 提高普惠率 states a deed. */
const NAMES_MEASURE = /(?:率|比例|占比|比重|人数|数量|总数|总量|情况|政策)$/u;
const DEED =
  /提高|提升|降低|增加|减少|扩大|控制|保障|稳定|落实|实施|推[进行动]|开展|建[立设成]|完善|公[布开]|出台|制[定订]|执行|统计|调查|掌握|达/u;

const FEWEST = 2;

/** Whether a text states something that a source can bear out: 普惠率 names a thing, 普惠率是多少 asks. */
export function statesSomething({ folded, terms, units }: Question): boolean {
  const plain = folded.replace(QUOTED, '');
  if (ASKS.test(plain)) return false;
  if (claimedFigures(folded).length > 0 || PREDICATE.test(plain)) return true;
  const names = [...units.flatMap((unit) => [unit, unit.slice(0, -1)]), ...terms.map(({ text }) => text)];
  // 教师本科 names two things.
  if (
    terms.length === FEWEST &&
    !terms.some(({ usage }) => usage?.kind === 'verb') &&
    namesOnly(folded, names)
  )
    return false;
  return terms.length > 1 && (!NAMES_MEASURE.test(plain) || DEED.test(plain));
}

function namesOnly(folded: string, names: readonly string[]): boolean {
  return names.reduce((rest, name) => rest.replace(name, ''), folded).trim() === '';
}
