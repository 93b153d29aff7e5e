import { createAsked } from './asked.ts';
import type { Glossary } from './glossary.ts';
import { headOf, withoutHead } from './head.ts';
import { createOrder } from './order.ts';
import type { Piece } from './pieces.ts';
import { createStatement } from './statement.ts';

/** How the English text asks, apart from its asking word. */
export interface Form {
  /** Puts a statement up to be checked. */
  readonly check: boolean;
  readonly comparison: boolean;
  /** Wants things named one by one. */
  readonly list: boolean;
  /** Turns to something else: what about …? */
  readonly turn: boolean;
  /** Ends with a question mark. */
  readonly asks: boolean;
}

/** Pieces of an English question → one Chinese question, in the order that Chinese has. */
export function composeQuestion(pieces: readonly Piece[], form: Form, glossary: Glossary): string {
  const order = createOrder(glossary);
  const { noun } = order;
  const head = headOf(pieces);
  const body = withoutHead(pieces);
  // What there is at present is told by 现有, unless a time is named.
  const now = pieces.some(({ kind }) => kind === 'time') ? '有' : '现有';
  const statement = createStatement(order, glossary);
  const asked = createAsked(order, glossary, now);
  const endsWith = (text: string, mark: string) => `${head}${text}${mark}`;
  if (form.comparison) {
    const topic = noun(body.filter(({ kind }) => kind !== 'aux' && kind !== 'ask' && kind !== 'grade'));
    const grade = body.find(({ kind }) => kind === 'grade');
    if (grade !== undefined && 'zh' in grade) return endsWith(`哪个区${topic}${grade.zh}`, '？');
    return endsWith(topic === '' ? '有什么不同' : `的${topic}有什么不同`, '？');
  }
  const matter = body.some(({ kind }) => kind === 'thing' || kind === 'deed');
  if (form.turn || (!matter && head !== '' && !body.some(({ kind }) => kind === 'ask')))
    return `那${head}${noun(body.filter(({ kind }) => kind !== 'ask' && kind !== 'aux'))}呢？`;
  const at = body.findIndex(({ kind }) => kind === 'ask');
  const ask = body[at];
  // The number of teachers has risen to 45: a statement, though it opens like a question.
  const states =
    !form.asks &&
    ask?.kind === 'ask' &&
    ask.asking === 'many' &&
    body.some(({ kind }) => kind === 'figure') &&
    body.some(({ kind }) => kind === 'aux' || kind === 'deed');
  const check = form.check || states;
  if (!check && ask?.kind === 'ask') {
    const next = body.findIndex((piece, i) => i > at && piece.kind === 'ask' && body[i - 1]?.kind === 'join');
    const second = body[next];
    const until = second?.kind === 'ask' ? next : body.length;
    const matterOf = (from: number, to: number) => body.slice(from, to).filter(({ kind }) => kind !== 'ask');
    const first = asked(ask.asking, body.slice(0, at), matterOf(at + 1, until));
    if (second?.kind !== 'ask') return endsWith(first, '？');
    return endsWith(`${first}，${asked(second.asking, [], matterOf(next + 1, body.length))}`, '？');
  }
  const plain = body.filter(({ kind }) => kind !== 'ask');
  if (check) return endsWith(statement(plain), '，对吗？');
  if (opensWithAux(plain)) return endsWith(statement(plain), '吗？');
  const text = statement(plain);
  if (form.list) return endsWith(`${text}有哪些`, '？');
  return endsWith(text, '');
}

function opensWithAux(pieces: readonly Piece[]): boolean {
  return pieces.find(({ kind }) => kind !== 'stop' && kind !== 'join')?.kind === 'aux';
}
