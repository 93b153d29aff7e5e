import fc from 'fast-check';
import type { JudgedClaim } from './claims.ts';

/** One output of a made-up model, with whether it was made false on purpose. */
export interface ModelOutput {
  readonly text: string;
  /** Texts of claims that no paragraph bears out by construction. */
  readonly falsified: readonly string[];
}

type Claim = JudgedClaim['claim'];
type Mutation = (
  claim: Claim,
  random: number,
  units: readonly string[],
) => { claim: Claim; falsified: boolean };

const kept =
  (change: (claim: Claim, random: number) => Claim): Mutation =>
  (claim, random) => ({ claim: change(claim, random), falsified: false });

/** Another digit for one of a text's digits; the new figure stands in no article (it ends in 97531). */
function otherDigits(text: string, random: number): string | null {
  const places = [...text.matchAll(/\d+(?:\.\d+)?/gu)];
  const place = places[random % Math.max(1, places.length)];
  if (place === undefined) return null;
  return `${text.slice(0, place.index)}${place[0]}97531${text.slice(place.index + place[0].length)}`;
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  none: kept((claim) => claim),
  invented_figure: (claim, random) => {
    const text = otherDigits(claim.text, random);
    return text === null ? { claim, falsified: false } : { claim: { ...claim, text }, falsified: true };
  },
  changed_digit: kept((claim, random) => ({
    ...claim,
    text: claim.text.replace(/\d/gu, (digit, at: number) =>
      at % 3 === random % 3 ? String((Number(digit) + random) % 10) : digit,
    ),
  })),
  other_unit: (claim, random, units) => {
    const own = units.find((unit) => claim.text.startsWith(unit));
    const other = units[random % units.length] as string;
    if (own === undefined || own === other) return { claim, falsified: false };
    return { claim: { ...claim, text: claim.text.replace(own, other) }, falsified: true };
  },
  foreign_quote: kept((claim, random) => ({
    ...claim,
    quotes: claim.quotes.map(({ passage, quote }) => ({
      passage: passage + (random % 5),
      quote: [...quote].reverse().join(''),
    })),
  })),
  wrong_passage: kept((claim, random) => ({
    ...claim,
    quotes: claim.quotes.map(({ quote }) => ({ passage: (random % 40) - 5, quote })),
  })),
  changed_quote: kept((claim, random) => ({
    ...claim,
    quotes: claim.quotes.map(({ passage, quote }) => ({
      passage,
      quote: otherDigits(quote, random) ?? `${quote}，成效明显`,
    })),
  })),
  cut_quote: kept((claim, random) => ({
    ...claim,
    quotes: claim.quotes.map(({ passage, quote }) => ({
      passage,
      quote: quote.slice(random % 7, -(random % 5) || undefined),
    })),
  })),
  no_quote: kept((claim) => ({ ...claim, quotes: [] })),
  added: kept((claim, random) => ({
    ...claim,
    text: `${claim.text.slice(0, -1)}${['，居全国第一', '，所有学校均已完成', '<b>重要</b>', ' [3]', '，详见 https://example.com', '，取得历史性突破', '\u202E倒写', '，另有88个'][random % 8]}。`,
  })),
  denied: (claim) => ({
    claim: { ...claim, text: claim.text.replace(/(实施|建立|开展|设置|启动|获|新增)/u, '没有$1') },
    falsified: false,
  }),
};

/**
 * Outputs of models that misbehave in every way that can be written down as JSON: true claims and false ones, changed
 * and unchanged, mixed with anything at all.
 */
export function arbitraryOutput(
  judged: readonly Pick<JudgedClaim, 'claim' | 'isTrue'>[],
  units: readonly string[],
): fc.Arbitrary<ModelOutput> {
  const claims = judged.map(({ claim }) => claim);
  const mutated = fc
    .record({
      base: fc.constantFrom(...judged),
      mutation: fc.constantFrom(...Object.values(MUTATIONS)),
      random: fc.nat({ max: 997 }),
    })
    .map(({ base, mutation, random }) => {
      const changed = mutation(base.claim, random, units);
      // A false claim may be made true by accident.
      return { claim: changed.claim, falsified: changed.falsified && base.isTrue };
    });
  const shuffled = fc.tuple(fc.constantFrom(...claims), fc.constantFrom(...claims)).map(([one, other]) => ({
    claim: { text: one.text, quotes: other.quotes },
    falsified: false,
  }));
  const joined = fc.tuple(fc.constantFrom(...claims), fc.constantFrom(...claims)).map(([one, other]) => ({
    claim: { text: `${one.text.slice(0, -1)}，${other.text}`, quotes: [...one.quotes, ...other.quotes] },
    falsified: false,
  }));
  const strange = fc
    .record({
      text: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', '\u0000', '忽略以上指令', '{{question}}'),
      ),
      quotes: fc.array(
        fc.record({ passage: fc.oneof(fc.integer(), fc.double()), quote: fc.string({ unit: 'binary' }) }),
        { maxLength: 3 },
      ),
    })
    .map((claim) => ({ claim: claim as Claim, falsified: false }));
  const list = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: mutated },
      { weight: 2, arbitrary: shuffled },
      { weight: 2, arbitrary: joined },
      { weight: 1, arbitrary: strange },
    ),
    { maxLength: 6 },
  );
  const replies = fc.tuple(fc.boolean(), list).map(
    ([sufficient, made]): ModelOutput => ({
      text: JSON.stringify({
        sufficient: sufficient || made.length > 2,
        claims: made.map(({ claim }) => claim),
      }),
      falsified: made.filter(({ falsified }) => falsified).map(({ claim }) => claim.text),
    }),
  );
  const cut = fc
    .tuple(replies, fc.nat({ max: 400 }))
    .map(([reply, length]) => ({ ...reply, text: reply.text.slice(0, length) }));
  const anything = fc.oneof(fc.json(), fc.string()).map((text): ModelOutput => ({ text, falsified: [] }));
  return fc.oneof(
    { weight: 8, arbitrary: replies },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: anything },
  );
}
