import type { Draft } from '../../src/answer/draft.ts';
import { fold } from '../../src/text/fold.ts';
import { chineseNumeralValue } from '../../src/text/numerals.ts';

/**
 * What a shown draft does that none may do, told without any of the program's own proof: a claim without a verbatim
 * quote, a number that none of its paragraphs gives, a unit that none of them is of or names.
 */
export function violationsOf(draft: Draft, units: readonly string[]): string[] {
  return draft.flatMap((line) => {
    if (line.kind === 'remark') return [];
    const claim = `${line.lead}${line.text}`;
    const found: string[] = [];
    if (line.proofs.length === 0) found.push(`no quote: ${claim}`);
    for (const { quote, paragraph } of line.proofs)
      if (quote.trim() === '' || !paragraph.text.includes(quote)) found.push(`no verbatim quote: ${claim}`);
    const sources = line.proofs.map(({ paragraph, document }) =>
      fold(
        [paragraph.text, paragraph.district ?? '', paragraph.section ?? '', document.title ?? ''].join('\n'),
      ),
    );
    const given = new Set(sources.flatMap(numbersIn));
    for (const number of numbersIn(fold(claim)))
      if (!given.has(number) && number >= 10) found.push(`figure ${number} in no source: ${claim}`);
    for (const unit of units)
      if (claim.includes(unit) && !sources.some((source) => source.includes(fold(unit))))
        found.push(`unit ${unit} in no source: ${claim}`);
    if (/<\/?[a-z]|https?:|\[\d+\]|[\u202A-\u202E\u2066-\u2069]/iu.test(line.text))
      found.push(`markup: ${claim}`);
    return found;
  });
}

/** Values of all numerals, 万 and 亿 counted in. */
function numbersIn(folded: string): number[] {
  const arabic = [...folded.matchAll(/(\d+(?:,\d{3})*(?:\.\d+)?)[余多]?([万亿]?)/gu)].flatMap(
    ([, digits = '', scale]) => {
      const value = Number(digits.replaceAll(',', ''));
      return [Math.round(value * (scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1) * 1e6) / 1e6];
    },
  );
  const chinese = [...folded.matchAll(/[〇零一二两三四五六七八九十百千万亿]+/gu)].flatMap(([text]) => {
    const value = chineseNumeralValue(text);
    return value === null ? [] : [value];
  });
  return [...arabic, ...chinese];
}
