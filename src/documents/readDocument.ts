import type { Gazetteer } from '../places/gazetteer.ts';
import { type Block, plainTextBlocks } from './block.ts';
import type { Paragraph, SourceDocument } from './document.ts';
import { deriveMetadata, type GivenMetadata } from './metadata.ts';
import { documentId, paragraphIds } from './paragraphId.ts';
import { structure } from './structure.ts';
import { assignUnits } from './units.ts';

/** Plain text → a document with paragraphs, roles, sections and units. */
export function readPlainText(
  file: string,
  text: string,
  given: GivenMetadata,
  gazetteer: Gazetteer,
): SourceDocument {
  return documentFromBlocks(file, plainTextBlocks(text), given, gazetteer);
}

/** The same from blocks that a format's own reader found. Given metadata goes before what the text shows. */
export function documentFromBlocks(
  file: string,
  blocks: readonly Block[],
  given: GivenMetadata,
  gazetteer: Gazetteer,
): SourceDocument {
  const id = documentId(file);
  const structured = structure(blocks);
  const derived = deriveMetadata(blocks, (index) => structured.blocks[index]?.role === 'furniture');
  const title = given.title === undefined ? structured.title : given.title;
  const units = assignUnits(structured.blocks, title, given.districts ?? [], gazetteer);
  const ids = paragraphIds(
    id,
    structured.blocks.map(({ text }) => text),
  );
  const paragraphs = structured.blocks.map(
    (block, index): Paragraph => ({
      id: ids[index] as string,
      docId: id,
      number: index + 1,
      role: block.role,
      text: block.text,
      district: hasUnit(block.role) ? (units.byBlock[index] ?? null) : null,
      section: block.section,
    }),
  );
  return {
    id,
    file,
    title,
    publisher: given.publisher === undefined ? derived.publisher : given.publisher,
    date: given.date === undefined ? derived.date : given.date,
    districts: units.units,
    paragraphs,
  };
}

function hasUnit(role: Paragraph['role']): boolean {
  return role === 'body' || role === 'heading';
}
