import type { Draft, DraftLine } from '../answer/draft.ts';
import { prove } from '../answer/prove.ts';
import type { ChatModel } from '../llm/chatModel.ts';
import type { FilledPrompt } from '../prompt.ts';
import { fold } from '../text/fold.ts';
import { createClaimStream, readClaim } from './claimStream.ts';
import type { Drafter, DraftOptions, DraftOutcome, DraftRequest } from './drafter.ts';
import type { DraftingPrompts } from './prompts.ts';
import { asData, newFence, passagesText } from './promptText.ts';
import type { ProofFailure } from './proof/failure.ts';
import type { ClaimProver, ProvedClaim, ProverOver } from './proof/proveClaim.ts';
import { LONGEST_CLAIM, MOST_CLAIMS, type ReplyClaim, replySchema } from './reply.ts';

export interface DrafterParts {
  readonly model: ChatModel;
  readonly prompts: DraftingPrompts;
  readonly prover: ProverOver;
}

/** Tokens of one reply. */
const LONGEST_REPLY = 2000;
/** Claims looked at in one reply; a model that writes more is stopped. */
const MOST_READ = 2 * MOST_CLAIMS;
/** Claims that are sent back. */
const MOST_REPAIRED = 6;

interface FailedClaim {
  readonly claim: ReplyClaim;
  readonly failure: ProofFailure;
}

/**
 * Drafts by a chat model. Each claim is proved as soon as its JSON is complete; those that fail go back once,
 * together, with the reasons, and what fails again is dropped. No other word of the model gets any further.
 */
export function createDrafter({ model, prompts, prover }: DrafterParts): Drafter {
  return {
    async draft(request, options) {
      const ledger = createLedger(request, prover(request.sources, request.unitNames), options);
      const fence = newFence(textsOf(request));
      const given = {
        fence,
        longest: String(LONGEST_CLAIM),
        passages: passagesText(request.sources, fence),
        question: asData(request.question.original),
      };
      const asked = await askFor(
        model,
        prompts.draft.fill({ ...given, most: String(MOST_CLAIMS) }),
        ledger,
        options,
      );
      if (asked.kind === 'failed' && !(asked.why === 'unusable' && ledger.lines().length > 0)) return asked;
      if (asked.kind === 'insufficient' && ledger.lines().length === 0) return asked;
      const failures = ledger.takeFailures().slice(0, MOST_REPAIRED);
      if (failures.length > 0 && !options.signal.aborted) {
        const failed = failedText(failures, prompts);
        // Whatever becomes of this call, what is proved is proved.
        await askFor(model, prompts.repair.fill({ ...given, failed }), ledger, options);
      }
      const lines = ledger.lines();
      if (lines.length > 0) return { kind: 'drafted', draft: lines, dropped: ledger.dropped() };
      if (options.signal.aborted) return { kind: 'failed', why: 'aborted' };
      return ledger.seen() === 0 ? { kind: 'insufficient' } : { kind: 'failed', why: 'nothing_proved' };
    },
  };
}

type Asked = { readonly kind: 'read' } | Exclude<DraftOutcome, { kind: 'drafted' }>;

async function askFor(
  model: ChatModel,
  prompt: FilledPrompt,
  ledger: Ledger,
  { signal, deadline, asker }: DraftOptions,
): Promise<Asked> {
  const enough = new AbortController();
  const stream = createClaimStream();
  const round = ledger.begin();
  const read = (soFar: string) => {
    if (enough.signal.aborted || signal.aborted) return;
    // A reply that says first that it can't answer is not listened to any further.
    if (saysInsufficient(soFar)) return;
    for (const claim of stream.read(soFar)) round.take(claim);
    if (round.full()) enough.abort();
  };
  const outcome = await model.complete(
    { ...prompt, name: 'answer', schema: replySchema, longest: LONGEST_REPLY },
    {
      signal: AbortSignal.any([signal, enough.signal]),
      onText: read,
      ...(deadline === undefined ? {} : { deadline }),
      ...(asker === undefined ? {} : { asker }),
    },
  );
  if (signal.aborted) return { kind: 'failed', why: 'aborted' };
  if (enough.signal.aborted) return { kind: 'read' };
  if (outcome.kind === 'failed') return { kind: 'failed', why: outcome.why };
  const reply = replySchema.safeParse(outcome.value);
  if (!reply.success) return { kind: 'failed', why: 'unusable' };
  if (!reply.data.sufficient) return { kind: 'insufficient' };
  for (const each of reply.data.claims) {
    const claim = readClaim(each);
    if (claim !== null && !round.full()) round.take(claim);
  }
  return { kind: 'read' };
}

