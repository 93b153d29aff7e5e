import type { ChatApiRequest } from './chatRequest.ts';
import { idealDraft } from './idealModel.ts';
import type { Misbehaviour } from './misbehaviour.ts';

const form = (name: string, does: string, model: Misbehaviour['model']): Misbehaviour => ({
  name,
  kind: 'form',
  does,
  model,
});

/** The object's text, put into words of its own. */
const told = (name: string, does: string, tell: (json: string, request: ChatApiRequest) => string) =>
  form(name, does, (request) => ({ kind: 'text', text: tell(JSON.stringify(idealDraft(request)), request) }));

const object = (name: string, does: string, value: (request: ChatApiRequest) => unknown) =>
  form(name, does, (request) => ({ kind: 'object', value: value(request) }));

const words = (name: string, does: string, text: string) => form(name, does, () => ({ kind: 'words', text }));

/** Whatever can go wrong with the object's text. */
export const formMisbehaviours: readonly Misbehaviour[] = [
  told('halfJson', 'half the object, properly ended', (json) => json.slice(0, json.length / 2)),
  told('jsonInFence', 'the object in a code fence', (json) => `\`\`\`json\n${json}\n\`\`\``),
  told(
    'jsonBetweenWords',
    'the object between words',
    (json) => `好的，{以下}是答案：\n${json}\n希望有帮助！`,
  ),
  told('jsonTwice', 'the object two times over', (json) => `${json}\n${json}`),
  told('encodedTwice', 'the object as a JSON string', (json) => JSON.stringify(json)),
  told('byteOrderMark', 'a byte order mark before it', (json) => `\ufeff${json}`),
  told('trailingComma', 'a comma too many', (json) => json.replace(/\}$/u, ',}')),
  told('singleQuotes', 'single quotes', (json) => json.replaceAll('"', "'")),
  told('comments', 'comments in it', (json) => json.replace('{', '{ // 回答\n')),
  told('duplicateKeys', 'every key twice', (json) => json.replace('{', '{"sufficient":false,"claims":[],')),
  told(
    'thinkTags',
    'thoughts in tags before it',
    (json) => `<think>用户想要{"claims":[]}，我先想想</think>\n${json}`,
  ),
  told(
    'unopenedThink',
    'thoughts of which only the end is marked',
    (json) => `先想想{"a":1}\n</think>\n${json}`,
  ),
  told('unclosedThink', 'thoughts that never end', (json) => `<think>先想想\n${json}`),
  told('deepNesting', 'ten thousand brackets', () => '{"claims":'.repeat(5000) + '['.repeat(5000)),
  told('onlyBraces', 'nothing but braces', () => '{'.repeat(1200)),
  told(
    'schemaEcho',
    'the schema instead of an object',
    () => '{"type":"object","properties":{"claims":{"type":"array"}}}',
  ),
  told('prototypePollution', 'keys that mean more to JavaScript', (json) =>
    json.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'),
  ),
  told('loneSurrogates', 'half characters', (json) => json.replace('"text":"', '"text":"\\ud83d')),
  object('topArray', 'a list of objects', (request) => [idealDraft(request)]),
  object('topNull', 'null', () => null),
  object('emptyObject', 'an object without keys', () => ({})),
  object('wrappedObject', 'the object in another one', (request) => ({ draft_answer: idealDraft(request) })),
  object('numbersAsStrings', 'numbers as strings', (request) => ({
    ...idealDraft(request),
    claims: idealDraft(request).claims.map(({ text, quotes }) => ({
      text,
      quotes: quotes.map(({ passage, quote }) => ({ passage: String(passage), quote })),
    })),
  })),
  object('extraFields', 'more than asked for', (request) => ({
    ...idealDraft(request),
    confidence: 1,
    admin: true,
    claims: idealDraft(request).claims.map((claim) => ({ ...claim, proved: true })),
  })),
  object('claimsAsObject', 'claims as an object', () => ({
    sufficient: true,
    claims: { text: '一', quotes: [] },
  })),
  object('claimsAsText', 'claims as a text', () => ({ sufficient: 'true', claims: '全区新建学校87所。' })),
  object('nullFields', 'null everywhere', () => ({
    sufficient: null,
    claims: [{ text: null, quotes: null }, null],
  })),
  words('refusal', 'declines in words', '抱歉，作为人工智能语言模型，我无法回答这个问题。'),
  words('emptyWords', 'a reply without a word', ''),
  words('inventedWords', 'an answer in words, invented', '全区新建学校87所，新增学位9.6万个。[1]'),
];
