import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a stage of the training stands, with its matrices. */
export interface Checkpoint {
  /** Fills the matrices; the number of steps done, or `undefined` when there is none of these settings. */
  load(): number | undefined;
  save(step: number): void;
}

/** The file is replaced whole: a stop while writing leaves the one before. */
export function createCheckpoint(
  folder: string,
  stage: string,
  settings: string,
  matrices: readonly Float32Array[],
): Checkpoint {
  const path = join(folder, `${stage}.checkpoint`);
  const length = matrices.reduce((sum, matrix) => sum + matrix.byteLength, 0);
  return {
    load() {
      if (!existsSync(path)) return undefined;
      const bytes = readFileSync(path);
      const headLength = bytes.readUInt32LE(0);
      const head = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as {
        settings: string;
        step: number;
      };
      if (head.settings !== settings || bytes.length !== 4 + headLength + length) return undefined;
      let offset = 4 + headLength;
      for (const matrix of matrices) {
        bytesOf(matrix).set(bytes.subarray(offset, offset + matrix.byteLength));
        offset += matrix.byteLength;
      }
      return head.step;
    },
    save(step) {
      const head = Buffer.from(JSON.stringify({ settings, step }));
      const size = Buffer.alloc(4);
      size.writeUInt32LE(head.length);
      writeFileSync(`${path}.new`, Buffer.concat([size, head, ...matrices.map(bytesOf)]));
      renameSync(`${path}.new`, path);
    },
  };
}

function bytesOf(matrix: Float32Array): Uint8Array {
  return new Uint8Array(matrix.buffer, matrix.byteOffset, matrix.byteLength);
}
