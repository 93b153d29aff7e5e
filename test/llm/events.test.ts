import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanChunk } from '../../src/llm/events.ts';
import { newExchange } from '../../src/llm/exchange.ts';
import { replyChunks } from '../../src/llm/replyStream.ts';

const piece = (delta: object, more: object = {}) => ({
  choices: [{ index: 0, delta, finish_reason: null }],
  ...more,
});

describe('an event of any server becomes a clean piece or nothing', () => {
  it('keeps words and calls, and drops what a model thinks', () => {
    const exchange = newExchange();
    const chunk = cleanChunk(piece({ role: 'user', content: '好', reasoning_content: '秘密' }), exchange);
    expect(chunk?.choices[0]?.delta).toEqual({ role: 'assistant', content: '好' });
    expect(exchange.thought).toBe(true);
    const call = { index: '2', function: { name: 'f', arguments: { a: 1 } } };
    expect(cleanChunk(piece({ tool_calls: [null, call] }), exchange)?.choices[0]?.delta).toEqual({
      role: 'assistant',
      content: '',
      tool_calls: [{ index: 2, type: 'function', function: { name: 'f', arguments: '{"a":1}' } }],
    });
  });

  it('notes what was used, where that can be true', () => {
    const exchange = newExchange();
    cleanChunk({ usage: { prompt_tokens: 3, completion_tokens: 4 } }, exchange);
    expect(exchange.usage).toEqual({ input: 3, output: 4 });
    for (const usage of [null, { prompt_tokens: -1, completion_tokens: 4 }, { prompt_tokens: '3' }, 'much'])
      cleanChunk({ usage }, exchange);
    expect(exchange.usage).toEqual({ input: 3, output: 4 });
  });

  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const chunk = cleanChunk(value, newExchange());
        expect(chunk === null || chunk.choices[0]?.delta.role === 'assistant').toBe(true);
      }),
    );
    const strange = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('text', '', 0, -1, 1.5, null, [], {}),
      fc.record({ type: fc.constantFrom('text', 'image'), text: fc.jsonValue() }),
    );
    const delta = fc.record(
      {
        role: strange,
        content: fc.oneof(strange, fc.array(strange)),
        reasoning: strange,
        tool_calls: fc.oneof(
          strange,
          fc.array(
            fc.record(
              { index: strange, function: fc.record({ name: strange, arguments: strange }) },
              { requiredKeys: [] },
            ),
          ),
        ),
      },
      { requiredKeys: [] },
    );
    const choice = fc.record(
      { index: strange, delta, message: delta, finish_reason: strange },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(choice), strange, (choices, usage) => {
        const chunk = cleanChunk({ choices, usage }, newExchange());
        for (const one of chunk?.choices ?? []) {
          expect(typeof one.delta.content).toBe('string');
          for (const call of one.delta.tool_calls ?? []) {
            expect(Number.isInteger(call.index)).toBe(true);
            expect(typeof call.function.arguments).toBe('string');
          }
        }
      }),
    );
  });
});

describe('a body of any bytes is read to an end', () => {
  const read = async (parts: readonly Uint8Array[]) => {
    const exchange = newExchange();
    const said: string[] = [];
    async function* body() {
      yield* parts;
    }
    for await (const chunk of replyChunks(body(), 1000, exchange))
      said.push(chunk.choices[0]?.delta.content ?? '');
    return { exchange, said: said.join('') };
  };

  it('however it is cut into packets', async () => {
    const events = [piece({ content: '建了' }), piece({ content: '三所“学校”。' })];
    const bytes = Buffer.from(
      `: hello\r\n${events.map((event) => `data: ${JSON.stringify(event)}\r\n\r\n`).join('')}data: [DONE]\r\n\r\n`,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const parts = places.slice(1).map((end, n) => bytes.subarray(places[n], end));
        const { said, exchange } = await read(parts);
        expect(said).toBe('建了三所“学校”。');
        expect(exchange.finished).toBe(true);
      }),
    );
  });

  it('whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array()), async (parts) => {
        const { said } = await read(parts);
        expect(said).toBe('');
      }),
    );
  });

  it('and no further than the reply may be long', async () => {
    const bytes = Buffer.from(`data: ${JSON.stringify(piece({ content: '学'.repeat(600) }))}\n\n`);
    const { said, exchange } = await read([bytes, bytes, bytes]);
    expect(said).toHaveLength(600);
    expect(exchange.endless).toBe(true);
  });
});
