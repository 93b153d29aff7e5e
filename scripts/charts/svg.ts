/** What every figure shares: escaping, the width of a text, the white card it stands on. */

/** Fonts of every system for Chinese and Latin letters; a viewer without one of them takes the next. */
const FONTS =
  "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

export const INK = '#1f2933';
export const SOFT_INK = '#52606d';
export const GRID = '#e1e5ea';
export const AXIS = '#9aa5b1';

/** Colours that colour-blind people tell apart (Okabe and Ito 2008), the pale ones darkened for white paper. */
export const PALETTE = ['#0072b2', '#d55e00', '#00805c', '#a8457f', '#8a6d00', '#3b8bc2', '#4a4a4a'] as const;

/** The colour of the nth series; the palette comes round again. */
export function colour(n: number): string {
  return PALETTE[n % PALETTE.length] as string;
}

export function escapeXml(text: string): string {
  return (
    text
      // Control characters have no place in XML 1.0, escaped or not.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;')
  );
}

/** A guess at the width of a text in px: CJK and full-width signs take 1 em, others 0.58 em. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.58;
  return ems * size;
}

/** Breaks a text into lines of at most `width` px, at spaces and around Chinese characters. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/gu) ?? []) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

export interface TextStyle {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
}

export function svgText(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { size = 12, fill = INK, anchor = 'start', weight } = style;
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${bold}>${escapeXml(content)}</text>`;
}

export function svgLine(x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${width}"/>`;
}

/** A place on the picture: a tenth of a px is enough, and keeps the files small and their changes few. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export interface Card {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the figure shows, in words, for a reader who does not see it. */
  readonly description: string;
  readonly body: readonly string[];
}

/** A whole SVG document on a white card, so that it reads on a dark page as well. */
export function svgCard({ width, height, title, description, body }: Card): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-labelledby="title desc" font-family="${FONTS}">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(description)}</desc>`,
    `<rect x="0.5" y="0.5" width="${round(width - 1)}" height="${round(height - 1)}" rx="8" fill="#ffffff" stroke="#cbd2d9"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}
