/**
 * The parts of a multipart body by name: a text for a field, `file NAME` for a file.
 * Node's own parser refuses grammY's form (no blanks in its headers, a line break after the end), which Telegram takes.
 */
export function multipartFields(body: Buffer, contentType: string): Record<string, string> | undefined {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  // One character a byte, so that positions in the text are positions in the body.
  const pieces = `\r\n${body.toString('latin1')}`.split(`\r\n--${boundary}`);
  if (pieces.length < 2 || !pieces.at(-1)?.startsWith('--')) return undefined;
  const parts = pieces.slice(1, -1).map(partOf);
  return parts.includes(undefined) ? undefined : Object.fromEntries(parts.map((part) => part ?? []));
}

function partOf(piece: string): [string, string] | undefined {
  const end = piece.indexOf('\r\n\r\n');
  const headers = Buffer.from(piece.slice(0, end), 'latin1').toString('utf8');
  const name = /;\s*name="([^"]*)"/i.exec(headers)?.[1];
  if (end < 0 || name === undefined) return undefined;
  const fileName = /;\s*filename="?([^"\r\n;]*)/i.exec(headers)?.[1];
  if (fileName !== undefined) return [name, `file ${fileName}`];
  return [name, Buffer.from(piece.slice(end + 4), 'latin1').toString('utf8')];
}
