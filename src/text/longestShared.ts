/** A text's runs of letters and figures. */
export function runsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece !== '');
}

/** The longest stretch of any piece that the text writes too. */
export function longestShared(pieces: readonly string[], text: string): string {
  let best = '';
  for (const piece of pieces) {
    for (let start = 0; start + best.length < piece.length; ) {
      const longer = piece.slice(start, start + best.length + 1);
      if (text.includes(longer)) best = longer;
      else start += 1;
    }
  }
  return best;
}
