import type { Answer } from '../answer/answer.ts';
import type { AskOptions, Assistant, Turn } from '../assistant.ts';
import type { Paragraph } from '../documents/document.ts';
import { terminalTextsZh } from '../texts/zh/terminal.ts';
import { parseChatLine } from './chatCommand.ts';
import { answerText, type Task } from './format.ts';
import { paragraphText } from './paragraphView.ts';
import { columnsOf, printableLine } from './printable.ts';
import { sourcesText } from './sources.ts';
import type { Style } from './style.ts';

const texts = terminalTextsZh.chat;
const REMEMBERED_TURNS = 6;
/** Characters of an answer that are remembered. */
const REMEMBERED_ANSWER = 4000;

/** How an answer under way is followed and stopped. */
export type Watch = Pick<AskOptions, 'signal' | 'onProgress'>;

export type Reply =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'quit' };

/** One conversation: what was asked before, which sources can be opened, which paragraph is open. */
export interface Session {
  reply(line: string, watch?: Watch): Promise<Reply>;
}

/** A paragraph that the last answer has numbered, with the words quoted from it. */
interface Openable {
  readonly paragraphId: string;
  readonly quote: string | null;
}

export function createSession(assistant: Assistant, style: Style): Session {
  const { corpus } = assistant;
  let history: Turn[] = [];
  let openables: readonly Openable[] = [];
  let open: Paragraph | null = null;

  async function answer(task: Task, words: string, watch: Watch): Promise<Reply> {
    const result = await perform(task, words, watch);
    openables = openablesOf(result);
    open = null;
    return { kind: 'say', text: answerText(result, task, corpus, style) };
  }

  async function perform(task: Task, words: string, watch: Watch): Promise<Answer> {
    if (task === 'check') return assistant.check(words);
    if (task === 'search') return assistant.search(words);
    let question = words;
    const result = await assistant.ask(words, {
      ...watch,
      history,
      onProgress(progress) {
        if (progress.kind === 'understood') question = progress.question;
        watch.onProgress?.(progress);
      },
    });
    const turn = { question, answer: result.answer.slice(0, REMEMBERED_ANSWER) };
    // What stands too long to be asked again stands for nothing.
    if (result.reason !== 'too_long') history = [...history, turn].slice(-REMEMBERED_TURNS);
    return result;
  }

  function startAnew(): Reply {
    history = [];
    openables = [];
    open = null;
    return say(texts.started);
  }

  function openNumber(n: number): Reply {
    const openable = openables[n - 1];
    if (openable === undefined) return say(texts.noSource(n, openables.length));
    return show(openable.paragraphId, openable.quote);
  }

  function openNeighbour(step: -1 | 1): Reply {
    if (open === null) return say(texts.noneOpen);
    const neighbour = corpus.neighbour(open, step);
    if (neighbour === undefined) return say(step === 1 ? texts.lastParagraph : texts.firstParagraph);
    return show(neighbour.id, null);
  }

  function show(paragraphId: string, quote: string | null): Reply {
    const found = corpus.lookup(paragraphId);
    if (found.kind !== 'found') return say(found.kind === 'changed' ? texts.changed : texts.gone);
    open = found.paragraph;
    return { kind: 'say', text: paragraphText(found.paragraph, found.document, quote, style) };
  }

  function say(text: string): Reply {
    const lines = text.split('\n').map((line) => `${style.indent}${line}`);
    return { kind: 'say', text: lines.join('\n') };
  }

  return {
    async reply(line, watch = {}) {
      const command = parseChatLine(line);
      switch (command.kind) {
        case 'empty':
          return { kind: 'nothing' };
        case 'quit':
          return { kind: 'quit' };
        case 'ask':
        case 'check':
        case 'search':
          return answer(command.kind, command.words, watch);
        case 'open':
          return openNumber(command.n);
        case 'next':
          return openNeighbour(1);
        case 'prev':
          return openNeighbour(-1);
        case 'new':
          return startAnew();
        case 'sources':
          return say(sourcesText(corpus, style));
        case 'help':
          return say(helpText());
        case 'needs_words':
          return say(texts.needsWords(command.command));
        case 'unknown':
          return say(texts.unknownCommand(printableLine(command.command)));
        default:
          return command satisfies never;
      }
    },
  };
}

/** The sources of an answer; of a refusal the nearest paragraphs, of a search what it found. */
function openablesOf({ citations, nearest, passages, outcome }: Answer): Openable[] {
  if (citations.length > 0) return citations.map(({ paragraphId, quote }) => ({ paragraphId, quote }));
  const ids = outcome === 'answered' ? passages.map(({ paragraphId }) => paragraphId) : nearest;
  return ids.map((paragraphId) => ({ paragraphId, quote: null }));
}

function helpText(): string {
  const width = Math.max(...texts.help.map(([command]) => columnsOf(command))) + 3;
  const rows = texts.help.map(
    ([command, does]) => `  ${command}${' '.repeat(width - columnsOf(command))}${does}`,
  );
  return [texts.helpHead, ...rows].join('\n');
}
