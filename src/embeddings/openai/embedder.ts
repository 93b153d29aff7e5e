import { Problem } from '../../problem.ts';
import { appTextsZh } from '../../texts/zh/app.ts';
import { problemTextsZh } from '../../texts/zh/problems.ts';
import { batchesOf } from '../batches.ts';
import type { Embedder } from '../embedder.ts';
import { estimateTokens } from '../estimateTokens.ts';
import { meanVector, unitVector } from '../vectors.ts';
import { wellFormed, windowsOf } from '../windows.ts';
import { type EmbeddingServer, hostOf } from './request.ts';
import { createCall, type Patience, type RetryParts } from './retry.ts';
import { openaiIdentity } from './server.ts';

export interface OpenaiOptions extends RetryParts {
  readonly server: EmbeddingServer;
  readonly dimension: number;
  /** Lines for a person. */
  readonly tell: (line: string) => void;
  /** Told that the server's vectors have got another dimension, before the Problem. */
  readonly onOtherDimension?: () => void;
  /** Ends all calls. */
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Far under OpenAI's 8,192 tokens a text and 300,000 a request; servers with less say so and get less. */
const LONGEST_TEXT = 2000;
const BATCH = { count: 64, size: 40_000 };
const AT_ONCE = 4;
/** A text so short that a server refuses it is not refused for its length. */
const SHORTEST_CUT = 64;
/** Above this a person is told what will be sent. */
const BIG = { texts: 64, characters: 20_000 };

const PATIENT: Patience = { attempts: 8, timeoutMs: 120_000, longestWaitMs: 10 * 60_000 };
/** A question is waiting, and keywords alone answer it too. */
const QUICK: Patience = { attempts: 2, timeoutMs: 8000, longestWaitMs: 1000 };
const LONGEST_QUESTION_MS = 8000;
/** So long no question asks a server that has just failed. */
const OUTAGE_MS = 30_000;

type Send = (texts: readonly string[], signal: AbortSignal) => Promise<number[][]>;

/**
 * Any server in the manner of OpenAI. A blank text is not sent (OpenAI refuses it) and gets a fixed vector; one
 * that is too long is sent in parts, whose mean it gets; how many texts a server takes at once is found out by
 * its refusals.
 */
export function createOpenaiEmbedder(options: OpenaiOptions): Embedder {
  const { server, dimension, tell, onOtherDimension, now = () => performance.now() } = options;
  const stopped = options.signal ?? new AbortController().signal;
  const host = hostOf(server.baseUrl);
  let most = BATCH.count;

  const checked = (vectors: number[][]): number[][] => {
    const other = vectors.find((vector) => vector.length !== dimension);
    if (other === undefined) return vectors.map(unitVector);
    onOtherDimension?.();
    throw new Problem(
      'embeddings',
      problemTextsZh.embeddings.dimensionChanged(host, dimension, other.length),
    );
  };

  const createSend = (patience: Patience): Send => {
    const call = createCall(server, options);
    const send: Send = async (texts, signal) => {
      if (texts.length > most) {
        const first = await send(texts.slice(0, most), signal);
        return [...first, ...(await send(texts.slice(first.length), signal))];
      }
      const outcome = await call(texts, patience, signal);
      if (outcome.kind === 'vectors') return checked(outcome.vectors);
      if (texts.length > 1) {
        most = Math.min(most, Math.ceil(texts.length / 2));
        return send(texts, signal);
      }
      const [text = ''] = texts;
      if (text.length < SHORTEST_CUT) throw new Problem('embeddings', outcome.message);
      const parts = windowsOf(text, (part) => part.length < text.length).filter(isSaid);
      const vectors: number[][] = [];
      for (const part of parts) vectors.push(...(await send([part], signal)));
      return [meanVector(vectors, parts.map(lengthOf))];
    };
    return send;
  };

  const embed = async (texts: readonly string[], send: Send, signal: AbortSignal): Promise<number[][]> => {
    const windows = texts.map((text) =>
      windowsOf(wellFormed(text), (part) => part.length <= LONGEST_TEXT).filter(isSaid),
    );
    const parts = windows.flat();
    const vectors = new Array<number[]>(parts.length);
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    // The workers share one iterator: each takes the next batch that nobody has.
    const batches = batchesOf(parts.map(lengthOf), BATCH).values();
    const work = async (): Promise<void> => {
      for (const batch of batches) {
        const found = await send(
          batch.map((part) => parts[part] as string),
          either,
        );
        for (const [i, part] of batch.entries()) vectors[part] = found[i] as number[];
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } catch (error) {
      failed.abort(error);
      throw error;
    }
    let next = 0;
    return windows.map((own) => {
      const found = vectors.slice(next, next + own.length);
      next += own.length;
      if (found.length === 1) return found[0] as number[];
      return found.length === 0
        ? unitVector(new Array<number>(dimension).fill(0))
        : meanVector(found, own.map(lengthOf));
    });
  };

  // Apart, so that no question waits for what an ingest was asked to wait.
  const [sendDocuments, sendQuery] = [createSend(PATIENT), createSend(QUICK)];
  let outage: { readonly until: number; readonly problem: Problem } | null = null;
  return {
    identity: openaiIdentity(server, dimension),
    dimension,
    announce(texts) {
      let [count, characters, tokens] = [0, 0, 0];
      for (const text of texts) {
        count += 1;
        characters += text.length;
        tokens += estimateTokens(text);
      }
      if (count > BIG.texts || characters > BIG.characters)
        tell(appTextsZh.embeddings.cost(server.model, host, count, characters, tokens));
    },
    embedDocuments: (texts) => embed(texts, sendDocuments, stopped),
    async embedQuery(text) {
      if (outage !== null && now() < outage.until) throw outage.problem;
      const late = AbortSignal.timeout(LONGEST_QUESTION_MS);
      try {
        const [vector] = await embed([text], sendQuery, AbortSignal.any([stopped, late]));
        if (outage !== null) tell(appTextsZh.embeddings.back);
        outage = null;
        return vector as number[];
      } catch (error) {
        const problem = late.aborted ? tooLate(host) : error;
        if (!(problem instanceof Problem)) throw error;
        // Once for an outage, however many questions come.
        if (outage === null) tell(appTextsZh.embeddings.keywordsOnly(problem.message));
        outage = { until: now() + OUTAGE_MS, problem };
        throw problem;
      }
    },
  };
}

function tooLate(host: string): Problem {
  const texts = problemTextsZh.embeddings;
  return new Problem('embeddings', texts.unreachable(host, texts.timeout(LONGEST_QUESTION_MS / 1000)));
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}

function lengthOf(text: string): number {
  return text.length;
}
