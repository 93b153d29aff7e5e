import type { UnitName } from '../question/unitNames.ts';
import { readForm } from './form.ts';
import { createGlossary, type Glossary } from './glossary.ts';
import { createNameFinder } from './names.ts';
import { createPieceReader, type Piece, type PieceReader } from './pieces.ts';
import { composeQuestion } from './question.ts';
import { readWords } from './words.ts';

/** A question in English as the Chinese words that look for its answer; null where it has none that is known. */
export type ToChinese = (question: string) => string | null;

export interface ToChineseParts {
  readonly unitNames: readonly UnitName[];
  /** A word of the documents that sounds like this pinyin (jinniu); null where there is none. */
  readonly wordBySound: (spelling: string) => string | null;
}

/**
 * English questions about education in China → Chinese ones, by a glossary of the field and the sounds of names.
 * A word that matters and that no list holds stays as it is, so that it counts as not found.
 */
export function createToChinese({ unitNames, wordBySound }: ToChineseParts): ToChinese {
  // Most people ask in Chinese: nothing is made before the first question in English.
  let open: { readonly glossary: Glossary; readonly reader: PieceReader } | null = null;
  const opened = () => {
    if (open === null) {
      const glossary = createGlossary();
      const names = createNameFinder(unitNames, glossary);
      open = { glossary, reader: createPieceReader({ glossary, names, wordBySound }) };
    }
    return open;
  };
  const read = (text: string) => opened().reader.read(readWords(text));
  const severalUnits = (text: string) =>
    new Set(
      read(text).flatMap((piece) => (piece.kind === 'unit' || piece.kind === 'place' ? [piece.zh] : [])),
    ).size > 1;

  return (question) => {
    const { glossary } = opened();
    const message = glossary.message(question);
    if (message !== null) return message;
    const form = readForm(question.replace(ALL_DISTRICTS, 'each district'), severalUnits);
    const pieces = read(form.text);
    if (!pieces.some(isKnown)) return null;
    const chinese = glossary
      .smooth(composeQuestion(pieces, form, glossary))
      .replace(/\s+/gu, ' ')
      .trim();
    return chinese === '' ? null : chinese;
  };
}

/** “How do districts …” asks each of them, “which districts” or “the districts of …” doesn't. */
const ALL_DISTRICTS =
  /(?<!\b(?:which|what|whose|many|other|these|those|two|three|all|each|any|some)\s(?:the\s)?)\b(?:the\s|different\s|various\s)?(?:districts|counties)\b(?!\s+(?:of|in|named|and)\b)/iu;

/** Asking and counting alone look for nothing. */
function isKnown(piece: Piece): boolean {
  return (
    piece.kind === 'unit' ||
    piece.kind === 'deed' ||
    piece.kind === 'place' ||
    (piece.kind === 'thing' && piece.known)
  );
}
