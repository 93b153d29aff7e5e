import type { Evidence } from '../evidence/evidence.ts';
import type { PreparedParagraph } from '../evidence/prepared.ts';

const NUMERAL = /\d+|[一二两三四五六七八九十百]+/gu;
const QUOTED = /[“《]([^“”《》]{2,30})[”》]/gu;

/**
 * What a claim puts in quotation marks is a name: it must be there to the letter. `renumbered` where the source has it
 * with other numbers: “1+3+N” for “1+4+N”.
 */
export function quotedIn(
  claim: string,
  { folded, heading, title }: PreparedParagraph,
): 'said' | 'renumbered' | 'unsaid' {
  const source = plain(`${folded}\n${heading}\n${title}`);
  const unsaid = [...claim.matchAll(QUOTED)]
    .map(([, name = '']) => plain(name))
    .filter((name) => !source.includes(name));
  if (unsaid.length === 0) return 'said';
  const renumbered = unsaid.every((name) => {
    const bare = numberless(name);
    return bare !== name && bare.replaceAll('#', '').length > 1 && numberless(source).includes(bare);
  });
  return renumbered ? 'renumbered' : 'unsaid';
}

/** Whether a sentence tells of what a claim puts in quotation marks, by its name or going on from it. */
export function callsQuoted(
  claim: string,
  { prepared, sentence }: Evidence,
  carried: readonly string[],
): boolean {
  const source = plain(`${sentence.folded}\n${prepared.heading}\n${prepared.title}\n${carried.join('\n')}`);
  return [...claim.matchAll(QUOTED)].every(([, name = '']) => source.includes(plain(name)));
}

function plain(text: string): string {
  return text.replace(/[“”‘’"']/gu, '');
}

function numberless(text: string): string {
  return text.replace(NUMERAL, '#');
}
