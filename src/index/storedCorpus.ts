import { type Corpus, createCorpus } from '../documents/corpus.ts';
import type { Paragraph, Role, SourceDocument } from '../documents/document.ts';
import type { Sections } from './sections.ts';

type Head = Omit<SourceDocument, 'paragraphs'>;

const ROLES: readonly Role[] = ['furniture', 'title', 'heading', 'abstract', 'body'];
/** Texts that were asked for last are kept: the sentences of a paragraph are cut out of it one by one. */
const KEPT_TEXTS = 4096;

/**
 * Documents as sections. Texts are kept in UTF-16: two bytes a character where UTF-8 has three for Chinese,
 * cut out without being decoded, and with nothing lost of what UTF-8 cannot say (half a surrogate pair).
 */
export function packCorpus(documents: readonly SourceDocument[]): Sections {
  const paragraphs = documents.flatMap((document) => document.paragraphs);
  const names = new Map<string, number>();
  /** 0 for none. */
  const numberOf = (name: string | null): number => {
    if (name === null) return 0;
    const known = names.get(name) ?? names.size + 1;
    names.set(name, known);
    return known;
  };
  const districts = Uint32Array.from(paragraphs, ({ district }) => numberOf(district));
  const sections = Uint32Array.from(paragraphs, ({ section }) => numberOf(section));
  const textEnds = new Uint32Array(paragraphs.length);
  let length = 0;
  for (const [i, { text }] of paragraphs.entries()) textEnds[i] = length += text.length;
  const texts = new Uint16Array(length);
  const bytes = Buffer.from(texts.buffer);
  let at = 0;
  for (const { text } of paragraphs) at += bytes.write(text, at, 'utf16le');
  return {
    documents: json(documents.map(({ paragraphs: _, ...head }): Head => head)),
    names: json([...names.keys()]),
    ids: Buffer.from(paragraphs.map(({ id }) => id).join('\n')),
    sizes: Uint32Array.from(documents, (document) => document.paragraphs.length),
    roles: Uint8Array.from(paragraphs, ({ role }) => ROLES.indexOf(role)),
    districts,
    sections,
    textEnds,
    texts,
  };
}

/** A corpus whose paragraphs take their texts out of the sections each time they are asked for. */
export function openStoredCorpus(stored: Sections): Corpus {
  const heads = parsed<Head[]>(stored, 'documents');
  const names = parsed<string[]>(stored, 'names');
  const ids = buffer(stored, 'ids').toString('utf8').split('\n');
  const [sizes, roles, districts, sections] = [
    section(stored, 'sizes'),
    section(stored, 'roles'),
    section(stored, 'districts'),
    section(stored, 'sections'),
  ];
  const textOf = textsOf(stored);
  let next = 0;
  const documents = heads.map((head, d): SourceDocument => {
    const paragraphs: Paragraph[] = [];
    for (let number = 1; number <= (sizes[d] as number); number++, next++) {
      const paragraph = {
        id: ids[next] as string,
        docId: head.id,
        number,
        role: ROLES[roles[next] as number] as Role,
        text: '',
        district: names[(districts[next] as number) - 1] ?? null,
        section: names[(sections[next] as number) - 1] ?? null,
      };
      paragraphs.push(new StoredParagraph(paragraph, textOf, next));
    }
    return { ...head, paragraphs };
  });
  return createCorpus(documents);
}

/** One function for all paragraphs: a getter of its own for each would cost more memory than the texts. */
const TEXT: PropertyDescriptor & ThisType<StoredParagraph> = {
  enumerable: true,
  get() {
    return this.readText();
  },
};

class StoredParagraph implements Paragraph {
  readonly id: string;
  readonly docId: string;
  readonly number: number;
  readonly role: Role;
  declare readonly text: string;
  readonly district: string | null;
  readonly section: string | null;
  readonly #textOf: (place: number) => string;
  readonly #place: number;

  constructor(fields: Paragraph, textOf: (place: number) => string, place: number) {
    this.id = fields.id;
    this.docId = fields.docId;
    this.number = fields.number;
    this.role = fields.role;
    Object.defineProperty(this, 'text', TEXT);
    this.district = fields.district;
    this.section = fields.section;
    this.#textOf = textOf;
    this.#place = place;
  }

  readText(): string {
    return this.#textOf(this.#place);
  }
}

function textsOf(stored: Sections): (place: number) => string {
  const ends = section(stored, 'textEnds');
  const texts = buffer(stored, 'texts');
  const kept = new Map<number, string>();
  return (place) => {
    const known = kept.get(place);
    if (known !== undefined) return known;
    const start = place === 0 ? 0 : (ends[place - 1] as number);
    const text = texts.toString('utf16le', start * 2, (ends[place] as number) * 2);
    if (kept.size >= KEPT_TEXTS) kept.clear();
    kept.set(place, text);
    return text;
  };
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

function parsed<T>(stored: Sections, name: string): T {
  return JSON.parse(buffer(stored, name).toString('utf8')) as T;
}

function buffer(stored: Sections, name: string): Buffer {
  const { buffer: memory, byteOffset, byteLength } = section(stored, name);
  return Buffer.from(memory as ArrayBuffer, byteOffset, byteLength);
}

function section(stored: Sections, name: string): Sections[string] & {} {
  const found = stored[name];
  if (found === undefined) throw new Error(`section ${name} is missing`);
  return found;
}
