import type { Citation } from './answer.ts';
import type { Draft, Proof } from './draft.ts';

export interface Composed {
  readonly answer: string;
  readonly citations: readonly Citation[];
}

/** A source's own [3] must not pass for a mark of ours. */
const OWN_MARK = /\[(\d+)\]/g;

/** A proved draft → text with marks and its citations: numbered from 1 in order, one number a quote. */
export function compose(draft: Draft): Composed {
  const citations: Citation[] = [];
  const lines = draft.map((line) => {
    if (line.kind === 'remark') return line.text;
    const marks = line.proofs.map((proof) => `[${numberOf(proof, citations)}]`);
    return `${line.lead}${withoutMarks(line.text)}${[...new Set(marks)].join('')}`;
  });
  return { answer: lines.join('\n'), citations };
}

function withoutMarks(text: string): string {
  return text.replace(OWN_MARK, '［$1］');
}

function numberOf({ paragraph, document, quote }: Proof, citations: Citation[]): number {
  const known = citations.find(
    (citation) => citation.paragraphId === paragraph.id && citation.quote === quote,
  );
  if (known !== undefined) return known.n;
  const n = citations.length + 1;
  citations.push({
    n,
    paragraphId: paragraph.id,
    docId: paragraph.docId,
    file: document.file,
    title: document.title,
    date: document.date,
    district: paragraph.district,
    section: paragraph.section,
    paragraph: paragraph.number,
    quote,
    text: paragraph.text,
    link: null,
  });
  return n;
}
