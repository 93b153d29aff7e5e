import type { Choosing } from './choosing.ts';
import { withoutAux } from './clauses.ts';
import { type Order, trimmed } from './order.ts';
import type { Piece } from './pieces.ts';

const AMOUNT =
  /(?:率|比例|占比|比|人数|数量|金额|工资|价格|总数|经费|支出|投入|资金|学费|补贴|面积|班额|成绩)$/u;
const STATE = /(?:天气|情况|现状)$/u;
const PEOPLE = /(?:校长|书记|冠军|负责人|园长|局长|督学|班主任)$/u;

/** What is …, what does it do: `counted` is what stands between 'what' and the verb. */
export function createWhatIs(
  { noun, clause }: Order,
  choosing: Choosing,
): (counted: readonly Piece[], rest: readonly Piece[]) => string {
  /** What is the share | of teachers who rotate: the noun that is asked for goes behind what it is of. */
  const whatOf = (of: readonly Piece[]): string | null => {
    const link = of.findIndex(({ kind }) => kind === 'link');
    const deed = of.findIndex(({ kind }) => kind === 'deed');
    if (deed === -1 || link < 1 || link > deed) return null;
    const what = noun(of.slice(0, link));
    return `${clause(withoutAux(of.slice(link + 1)))}的${what}是${AMOUNT.test(what) ? '多少' : '什么'}`;
  };

  return (counted, rest) => {
    if (counted.some(({ kind }) => kind === 'thing')) return choosing(counted, rest, '');
    const auxes = rest.flatMap((piece, i) => (piece.kind === 'aux' ? [{ ...piece, i }] : []));
    const doing = auxes.find(({ base, i }) => base === 'do' && i > 0 && i !== auxes[0]?.i);
    const deed = rest.findIndex(({ kind }) => kind === 'deed');
    if (doing !== undefined && (deed === -1 || doing.i < deed)) {
      const subject = noun(withoutAux(rest.slice(0, doing.i)));
      const matter = trimmed(rest.slice(doing.i + 1));
      const plain = (matter[0]?.kind === 'link' ? matter.slice(1) : matter).filter(
        ({ kind }) => kind !== 'aux',
      );
      return plain.some(({ kind }) => kind === 'deed')
        ? `${subject}如何${clause(plain)}`
        : `${subject}${noun(plain)}有哪些做法`;
    }
    const headed = auxes[0]?.base === 'be' ? whatOf(rest.slice(auxes[0].i + 1)) : null;
    if (headed !== null) return headed;
    if (deed !== -1) {
      const plain = trimmed(withoutAux(rest));
      const subject = plain.findIndex(({ kind }) => kind === 'deed');
      const last = plain.at(-1);
      // What is required to …, What did it build: nothing stands behind the verb.
      return last?.kind === 'deed' && subject === plain.length - 1
        ? `${clause(plain)}${last.zh === '花费' || last.zh === '支出' || last.zh === '投入' ? '多少' : '什么'}`
        : `${clause(plain)}是${AMOUNT.test(noun(plain.slice(0, subject))) ? '多少' : '什么'}`;
    }
    const what = noun(withoutAux(rest));
    if (what === '') return '情况怎么样';
    if (AMOUNT.test(what)) return `${what}是多少`;
    if (PEOPLE.test(what)) return `${what}是谁`;
    if (STATE.test(what)) return `${what}怎么样`;
    return rest.some((piece) => piece.kind === 'thing' && piece.plural) ? `${what}有哪些` : `${what}是什么`;
  };
}
