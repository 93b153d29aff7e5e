/**
 * Whether an answer's citations prove it, told from the answer object and the source texts alone: nothing of the
 * product's own proof (src/answer/prove.ts) is used, so that a fault there shows here.
 */
import type { Answer, Citation } from '../../src/answer/answer.ts';

/** A paragraph as its source file has it; undefined where there is none. */
export type SourceText = (file: string, paragraph: number) => string | undefined;

export interface CitationCheck {
  /** One a citation: whether its quote stands word for word in that paragraph of the source. */
  readonly verbatim: readonly boolean[];
  /** One a line that states something: its marks lead to citations, and every figure and date stands in them. */
  readonly proved: readonly boolean[];
}

/** Runs of digits, a part behind a point or commas included; percent signs tell another figure. */
const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?%?/gu;
/** Two numerals or more, or one before a unit of a date: a single 一 is mostly no figure. */
const NUMERALS = /[〇零一二两三四五六七八九十百千万亿]{2,}|[〇零一二三四五六七八九十](?=[年月日])/gu;

/** The figures of a text, width of characters and thousands commas aside. */
export function figuresOf(text: string): string[] {
  const folded = text.normalize('NFKC');
  return [...folded.matchAll(DIGITS), ...folded.matchAll(NUMERALS)].map(([figure]) =>
    figure.replaceAll(',', ''),
  );
}

/** Empty lists for an answer that states nothing. */
export function checkCitations(answer: Answer, source: SourceText): CitationCheck {
  const { citations } = answer;
  if (answer.outcome !== 'answered') return { verbatim: citations.map(() => false), proved: [] };
  const verbatim = citations.map(({ quote, text, file, paragraph }) => {
    const there = source(file, paragraph);
    return quote.trim() !== '' && there !== undefined && there.includes(quote) && text.includes(quote);
  });
  const lines = answer.answer.split('\n').filter((line) => line.trim() !== '');
  const proved = lines.flatMap((line) => {
    const marks = [...line.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n));
    // A line without a mark may repeat the question; a figure of its own would be a claim without proof.
    if (marks.length === 0) return lacks(line, [answer.question]) ? [false] : [];
    const cited = marks.map((n) => citations.find((citation) => citation.n === n));
    if (cited.some((citation) => citation === undefined)) return [false];
    return [
      !lacks(
        line.replace(/\[\d+\]/g, ''),
        cited.flatMap((citation) => shown(citation as Citation)),
      ),
    ];
  });
  const marked = new Set([...answer.answer.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
  // A citation that no line leads to is as good as none.
  return { verbatim: verbatim.map((there, i) => there && marked.has(citations[i]?.n ?? 0)), proved };
}

/** The quote, and the names that a line may put before it: 成都市第七中学 has a numeral. */
function shown({ quote, district, section, title }: Citation): string[] {
  return [quote, district ?? '', section ?? '', title ?? ''];
}

function lacks(line: string, texts: readonly string[]): boolean {
  const there = new Set(texts.flatMap(figuresOf));
  return figuresOf(line).some((figure) => !there.has(figure));
}
