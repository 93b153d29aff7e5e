import type { Question } from '../question/understand.ts';

/** 占到小学 of 占到小学初中, 上公立小学: a verb before a kind of school is no name. */
const NO_NAME =
  /^(?:占到?|[是有到在给把让全各某每上念读办进去]|所有)|^(?:公立|公办|私立|民办)?(?:小学|中学|学校)$/u;

/** The places and bodies that a claim names besides who reports, without what was misread for a name. */
export function namedOthers({ others, terms }: Question, source: string): string[] {
  return others.filter(
    (name) =>
      !NO_NAME.test(name) &&
      // 范县 of 示范县.
      !terms.some(({ text }) => text.length > name.length && text.endsWith(name) && source.includes(text)),
  );
}
