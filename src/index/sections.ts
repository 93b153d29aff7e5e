import { open } from 'node:fs/promises';
import { createChecksum } from './checksum.ts';

/** Named arrays in one file, written as they lie in memory and read back as views of it, without parsing. */
export type Section = Uint8Array | Uint16Array | Int16Array | Uint32Array;
export type Sections = Readonly<Record<string, Section>>;

const KINDS = { u8: Uint8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array } as const;
type Kind = keyof typeof KINDS;

/** [name, kind, bytes from the start of the file, number of values] */
type Entry = readonly [string, Kind, number, number];

/** Of every section's start: views of numbers need addresses that their size divides. */
const ALIGNMENT = 16;
const MAGIC = 0x5844_4945;
const PIECE = 8 * 1024 * 1024;
const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/**
 * The file, little-endian: uint32 magic, uint32 length of the table, the table as JSON, the sections, each filled
 * up to a multiple of 16 bytes. Synced to the disk. Returns its checksum.
 */
export async function writeSections(path: string, sections: Sections): Promise<string> {
  assertByteOrder();
  const names = Object.keys(sections);
  const tableOf = (start: number): Entry[] => {
    let at = start;
    return names.map((name) => {
      const section = sections[name] as Section;
      const entry = [name, kindOf(section), at, section.length] as const;
      at = aligned(at + section.byteLength);
      return entry;
    });
  };
  // Places of up to 15 digits: the table is not longer than with those.
  const longest = Buffer.byteLength(JSON.stringify(tableOf(1e14)));
  const table = Buffer.from(JSON.stringify(tableOf(aligned(8 + longest))));
  const head = Buffer.alloc(aligned(8 + longest));
  head.writeUInt32LE(MAGIC, 0);
  head.writeUInt32LE(table.length, 4);
  table.copy(head, 8);
  const checksum = createChecksum();
  const file = await open(path, 'w');
  try {
    const write = async (bytes: Uint8Array): Promise<void> => {
      checksum.add(bytes);
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, done, Math.min(PIECE, bytes.length - done));
        done += bytesWritten;
      }
    };
    await write(head);
    for (const name of names) {
      const { buffer, byteOffset, byteLength } = sections[name] as Section;
      const whole = byteLength - (byteLength % ALIGNMENT);
      await write(new Uint8Array(buffer, byteOffset, whole));
      if (whole === byteLength) continue;
      const last = new Uint8Array(ALIGNMENT);
      last.set(new Uint8Array(buffer, byteOffset + whole, byteLength - whole));
      await write(last);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return checksum.digest();
}

/** The sections, views of one stretch of memory; null when the file is not the one of that checksum. */
export async function readSections(path: string, checksum: string): Promise<Sections | null> {
  assertByteOrder();
  const bytes = await readWhole(path);
  const actual = createChecksum();
  actual.add(bytes);
  return actual.digest() === checksum ? sectionsIn(bytes) : null;
}

/** Of a file that something else reads. */
export async function checksumOf(path: string): Promise<string> {
  const checksum = createChecksum();
  const file = await open(path, 'r');
  const piece = new Uint8Array(PIECE);
  try {
    for (;;) {
      let filled = 0;
      while (filled < PIECE) {
        const { bytesRead } = await file.read(piece, filled, PIECE - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      checksum.add(piece.subarray(0, filled));
      if (filled < PIECE) return checksum.digest();
    }
  } finally {
    await file.close();
  }
}

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(size);
    for (let done = 0; done < size; ) {
      const { bytesRead } = await file.read(bytes, done, Math.min(PIECE, size - done));
      if (bytesRead === 0) throw new Error('cut off');
      done += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

function sectionsIn(bytes: Uint8Array<ArrayBuffer>): Sections {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('no file of sections');
  const table = new TextDecoder().decode(bytes.subarray(8, 8 + view.getUint32(4, true)));
  const entries = JSON.parse(table) as Entry[];
  return Object.fromEntries(
    entries.map(([name, kind, at, length]) => [
      name,
      new KINDS[kind](bytes.buffer, bytes.byteOffset + at, length),
    ]),
  );
}

function kindOf(section: Section): Kind {
  if (section instanceof Uint16Array) return 'u16';
  if (section instanceof Int16Array) return 'i16';
  return section instanceof Uint32Array ? 'u32' : 'u8';
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/** Of the machines that Node runs on only big mainframes differ: there the index is built anew at every start. */
function assertByteOrder(): void {
  if (!littleEndian) throw new Error('big-endian machine');
}
