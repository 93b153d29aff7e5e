/** Stretches of a folded text taken out, the offsets of what stands behind them kept. */
export function without(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}

export function placesOf(
  names: readonly string[],
  text: string,
): { readonly start: number; readonly end: number }[] {
  return names.flatMap((name) => {
    const start = text.indexOf(name);
    return start === -1 ? [] : [{ start, end: start + name.length }];
  });
}

/** Blanks keep the offsets of what stands behind. */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}
