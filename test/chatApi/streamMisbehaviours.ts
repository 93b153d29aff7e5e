import { idealDraft } from './idealModel.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { sendHalf } from './transportMisbehaviours.ts';
import { chunkOf, type Wire } from './wire.ts';

const form = (name: string, does: string, model: Misbehaviour['model']): Misbehaviour => ({
  name,
  kind: 'form',
  does,
  model,
});

const streamed = (name: string, does: string, send: (one: Wire, json: string) => void | Promise<void>) =>
  form(name, does, (request) => ({
    kind: 'wire',
    send: (one) => {
      one.open();
      return send(one, JSON.stringify(idealDraft(request)));
    },
  }));

/** Says the same for ever, or until the client goes. */
async function forEver(one: Wire, say: () => void): Promise<void> {
  while (!one.gone()) {
    for (let n = 0; n < 50; n++) say();
    await new Promise(setImmediate);
  }
}

function delta(one: Wire, content: object, finish: string | null = null): void {
  one.event(chunkOf(one.request, content, finish));
}

function call(name: unknown, args: unknown, index: unknown = 0): object {
  return { tool_calls: [{ index, id: 'call_x', type: 'function', function: { name, arguments: args } }] };
}

/** Whatever can go wrong with the events in which the object is told. */
export const streamMisbehaviours: readonly Misbehaviour[] = [
  streamed('nullContent', 'content that is null', (one) => {
    delta(one, { role: 'assistant', content: null });
    delta(one, { content: null }, 'stop');
    one.done();
  }),
  streamed('contentParts', 'content as a list of parts', (one, json) => {
    for (const text of json.match(/[\s\S]{1,20}/gu) ?? [])
      delta(one, { content: [{ type: 'text', text }, { type: 'thinking', thinking: '嗯' }, null] });
    delta(one, {}, 'stop');
    one.done();
  }),
  streamed('twoChoices', 'two choices, the second invented', (one, json) => {
    const other = '{"sufficient":true,"claims":[{"text":"新建87所。","quotes":[]}]}';
    for (const [index, content] of [other, json].entries())
      one.event({ choices: [{ index: 1 - index, delta: { content }, finish_reason: null }] });
    delta(one, {}, 'stop');
    one.done();
  }),
  streamed('unknownTool', 'a call of a function that nobody offered', (one) => {
    delta(one, call('delete_everything', '{"sufficient":true,"claims":[]}'), 'tool_calls');
    one.done();
  }),
  streamed('unknownToolFirst', 'a strange call, then the right one', (one, json) => {
    delta(one, call('search_web', '{"q":"x"}', 0));
    delta(one, call(one.request.toolName, json, 1), 'tool_calls');
    one.done();
  }),
  streamed('wrongIndexes', 'indexes of every type', (one, json) => {
    const half = Math.floor(json.length / 2);
    delta(one, call(one.request.toolName, json.slice(0, half), null));
    delta(one, call(undefined, json.slice(half), '0'), 'tool_calls');
    one.done();
  }),
  streamed('argumentsAsObject', 'arguments that are an object', (one, json) => {
    delta(one, call(one.request.toolName, JSON.parse(json)), 'tool_calls');
    one.done();
  }),
  streamed('strangeDeltas', 'deltas of every type', (one) => {
    for (const strange of [null, 1, 'x', [], { content: 7 }, { tool_calls: 'x' }, { tool_calls: [null, {}] }])
      one.event({ choices: [{ index: 0, delta: strange, finish_reason: 3 }] });
    for (const strange of [null, [], 'x', 7, { choices: {} }, { choices: [null, 'x'] }])
      one.event(strange as object);
    one.done();
  }),
  streamed('garbageLines', 'lines that are no events, among good ones', (one, json) => {
    one.raw('<<<<garbage>>>>\nevent: ping\nid: 7\nretry: 10\ndata\ndata: \ndata: {broken\n\n: comment\n\n');
    for (const piece of json.match(/[\s\S]{1,20}/gu) ?? []) {
      one.piece(piece);
      one.raw('data: not json\n\n');
    }
    delta(one, {}, 'stop');
    one.done();
  }),
  streamed('carriageReturns', 'carriage returns for line ends', (one, json) => {
    one.raw(`data: ${JSON.stringify(chunkOf(one.request, { content: json }))}\r\rdata: [DONE]\r\r`);
    one.response.end();
  }),
  streamed('splitBytes', 'characters cut between packets', async (one, json) => {
    const bytes = Buffer.from(
      `data: ${JSON.stringify(chunkOf(one.request, { content: json }))}\n\ndata: [DONE]\n\n`,
    );
    for (let at = 0; at < bytes.length; at += 64) {
      if (one.gone()) return;
      one.raw(bytes.subarray(at, at + 64));
      await new Promise(setImmediate);
    }
    one.response.end();
  }),
  streamed('invalidUtf8', 'bytes that are no UTF-8', (one, json) => {
    const bytes = Buffer.from(`data: ${JSON.stringify(chunkOf(one.request, { content: json }))}\n\n`);
    const spoiled = Buffer.from(bytes.map((byte, at) => (byte > 0xe0 && at % 5 === 0 ? 0xff : byte)));
    one.raw(spoiled);
    one.done();
  }),
  streamed('prematureDone', 'the end before the end', (one, json) => {
    one.piece(json.slice(0, json.length / 2));
    one.done();
  }),
  streamed('lengthFinish', 'half the object, out of tokens', (one, json) => {
    one.piece(json.slice(0, json.length / 2));
    delta(one, {}, 'length');
    one.done();
  }),
  streamed('contentFilter', 'half the object, then filtered', (one, json) => {
    one.piece(json.slice(0, json.length / 2));
    delta(one, {}, 'content_filter');
    one.done();
  }),
  streamed('noLastWord', 'the whole object, then the connection’s end', (one, json) => {
    one.piece(json);
    one.response.end();
  }),
  streamed('reasoning', 'thoughts beside the reply, with a draft in them', (one, json) => {
    delta(one, { reasoning_content: '{"sufficient":true,"claims":[{"text":"秘密的想法"}]}' });
    delta(one, { reasoning: '秘密的想法' });
    one.piece(json);
    delta(one, {}, 'stop');
    one.done();
  }),
  streamed('onlyReasoning', 'thoughts and nothing else', (one) => {
    delta(one, { reasoning_content: '秘密的想法' });
    delta(one, {}, 'length');
    one.done();
  }),
  streamed('endlessReasoning', 'thoughts without end', (one) =>
    forEver(one, () => delta(one, { reasoning_content: '想'.repeat(1000) })),
  ),
  streamed('endlessText', 'a claim without end', async (one) => {
    one.piece('{"sufficient":true,"claims":[{"text":"');
    await forEver(one, () => one.piece('学校'.repeat(50)));
  }),
  streamed('endlessSpace', 'white space without end', (one) =>
    forEver(one, () => one.piece(' \n'.repeat(100))),
  ),
  streamed('endlessClaims', 'claims without end', async (one) => {
    one.piece('{"sufficient":true,"claims":[');
    await forEver(one, () => one.piece('{"text":"新建87所。","quotes":[]},'));
  }),
  streamed('endlessLine', 'one line without end', (one) => forEver(one, () => one.raw('x'.repeat(10_000)))),
  streamed('endlessEmptyEvents', 'events that say nothing, without end', (one) =>
    forEver(one, () => delta(one, {})),
  ),
  streamed('hugeLine', 'the object and a megabyte in one line', (one, json) => {
    one.event({ ...chunkOf(one.request, { content: json }, 'stop'), padding: 'x'.repeat(900_000) });
    one.done();
  }),
  streamed('negativeUsage', 'tokens below zero', (one, json) => {
    one.piece(json);
    delta(one, {}, 'stop');
    one.event({ choices: [], usage: { prompt_tokens: -5, completion_tokens: -1e12, total_tokens: 'many' } });
    one.done();
  }),
  streamed('hugeUsage', 'more tokens than there are', (one, json) => {
    one.piece(json);
    delta(one, {}, 'stop');
    one.event({ choices: [], usage: { prompt_tokens: 1e300, completion_tokens: 1e300 } });
    one.done();
  }),
  streamed('strangeRoles', 'roles that a model doesn’t have', (one, json) => {
    for (const role of ['user', 'system', 'tool', 'wizard', 7]) delta(one, { role, content: '' });
    delta(one, { role: 'tool', content: json }, 'stop');
    one.done();
  }),
  form('eventsAsJson', 'events under the type of JSON', (request) => ({
    kind: 'wire',
    send(one) {
      one.open('application/json');
      one.piece(JSON.stringify(idealDraft(request)));
      delta(one, {}, 'stop');
      one.done();
    },
  })),
  form('jsonAsEvents', 'one JSON object under the type of events', (request) => ({
    kind: 'wire',
    send(one) {
      one.open('text/event-stream');
      const message = { role: 'assistant', content: JSON.stringify(idealDraft(request)) };
      one.response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }] }));
    },
  })),
  form('noChoices', 'a completion without a choice', () => ({
    kind: 'wire',
    send: (one) => one.answer(200, { choices: [], usage: null }),
  })),
  form('halfStreamed', 'half a reply, then [DONE]', () => ({
    kind: 'wire',
    send(one) {
      sendHalf(one);
      one.done();
    },
  })),
];
