import type { FormattedString } from '@grammyjs/parse-mode';
import type { Progress } from '../assistant.ts';
import type { BotContext, Channel } from './context.ts';
import { send, sendInto } from './deliver.ts';
import { errorFields } from './errors.ts';
import { formatProgress } from './format/progress.ts';
import { draftIdOf, draftSurface, type LiveSurface, messageSurface } from './liveSurface.ts';
import type { Screen } from './screen.ts';
import type { Stoppable } from './stops.ts';

/** An answer that is shown while it grows. */
export interface LiveAnswer {
  /** Ends the work: somebody pressed stop, or the process has to go. */
  readonly signal: AbortSignal;
  tell(progress: Progress): void;
  /** The complete answer, in the same place. The ids of its messages. */
  finish(screen: Screen): Promise<number[]>;
  /** There is no answer: what was shown of it gives way to this. False where nothing that stays was shown. */
  fail(instead: Screen): Promise<boolean>;
}

/** What is answered sooner is never seen growing. */
const FIRST_MS = 300;
const NEVER = new AbortController().signal;

/**
 * Shows a model's work in progress: in a private chat by drafts, elsewhere (and where the server knows no drafts) by
 * edits of one message with a stop button. Only what the assistant has proved is ever shown.
 *
 * @param into messages that answered an earlier wording of the question: the first of them is edited
 */
export function openLiveAnswer(ctx: BotContext, channel: Channel, into: readonly number[]): LiveAnswer {
  const { underway, hurry = NEVER, log, assistant } = channel;
  const stoppable = underway.stops.open(ctx.from?.id ?? 0, ctx.chat?.id ?? 0, draftIdOf(ctx));
  const surfaces = surfacesOf(ctx, channel, stoppable, into);
  let surface = surfaces.shift();
  let page: FormattedString | undefined;
  let timer: NodeJS.Timeout | undefined;
  let showing: Promise<void> = Promise.resolve();
  let isOver = false;

  function schedule(milliseconds: number): void {
    if (isOver || timer !== undefined || surface === undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      showing = showing.then(show);
    }, milliseconds);
  }

  async function show(): Promise<void> {
    const shown = page;
    const place = surface;
    if (isOver || shown === undefined || place === undefined) return;
    // Another answer in the same chat may have been shown meanwhile.
    const wait = place.pauseMs();
    if (wait > 0) return schedule(wait);
    try {
      if (!(await place.show(shown))) {
        surface = surfaces.shift();
        return schedule(0);
      }
    } catch (error) {
      // The answer itself still comes.
      log.debug(errorFields(error), 'progress not shown');
    }
    if (page !== shown) schedule(place.pauseMs());
    else if (place.fadesMs !== null) schedule(place.fadesMs);
  }

  const started = Date.now();
  const stop = async (): Promise<void> => {
    isOver = true;
    clearTimeout(timer);
    stoppable.close();
    await showing;
  };
  return {
    signal: AbortSignal.any([stoppable.signal, hurry]),
    tell(progress) {
      const next = formatProgress(progress, assistant.corpus, ctx.view);
      if (next === null) return;
      page = next;
      // A page that only waits to be renewed must not hold back a new one.
      clearTimeout(timer);
      timer = undefined;
      schedule(Math.max(FIRST_MS - (Date.now() - started), surface?.pauseMs() ?? 0));
    },
    async finish(screen) {
      await stop();
      const ids = surface?.messages() ?? into;
      if (ids.length > 0) return sendInto(ctx, screen, ids);
      return (await send(ctx, screen)).map(({ message_id }) => message_id);
    },
    async fail(instead) {
      await stop();
      const ids = surface?.messages() ?? [];
      if (ids.length > 0) await sendInto(ctx, instead, ids);
      return ids.length > 0;
    },
  };
}

function surfacesOf(
  ctx: BotContext,
  channel: Channel,
  { key }: Stoppable,
  into: readonly number[],
): LiveSurface[] {
  const message = messageSurface(ctx, channel, key, into);
  return ctx.view.isPrivate && into.length === 0 ? [draftSurface(ctx), message] : [message];
}
