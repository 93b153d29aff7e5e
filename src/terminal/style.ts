import { isAbsolute, relative, resolve } from 'node:path';
import { terminalTextsZh as texts } from '../texts/zh/terminal.ts';

/** How things look on this output, so that the formatting itself stays a pure function. */
export interface Style {
  /** Put before every line of an answer. */
  readonly indent: string;
  dim(text: string): string;
  /** The words of a quote inside its paragraph: bold on a terminal, in brackets elsewhere. */
  mark(text: string): string;
  /** A file under the corpus folder as a person would open it. */
  pathOf(file: string): string;
}

export interface StyleOptions {
  readonly ansi: boolean;
  readonly indent: string;
  readonly corpusDir: string;
  /** Paths inside this folder are shown relative to it. */
  readonly root: string;
}

export function createStyle({ ansi, indent, corpusDir, root }: StyleOptions): Style {
  return {
    indent,
    dim: ansi ? (text) => `\u001b[2m${text}\u001b[22m` : (text) => text,
    mark: ansi ? (text) => `\u001b[1m${text}\u001b[22m` : texts.marked,
    pathOf(file) {
      const path = resolve(corpusDir, file);
      const inside = relative(root, path);
      return inside.startsWith('..') || isAbsolute(inside) ? path : inside.replaceAll('\\', '/');
    },
  };
}

/** Whether a terminal can be told to go back over its lines. */
export function movesCursor(env: { readonly TERM?: string | undefined }): boolean {
  return env.TERM !== 'dumb';
}

/** Whether colours and weights may be sent: a real terminal, and nobody has asked for plain text. */
export function wantsAnsi(
  isTerminal: boolean,
  env: { readonly NO_COLOR?: string | undefined; readonly TERM?: string | undefined },
): boolean {
  return isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}
