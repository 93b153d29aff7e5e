import { setTimeout as delay } from 'node:timers/promises';
import type { ProxySettings } from '../proxy.ts';
import { type AskParts, createAskServer } from './askServer.ts';
import { createBreaker, type Verdict } from './breaker.ts';
import { type BudgetLedger, createBudgetInMemory, DEFAULT_LIMITS } from './budget.ts';
import { type ChatModelSettings, callOver } from './callOver.ts';
import type { ChatFailure, ChatModel, ChatOutcome } from './chatModel.ts';
import { createEnding, type Ending } from './ending.ts';
import { createTallies, type Tally } from './tally.ts';

/** A part of pino's logger. */
export interface ChatLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface ChatModelParts extends Partial<AskParts> {
  readonly log: ChatLog;
  readonly proxy?: ProxySettings | null;
  /** Left out: in memory, with DEFAULT_LIMITS. */
  readonly budget?: BudgetLedger;
  /** Milliseconds since 1970: rests, budgets and deadlines go by it. */
  readonly now?: () => number;
}

/**
 * A chat model on any server in the manner of OpenAI. Nothing is loaded and nobody is called before the first
 * question. Logs what each call used, as a warning where the server is to blame; never a question, a reply or a key.
 *
 * @throws Problem `prompt` when the prompt file for servers without function calling is missing or wrong
 */
export function createChatModel(settings: ChatModelSettings, parts: ChatModelParts): ChatModel {
  const { log, now = Date.now, random = Math.random } = parts;
  const { budget = createBudgetInMemory(DEFAULT_LIMITS, now) } = parts;
  const wait: AskParts['wait'] =
    parts.wait ?? ((milliseconds, signal) => delay(milliseconds, undefined, { signal }));
  const tallyOf = createTallies(budget);
  const breaker = createBreaker({ now });
  let { model } = settings;
  const call = callOver(settings, parts.proxy ?? null, (found) => {
    model = found;
  });
  const ask = createAskServer({ call: parts.call ?? call, wait, random });

  const verdictOf = (why: ChatFailure, ending: Ending): Verdict => {
    switch (why) {
      case 'aborted':
        // Slowness is the server's fault, a stop is the person's wish.
        return ending.isLate() ? 'failed' : 'nothing';
      case 'unauthorized':
        return 'locked_out';
      case 'unreachable':
      case 'server_error':
      case 'rate_limited':
        return 'failed';
      case 'rejected':
        // Where others passed it is this request that is wrong.
        return ask.proven() ? 'nothing' : 'failed';
      case 'unusable':
        return 'well';
      case 'resting':
      case 'budget':
        return 'nothing';
    }
  };

  const broke = (error: unknown, what: string): void => {
    log.warn({ model, error: error instanceof Error ? error.name : typeof error }, what);
  };
  /** Without a ledger nobody knows what may be spent: nothing. */
  const isAllowed = async (tally: Tally): Promise<boolean> => {
    try {
      return await tally.begin();
    } catch (error) {
      broke(error, 'chat budget not read');
      return false;
    }
  };

  return {
    async complete(request, options) {
      const { signal, deadline, onText, asker = null } = options;
      const started = now();
      const ending = createEnding({ signal, deadline, timeoutMs: settings.timeoutSeconds * 1000, now });
      const tally = tallyOf(request, asker);
      let tell: ((verdict: Verdict) => void) | null = null;
      let said = '';
      let status: number | null = null;
      let listener = onText;
      const listen = (soFar: string): void => {
        try {
          listener?.(soFar);
        } catch (error) {
          // Its trouble is not the model's, and it would be told more of the same.
          listener = undefined;
          broke(error, 'chat listener broke');
        }
      };

      const work = async (): Promise<ChatOutcome> => {
        const failed = (why: ChatFailure): ChatOutcome => ({ kind: 'failed', why, usage: tally.total() });
        if (!(await isAllowed(tally))) return failed('budget');
        if (ending.signal.aborted) {
          // The ledger was slower than the person's patience: what came too late is freed again.
          await tally.settle();
          return failed('aborted');
        }
        tell = breaker.enter();
        if (tell === null) return failed('resting');
        const asked = await ask(request, {
          signal: ending.signal,
          left: ending.left,
          onText(soFar) {
            said = soFar;
            listen(soFar);
          },
          onUsed: tally.add,
        });
        if (asked.kind === 'replied') return { ...asked, usage: tally.total() };
        status = asked.status;
        return failed(asked.why);
      };
      const safely = async (): Promise<ChatOutcome> => {
        try {
          return await work();
        } catch (error) {
          const why = ending.signal.aborted ? 'aborted' : 'unusable';
          if (why !== 'aborted') broke(error, 'chat call broke');
          return { kind: 'failed', why, usage: tally.total() };
        }
      };
      const stopped = async (): Promise<ChatOutcome> => {
        await ending.come;
        // What was asked is paid for, whether it came to its end or not.
        if (tell !== null) tally.add(null, said);
        return { kind: 'failed', why: 'aborted', usage: tally.total() };
      };

      // Whatever a library waits for, the person doesn't.
      const outcome = await Promise.race([stopped(), safely()]);
      ending.clear();
      const why = outcome.kind === 'failed' ? outcome.why : null;
      const verdict = why === null ? 'well' : verdictOf(why, ending);
      (tell as ((verdict: Verdict) => void) | null)?.(verdict);
      tally.settle().catch((error: unknown) => broke(error, 'chat budget not kept'));
      const { input, output } = outcome.usage ?? { input: 0, output: 0 };
      const fields = { model, input, output, ms: Math.round(now() - started), why: why ?? 'replied' };
      const told = status === null ? fields : { ...fields, status };
      // Whoever set the server up must see why it doesn't answer, also where what goes well isn't logged.
      if (verdict === 'failed' || verdict === 'locked_out') log.warn(told, 'chat');
      else log.info(told, 'chat');
      return outcome;
    },
  };
}
