import { problemTextsZh as texts } from '../texts/zh/problems.ts';
import type { Write } from './ask.ts';

export interface Streams {
  readonly write: Write;
  tell(line: string): void;
}

/**
 * The program's own output. A reader that has gone (`| head -1`) has what it wanted: the end, quietly. Any
 * other failed write ends with status 1. A broken standard error is no reason to stop.
 */
export function createStreams(output: NodeJS.WriteStream, errors: NodeJS.WriteStream): Streams {
  const tell = (line: string) => void errors.write(`${line}\n`);
  const onOutputError = (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    tell(texts.output(error.code ?? error.message));
    process.exit(1);
  };
  output.on('error', onOutputError);
  errors.on('error', () => undefined);
  return {
    tell,
    write: (text) =>
      new Promise((resolve) => {
        output.write(text, (error) => (error ? onOutputError(error) : resolve()));
      }),
  };
}
