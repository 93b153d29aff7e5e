import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Bot } from 'grammy';
import { expect, it } from 'vitest';
import { proxyAgent } from '../src/proxy.ts';
import { createBotApiServer } from './botApi/server.ts';

const proxy = {
  url: 'http://127.0.0.1:8080',
  noProxy: ['example.com', '.inner.cn', 'host:8443', '10.0.0.5'],
};

it.each(['https://api.telegram.org', 'https://notexample.com', 'https://host', 'http://10.0.0.6'])(
  '%s is reached through the proxy',
  (target) => {
    expect(proxyAgent(proxy, target)).toBeDefined();
    expect(proxyAgent(null, target)).toBeUndefined();
  },
);

it.each([
  'http://localhost:8081',
  'http://127.0.0.1:8081',
  'http://127.5.0.1',
  'http://[::1]:8081',
  'https://bot.localhost',
  'https://example.com',
  'https://API.EXAMPLE.com',
  'https://inner.cn',
  'https://a.inner.cn:99',
  'https://host:8443',
  'http://10.0.0.5:1234',
])('%s is reached directly', (target) => {
  expect(proxyAgent(proxy, target)).toBeUndefined();
});

it('* stands for every host', () => {
  expect(proxyAgent({ ...proxy, noProxy: ['*'] }, 'https://api.telegram.org')).toBeUndefined();
});

it('calls really go through it', async () => {
  const server = createBotApiServer();
  await server.start();
  const tunnels: string[] = [];
  const gateway = createServer();
  gateway.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const upstream = connect(Number(new URL(server.apiRoot).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await once(gateway.listen(0, '127.0.0.1'), 'listening');
  const { port } = gateway.address() as AddressInfo;
  const agent = proxyAgent({ url: `http://127.0.0.1:${port}`, noProxy: [] }, 'http://telegram.test');
  const bot = new Bot(server.token, {
    client: { apiRoot: 'http://telegram.test', ...(agent && { baseFetchConfig: { agent } }) },
  });
  expect((await bot.api.getMe()).username).toBe(server.bot.username);
  expect(tunnels).toEqual(['telegram.test:80']);
  agent?.destroy();
  gateway.closeAllConnections();
  gateway.close();
  await server.stop();
});