function saysInsufficient(text: string): boolean {
  const said = /"sufficient"\s*:\s*false/u.exec(text);
  const claims = text.indexOf('"claims"');
  return said !== null && (claims === -1 || said.index < claims);
}

/** What became of a draft's claims so far. */
interface Ledger {
  begin(): { readonly take: (claim: ReplyClaim) => void; readonly full: () => boolean };
  lines(): Draft;
  /** The claims that failed and are not yet made good. */
  takeFailures(): FailedClaim[];
  dropped(): number;
  seen(): number;
}

function createLedger(
  request: DraftRequest,
  proveClaim: ClaimProver,
  { onProved, signal }: DraftOptions,
): Ledger {
  const lines: DraftLine[] = [];
  const told = new Set<string>();
  const seen = new Set<string>();
  let failures: FailedClaim[] = [];
  let failed = 0;
  let mended = 0;
  let rounds = 0;

  const consider = (claim: ReplyClaim): 'proved' | 'known' | ProofFailure => {
    const outcome = proveClaim(claim);
    if (outcome.kind === 'failed') return outcome.failure;
    if (!request.isRelevant(outcome.claim)) return { kind: 'beside_the_point', detail: '' };
    const line = lineOf(outcome.claim, request);
    // The gate that every answer passes; nothing that this proof lets through may fail there.
    if (prove([line], request.unitNames).kind === 'failed') return { kind: 'figure', detail: '' };
    const key = keyOf(outcome.claim);
    if (told.has(key)) return 'known';
    told.add(key);
    lines.push(line);
    return 'proved';
  };

  return {
    begin() {
      rounds += 1;
      const first = rounds === 1;
      let read = 0;
      return {
        take(claim) {
          const key = `${rounds}\n${claim.text}\n${JSON.stringify(claim.quotes)}`;
          if (seen.has(key) || signal.aborted || lines.length >= MOST_CLAIMS) return;
          seen.add(key);
          read += 1;
          const outcome = consider(claim);
          if (outcome === 'proved') {
            if (!first) mended += 1;
            onProved?.([...lines]);
            // What is beside the point isn't missed, and no other words make it more to the point.
          } else if (outcome !== 'known' && outcome.kind !== 'beside_the_point' && first) {
            failed += 1;
            failures.push({ claim, failure: outcome });
          }
        },
        full: () => read >= MOST_READ || lines.length >= MOST_CLAIMS,
      };
    },
    lines: () => [...lines],
    takeFailures() {
      const taken = failures;
      failures = [];
      return taken;
    },
    dropped: () => Math.max(0, failed - mended),
    seen: () => seen.size,
  };
}

/** The same words by the same quotes are one claim. */
function keyOf({ proofs, text }: ProvedClaim): string {
  const words = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  return `${proofs.map(({ paragraph }) => paragraph.id).join(' ')} ${words}`;
}

function lineOf({ text, proofs, plan, units }: ProvedClaim, { question, words }: DraftRequest): DraftLine {
  const districts = [...new Set(proofs.map(({ paragraph }) => paragraph.district))];
  const [district = null] = districts;
  const planLead = plan ? words.planLead : '';
  if (district === null || districts.length > 1) return { kind: 'claim', lead: planLead, text, proofs };
  if (question.kind === 'comparison') {
    const told = withoutLabel(text, district);
    // 达川区：达川区坚持… says it twice.
    const label = told.startsWith(district) ? '' : words.districtLead(district);
    return { kind: 'claim', lead: `${label}${planLead}`, text: told, proofs };
  }
  const known = units.includes(district) || (question.units.length === 1 && question.units[0] === district);
  return { kind: 'claim', lead: `${known ? '' : words.whose(district)}${planLead}`, text, proofs };
}

/** 成都高新区：建立…… has its label already. */
function withoutLabel(text: string, unit: string): string {
  const behind = text.startsWith(unit) ? text.slice(unit.length) : '';
  return /^\s*[：:]/u.test(behind) ? behind.replace(/^\s*[：:]\s*/u, '') : text;
}

function textsOf({ sources, question }: DraftRequest): string[] {
  return [question.original, ...sources.map(({ paragraph }) => paragraph.text)];
}

function failedText(failures: readonly FailedClaim[], { reasons }: DraftingPrompts): string {
  return failures
    .map(({ claim, failure }) => {
      const detail = failure.detail === '' ? '' : `（${asData(failure.detail)}）`;
      return `- ${asData(claim.text.slice(0, 2 * LONGEST_CLAIM))}\n  原因：${reasons[failure.kind]}${detail}`;
    })
    .join('\n');
}
