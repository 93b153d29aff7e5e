import type { Form } from './question.ts';

const CHECK_LEADS =
  /^\s*(?:(?:please\s+)?(?:check|verify|confirm|fact[- ]check)(?:\s+(?:that|whether|if|this))?\s*:?|is it (?:true|correct|right|a fact|accurate)(?: to say)?(?: that)?|(?:i|we)(?:'ve| have)? (?:heard|read|saw|was told|were told|understand)(?: somewhere)?(?: that)?|(?:it is|it's) said that|they say(?: that)?|apparently,?|am i right(?: in thinking)?(?: that)?|someone (?:says|said|told me)(?: that)?)\s+/iu;
const CHECK_TAGS =
  /[\s,.;–—-]*(?:,\s*(?:right|correct|true|yes)|\bis (?:that|this|it) (?:right|correct|true|so|accurate)|\b(?:is|are|was|were|does|do|did|has|have)n['’]t (?:it|they|there|he|she)|\btrue or false|\bright or wrong|\byes or no|\bam i right|\bisn['’]t that (?:right|so|true)|\bcorrect|\breally)\s*[?.!]*\s*$/iu;
const LEADS =
  /^\s*(?:(?:hello|hi|hey|good (?:morning|afternoon|evening))[,!. ]+(?:there[,!. ]+)?)?(?:(?:excuse me|sorry|please|well|so|ok|okay)[, ]+)*(?:(?:(?:can|could|would|will) you (?:please |kindly )?(?:tell|explain|describe|show|give|list|let)(?: to)?(?: me| us)?(?: know)?|do you (?:know|happen to know)|(?:i|we)(?:'d| would)? (?:want|like|love|need)(?: to)? (?:know|learn|hear|ask|find out|understand)(?: more)?|(?:i|we)(?:'m| am| are) (?:curious|wondering|interested)(?: in| to know)?|(?:i|we) wonder|tell (?:me|us)(?: more)?|please tell (?:me|us)|let me know|any idea|what (?:do|does) (?:the|these|your) (?:documents?|articles?|sources?|texts?|corpus) say|according to (?:the|these) (?:documents?|articles?|sources?),?)\s*(?:about|on|regarding)?\s+)?/iu;
const IMPERATIVES =
  /^\s*(?:please\s+)?(?:list|name|enumerate|describe|explain|outline|discuss|summari[sz]e|introduce|give(?: me| us)?(?: an? (?:overview|summary|idea|list) (?:of|on|about))?|show(?: me| us)?|find(?: me| out)?|search(?: for)?|look up)\s+/iu;
const ABOUT = /^\s*(?:and\s+|so\s+|but\s+)?(?:then\s+)?(?:what|how)\s+about\s+/iu;
const COMPARISON =
  /\b(?:compar(?:e|es|ed|ing|ison|isons)|versus|vs|differ|differs|differences?|different|similarit(?:y|ies)|contrast)\b\.?/iu;
const COMPARING =
  /\b(?:please\s+)?(?:can you\s+)?(?:make a |draw a )?(?:compar(?:e|es|ed|ing)(?: (?:to|with))?|comparison(?: of| between)?|versus|vs|(?:how )?(?:do|does)(?=[^?]*\bdiffer)|differ|what(?: is| are|['’]s) the (?:main |key |biggest )?(?:difference|differences|similarities|similarity)(?: between)?|differences? between|(?:similarities|similarity) (?:between|of)|different|contrast|in terms of|when it comes to|in the area of|in the field of)\b\.?/giu;
const ASKS = /\b(?:how|what|which|who|when|where|why)\b/iu;
const LIST = /^\s*(?:please\s+)?(?:list|name|enumerate)\b/iu;

/** What an English text wants by its opening, its end and its comparing words, and the text without those. */
export function readForm(
  text: string,
  severalUnits: (text: string) => boolean,
): Form & { readonly text: string } {
  const plainForm = { check: false, comparison: false, list: false, turn: false, asks: /\?\s*$/u.test(text) };
  if (ABOUT.test(text)) return { ...plainForm, turn: true, text: text.replace(ABOUT, '') };
  const lead = CHECK_LEADS.exec(text);
  const withoutCheck = text.replace(CHECK_LEADS, '').replace(CHECK_TAGS, '');
  const check = lead !== null || CHECK_TAGS.test(text);
  if (check && withoutCheck.trim() !== '' && !ASKS.test(withoutCheck))
    return { ...plainForm, check: true, text: withoutCheck };
  const plain = text.replace(LEADS, '');
  const comparison = COMPARISON.test(plain) && severalUnits(plain);
  return {
    ...plainForm,
    comparison:
      comparison ||
      (/\b(?:higher|lower|more|fewer|larger|better|bigger)\b/iu.test(plain) && severalUnits(plain)),
    list: LIST.test(plain),
    text: comparison ? plain.replace(COMPARING, ' ') : plain.replace(IMPERATIVES, ''),
  };
}
