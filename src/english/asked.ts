import type { Asking } from './asking.ts';
import { createChoosing } from './choosing.ts';
import { isPassive, readPassive, withoutAux } from './clauses.ts';
import type { Glossary } from './glossary.ts';
import { type Order, trimmed } from './order.ts';
import type { Piece } from './pieces.ts';
import { createWhatIs } from './whatIs.ts';

/** Puts an asking phrase and what stands around it into Chinese. `now`: 现有, or 有 where a time is named. */
export function createAsked(order: Order, glossary: Glossary, now: string) {
  const { noun, clause } = order;
  const choosing = createChoosing(order, glossary);
  const whatIs = createWhatIs(order, choosing);

  const plainly = (of: readonly Piece[]): string => clause(withoutAux(of));

  /** The asking word stands before the verb, behind who does it. */
  const around = (of: readonly Piece[], word: string): string => {
    const plain = withoutAux(of);
    const deed = plain.findIndex(({ kind }) => kind === 'deed');
    if (deed === -1) return `${noun(plain)}${word}`;
    return `${noun(plain.slice(0, deed))}${word}${clause(plain.slice(deed))}`;
  };

  const howIs = (of: readonly Piece[]): string => {
    const done = readPassive(of, noun);
    if (done !== null) return `${done.beside}如何${done.deed}${done.object}`;
    return of.some(({ kind }) => kind === 'deed') ? around(of, '如何') : `${plainly(of)}有哪些做法`;
  };

  const counting = (word: string, what: string, rest: readonly Piece[], preposition: string): string => {
    // 多少教师: a measure for people lets any figure of people pass.
    const named = glossary.measureOf(what);
    const measure = named === '名' ? '' : named;
    const counted = `${word}${measure}${what}`;
    const plain = rest.filter(({ kind }) => kind !== 'aux' && kind !== 'there');
    const deed = plain.findIndex(({ kind }) => kind === 'deed');
    const lead =
      preposition === 'for' ? '为' : preposition === 'in' ? '在' : preposition === 'with' ? '与' : '';
    if (lead !== '') return `${lead}${counted}${plainly(rest)}`;
    if (deed === -1) {
      const strange = plain.some((piece) => piece.kind === 'thing' && !piece.known);
      // Does it operate buses: the verb is the word that no list holds.
      return `${noun(plain)}${strange ? '' : now}${counted}`;
    }
    const aux = rest.findIndex(({ kind }) => kind === 'aux');
    const deedAt = rest.findIndex(({ kind }) => kind === 'deed');
    // How many courses has Jinniu developed, does each school offer: somebody stands between.
    const objective = aux !== -1 && rest.slice(aux + 1, deedAt).some(({ kind }) => kind !== 'aux');
    const verb = plain[deed];
    const behind = trimmed(plain.slice(deed + 1));
    const passively = isPassive(rest, deedAt);
    if (passively && behind.length > 0 && behind.every(({ kind }) => kind === 'deed' || kind === 'join'))
      return `${noun(plain.slice(0, deed))}${clause(plain.slice(deed).filter(({ kind }) => kind === 'deed'))}${counted}`;
    const [first, second] = behind;
    if (
      passively &&
      first?.kind === 'link' &&
      first.word === 'to' &&
      second?.kind === 'deed' &&
      verb?.kind === 'deed'
    )
      return `为${clause(behind.slice(1))}${verb.zh}${counted}`;
    if (
      objective ||
      (passively && (behind.length === 0 || (behind[0]?.kind === 'link' && behind[0].word !== 'as')))
    ) {
      const to = behind.findIndex(
        (piece) => piece.kind === 'link' && (piece.word === 'to' || piece.word === 'into'),
      );
      const beside = to === 0 ? `向${noun(behind)}` : noun(behind);
      return `${noun(plain.slice(0, deed))}${beside}${verb?.kind === 'deed' ? verb.zh : ''}${counted}`;
    }
    return `有${counted}${passively ? '被' : ''}${clause(plain)}`;
  };

  return (asking: Asking, before: readonly Piece[], after: readonly Piece[]): string => {
    const lead = trimmed(before);
    const preposition = before.at(-1)?.kind === 'link' ? (before.at(-1) as { word: string }).word : '';
    const opening = noun(lead);
    const end = endOfNoun(after);
    const counted = after.slice(0, end);
    const rest = after.slice(end);
    switch (asking) {
      case 'many':
        return `${opening}${counting('多少', noun(counted), rest, preposition)}`;
      case 'much': {
        const what = noun(counted);
        const said = rest.some(({ kind }) => kind === 'deed')
          ? clause(withoutAux(rest))
          : noun(withoutAux(rest));
        return `${opening}${said}多少${what === '' ? '资金' : what}`;
      }
      case 'share': {
        const plain = withoutAux(rest);
        const verbal = plain.some(({ kind }) => kind === 'deed');
        // What share of kindergartens are affordable: the quality goes before the noun.
        const text = verbal ? `${noun(counted)}${clause(plain)}` : `${noun(plain)}${noun(counted)}`;
        return `${opening}${text}的比例是多少`;
      }
      case 'which':
        return `${opening}${choosing(counted, rest, preposition)}`;
      case 'what':
        return `${opening}${whatIs(counted, rest)}`;
      case 'who':
        return after.some(({ kind }) => kind === 'deed')
          ? `${opening}谁${plainly(after)}`
          : `${opening}${noun(withoutAux(after))}是谁`;
      case 'when':
        return `${opening}${around(after, '什么时候')}`;
      case 'year':
        return `${opening}${around(after, '哪一年')}`;
      case 'where':
        return `${opening}${around(after, '在哪里')}`;
      case 'why':
        return `为什么${opening}${plainly(after)}`;
      case 'how':
        return `${opening}${howIs(after)}`;
      case 'long':
        return `${opening}${plainly(after)}多长时间`;
      case 'far':
        return `${opening}${plainly(after)}多远`;
      case 'often':
        return `${opening}${plainly(after)}多久一次`;
    }
  };
}

/** Where the noun behind an asking word ends. */
function endOfNoun(pieces: readonly Piece[]): number {
  const end = pieces.findIndex(
    ({ kind }, i) => kind === 'aux' || kind === 'there' || kind === 'stop' || (kind === 'deed' && i > 0),
  );
  return end === -1 ? pieces.length : end;
}
