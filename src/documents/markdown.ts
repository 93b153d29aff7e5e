import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block } from './block.ts';

/** As for pandoc, a blank line behind the first --- makes it a rule: what follows is text. */
const FRONT_MATTER =
  /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n])(?:([\s\S]*?)(?:\r\n|\n|\r))??(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;

export interface MarkdownText {
  /** YAML between --- lines at the very start, or null. */
  readonly frontMatter: string | null;
  readonly blocks: readonly Block[];
}

/** One block a leaf block of CommonMark, each as its slice of the source; front matter is no block. */
export function readMarkdown(source: string): MarkdownText {
  const frontMatter = FRONT_MATTER.exec(source);
  const text = frontMatter === null ? source : source.slice(frontMatter[0].length);
  const blocks: Block[] = [];
  collectLeaves(fromMarkdown(text), text, blocks);
  return { frontMatter: frontMatter === null ? null : (frontMatter[1] ?? ''), blocks };
}

function collectLeaves(node: Nodes, text: string, blocks: Block[]): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'html':
    case 'thematicBreak':
    case 'definition': {
      const slice = text.slice(node.position?.start.offset, node.position?.end.offset).trim();
      const mark = node.type === 'heading' ? 'heading' : node.type === 'thematicBreak' ? 'rule' : 'none';
      if (slice !== '') blocks.push({ text: slice, mark });
      return;
    }
    default:
      if ('children' in node) for (const child of node.children) collectLeaves(child, text, blocks);
  }
}

/** A Markdown heading without its marks: `## 主要做法 ##` and a line underlined with === alike. */
export function headingText(slice: string): string {
  return slice
    .replace(/^#{1,6}[ \t]*/, '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .replace(/(?:\r\n|\n|\r)[=-]+[ \t]*$/, '')
    .trim();
}
