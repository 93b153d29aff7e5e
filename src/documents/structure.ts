import type { Block } from './block.ts';
import type { Role } from './document.ts';
import { findFurniture } from './furniture.ts';
import { headingText } from './markdown.ts';

/** A block with its role and, for body and abstract, the heading it stands under. */
export interface StructuredBlock {
  readonly text: string;
  readonly role: Role;
  readonly section: string | null;
}

const HEADING_LENGTH = 50;
const TITLE_LENGTH = 70;
/** More short lines in a row than this are a list, not a heading. */
const HEADING_LINES = 6;
const NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．章节]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d))/;
/** Body paragraphs of Chinese reports open so; never a heading. */
const ENUMERATION = /^(?:[一二三四五六七八九十]{1,2}(?:是|要)|首先|其次|第[一二三四五六七八九十][,，])/;
const DASHED = /^(?:——|--)/;
const SENTENCE_MARK = /[。；;]/;
const OPEN_END = /[,，、:：]$/;
const ABSTRACT = /^(?:内容提要|内容摘要|摘要|提要|核心提示|导读)[:：]\s*/;

/** Roles and sections of the blocks of one document, in order, with its title. */
export function structure(blocks: readonly Block[]): {
  readonly title: string | null;
  readonly blocks: readonly StructuredBlock[];
} {
  const furniture = findFurniture(blocks);
  const marked = blocks.some(({ mark }) => mark === 'heading');
  const roles: Role[] = blocks.map((block, index) => {
    if (furniture.has(index)) return 'furniture';
    if (block.mark === 'heading') return 'heading';
    return !marked && looksLikeHeading(block.text) ? 'heading' : 'body';
  });
  demoteLists(roles);
  demoteEmptyHeadings(roles);
  const title = markTitle(blocks, roles);
  markAbstract(blocks, roles);
  return { title, blocks: withSections(blocks, roles) };
}

function looksLikeHeading(text: string): boolean {
  if (ENUMERATION.test(text)) return false;
  if (DASHED.test(text)) return text.length <= HEADING_LENGTH + 10;
  if (text.length > HEADING_LENGTH || SENTENCE_MARK.test(text)) return false;
  if (NUMBERED.test(text)) return true;
  return !OPEN_END.test(text) && !/[！!？?]$/.test(text);
}

function demoteLists(roles: Role[]): void {
  for (let start = 0; start < roles.length; start++) {
    if (roles[start] !== 'heading') continue;
    let end = start;
    while (roles[end] === 'heading') end += 1;
    if (end - start > HEADING_LINES) roles.fill('body', start, end);
    start = end;
  }
}

/** A heading with nothing under it up to the end is a closing line; without any body, all lines are body. */
function demoteEmptyHeadings(roles: Role[]): void {
  const lastBody = roles.lastIndexOf('body');
  for (let index = lastBody + 1; index < roles.length; index++) {
    if (roles[index] === 'heading') roles[index] = 'body';
  }
}

/** The title is the first heading line, when it stands before all body and is no numbered heading. */
function markTitle(blocks: readonly Block[], roles: Role[]): string | null {
  const first = roles.findIndex((role) => role !== 'furniture');
  const block = blocks[first];
  if (block === undefined || roles[first] !== 'heading') return null;
  const text = block.mark === 'heading' ? headingText(block.text) : block.text;
  if (text.length > TITLE_LENGTH || NUMBERED.test(text) || DASHED.test(text)) return null;
  roles[first] = 'title';
  return text;
}

/** An abstract that a body paragraph repeats is not indexed: the body is cited, and counted once. */
function markAbstract(blocks: readonly Block[], roles: Role[]): void {
  const body = new Set(blocks.filter((_, index) => roles[index] === 'body').map(({ text }) => text));
  blocks.forEach(({ text }, index) => {
    if (roles[index] !== 'body' || !ABSTRACT.test(text)) return;
    const abstract = text.replace(ABSTRACT, '');
    if (body.has(abstract)) roles[index] = 'abstract';
  });
}

function withSections(blocks: readonly Block[], roles: readonly Role[]): StructuredBlock[] {
  let section: string | null = null;
  let previous: Role | null = null;
  return blocks.map((block, index) => {
    const role = roles[index] as Role;
    if (role === 'heading') {
      const text = block.mark === 'heading' ? headingText(block.text) : block.text;
      section = previous === 'heading' && section !== null ? `${section} ${text}` : text;
    }
    // Furniture between two heading lines does not part them.
    if (role !== 'furniture') previous = role;
    return { text: block.text, role, section: role === 'body' ? section : null };
  });
}
