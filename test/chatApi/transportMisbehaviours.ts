import { idealDraft } from './idealModel.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { chunkOf, type Wire } from './wire.ts';

function wire(name: string, does: string, send: (wire: Wire) => void | Promise<void>): Misbehaviour {
  return { name, kind: 'transport', does, model: () => ({ kind: 'wire', send }) };
}

const status = (name: string, does: string, code: number, message = 'no', headers = {}) =>
  wire(name, does, (one) => one.answer(code, { error: { message } }, headers));

/** Half of what a good model would say, in pieces. */
export function sendHalf(one: Wire): void {
  const text = JSON.stringify(idealDraft(one.request));
  one.open();
  const half = text.slice(0, Math.floor(text.length / 2));
  for (const piece of half.match(/[\s\S]{1,9}/gu) ?? ['{']) one.piece(piece);
}

const whole = (one: Wire) => JSON.stringify(idealDraft(one.request));

/** Whatever can go wrong before there is a reply. */
export const transportMisbehaviours: readonly Misbehaviour[] = [
  wire('unauthorized', '401 that quotes the key', (one) =>
    one.answer(401, {
      error: { message: `Incorrect API key provided: ${one.response.req.headers.authorization}` },
    }),
  ),
  status('unpaid', '402', 402, 'Insufficient Balance'),
  status('forbidden', '403', 403),
  status('notFound', '404', 404, 'The model does not exist'),
  status('tooLarge', '413', 413),
  status('badRequest', '400 for everything', 400),
  status('unprocessable', '422 for everything', 422),
  status('tooManyBriefly', '429 with a retry-after of a second', 429, 'slow down', { 'retry-after': '1' }),
  status('tooManyForLong', '429 with a retry-after of a day', 429, 'slow down', { 'retry-after': '86400' }),
  status('tooManyNonsense', '429 with a retry-after that is none', 429, 'no', { 'retry-after': 'soon, -1' }),
  status('outOfQuota', '429 for an empty account', 429, 'insufficient_quota'),
  status('serverError', '500', 500),
  status('overloaded', '503', 503, 'overloaded', { 'retry-after': '2' }),
  wire('gatewayPage', '502 with a page of HTML', (one) =>
    one.answer(502, '<html><h1>502 Bad Gateway</h1></html>', { 'content-type': 'text/html' }),
  ),
  wire('unknownStatus', 'a status that doesn’t exist', (one) => one.answer(799, {})),
  wire('noContent', '204', (one) => {
    one.response.writeHead(204).end();
  }),
  wire('redirect', '307 to somewhere else', (one) =>
    one.answer(307, {}, { location: `http://${one.response.req.headers.host}/elsewhere` }),
  ),
  wire('endlessError', '500 with a body that doesn’t end', (one) => {
    one.response.writeHead(500, { 'content-type': 'application/json' });
    const filler = 'x'.repeat(64 * 1024);
    const more = () => {
      while (!one.gone() && one.response.write(filler));
      if (!one.gone()) one.response.once('drain', more);
    };
    more();
  }),
  wire('errorInStream', 'an error as an event, after half the reply', (one) => {
    sendHalf(one);
    one.event({ error: { message: 'CUDA out of memory', code: 500 } });
    one.done();
  }),
  wire('stallAtOnce', 'never answers', () => {}),
  wire('stallAfterHead', 'opens a stream and says nothing', (one) => one.open()),
  wire('stallMidway', 'stops in the middle', sendHalf),
  wire('stallOnlyComments', 'keeps alive and says nothing', async (one) => {
    one.open();
    while (!one.gone()) {
      one.raw(': keep-alive\n\n');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }),
  wire('drip', 'one character after the other, slowly', async (one) => {
    one.open();
    for (const character of whole(one)) {
      if (one.gone()) return;
      one.piece(character);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    one.done();
  }),
  wire('closedAtOnce', 'closes before an answer', (one) => one.cut()),
  wire('reset', 'resets the connection', (one) => {
    one.response.socket?.resetAndDestroy();
  }),
  wire('closedMidway', 'cuts the connection in the middle', (one) => {
    sendHalf(one);
    setImmediate(one.cut);
  }),
  wire('endedMidway', 'ends properly in the middle, without a last word', (one) => {
    sendHalf(one);
    one.response.end();
  }),
  wire('shorterThanSaid', 'a body shorter than its content-length', (one) => {
    one.response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    one.response.write('{"choices":[');
    setImmediate(one.cut);
  }),
  wire('notHttp', 'something that isn’t HTTP', (one) => {
    one.response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n\r\n');
  }),
  wire('brokenChunks', 'chunked transfer with a length that is none', (one) => {
    one.response.socket?.end(
      'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\nboo\r\n',
    );
  }),
  wire('hugeHeader', 'headers beyond any limit', (one) => {
    one.response.socket?.end(`HTTP/1.1 200 OK\r\nx-big: ${'x'.repeat(100_000)}\r\n\r\n`);
  }),
  wire('compressed', 'compressed, unasked', (one) => {
    one.answer(200, 'not really gzip', { 'content-encoding': 'gzip' });
  }),
  wire('emptyBody', '200 with nothing', (one) => one.answer(200, '')),
  wire('page', '200 with a page of HTML', (one) =>
    one.answer(200, '<!doctype html><title>登录</title>', { 'content-type': 'text/html' }),
  ),
  wire('onlyDone', 'a stream of nothing but its end', (one) => {
    one.open();
    one.done();
  }),
  wire('neverDone', 'the whole reply, then silence', (one) => {
    one.open();
    one.piece(whole(one));
    one.event(chunkOf(one.request, {}, null));
  }),
];
