import type { Finder } from '../evidence/find.ts';
import { splitClaims } from '../question/claims.ts';
import { inherit } from '../question/inherit.ts';
import type { Question, Understander } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import { askingForFigures } from './askingForFigures.ts';
import { statesSomething } from './claimForm.ts';
import { correctionIn, joinDependent, joinTopics } from './dependentClaims.ts';
import { plainClaim } from './plainClaim.ts';

/** A claim with what was found for it. */
export interface FoundClaim {
  readonly question: Question;
  readonly hits: readonly Hit[];
}

/** One claim of a statement, understood on its own. */
export interface ClaimPart extends FoundClaim {
  /** The same claim of what this one denies (不是七中万达): where it is borne out, this one is contradicted. */
  readonly denied: DeniedPart | null;
}

export interface DeniedPart extends FoundClaim {
  /** Whether the denial follows from what is said; else it needs its own proof. */
  readonly follows: boolean;
}

export interface Statement {
  readonly parts: readonly ClaimPart[];
  /** All of it as one claim, where it has several parts. */
  readonly together: FoundClaim | null;
}

/** Paragraphs that are looked at for a claim. */
const FOUND = 24;

const YEAR = /\d{2,4}年|[今去前]年|届|年来/u;

/** 2022年,…: the year of all that follows. One that belongs to a claim (2020年启动学区制) says nothing of the next. */
function yearLeads(plain: string): boolean {
  return /^[^,，\d]{0,12}(?:19|20)\d{2}年[^,，]{0,3}[,，]/u.test(plain) || !/[,，;；。]/u.test(plain);
}

/** A statement's claims, plainly put, each with what was found for it. */
export async function splitStatement(
  question: Question,
  understander: Understander,
  finder: Finder,
): Promise<Statement> {
  const plain = plainClaim(question.folded);
  const claims = joinTopics(joinDependent(splitClaims(plain)), (claim) => {
    const understood = understander.understandStatement(claim);
    return understood.kind === 'check' && statesSomething(understood);
  });
  const found = async (claim: string, original: string): Promise<FoundClaim> => {
    const understood = inherit(understander.understandStatement(claim), question, claim);
    const years = YEAR.test(claim) || yearLeads(plain) ? understood.years : [];
    const asked = askingForFigures({ ...understood, years, original });
    return { question: asked, hits: await finder.hits(asked, FOUND) };
  };
  const parts = await Promise.all(
    claims.map(async (claim): Promise<ClaimPart> => {
      const correction = correctionIn(claim);
      const denied =
        correction === null
          ? null
          : { ...(await found(correction.denied, claim)), follows: correction.follows };
      const own = await found(correction?.said ?? claim, claims.length === 1 ? question.original : claim);
      return { ...own, denied };
    }),
  );
  return { parts, together: claims.length > 1 ? await found(plain, question.original) : null };
}
