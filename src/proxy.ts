import type { Agent } from 'node:http';
import { isIPv4 } from 'node:net';
import { HttpsProxyAgent } from 'https-proxy-agent';

export interface ProxySettings {
  readonly url: string;
  /** Hosts that are reached directly: `example.com` (and below), `.example.com`, `host:port`, `*`. */
  readonly noProxy: readonly string[];
}

/**
 * The agent that reaches the server through the proxy, or undefined where it is reached directly. Neither
 * grammY's node-fetch nor node:https looks at HTTPS_PROXY by itself.
 */
export function proxyAgent(proxy: ProxySettings | null, target: string): Agent | undefined {
  if (proxy === null) return undefined;
  const url = new URL(target);
  if (isLoopback(url.hostname) || proxy.noProxy.some((pattern) => matches(url, pattern))) return undefined;
  return new HttpsProxyAgent(proxy.url, { keepAlive: true });
}

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost') || host === '::1') return true;
  return isIPv4(host) && host.startsWith('127.');
}

function matches(url: URL, pattern: string): boolean {
  const { host = '', port } =
    /^(?<host>.*?)(?::(?<port>\d+))?$/.exec(pattern.trim().toLowerCase())?.groups ?? {};
  const actualPort = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  if (port !== undefined && port !== actualPort) return false;
  if (host === '*') return true;
  const suffix = host.replace(/^\*?\./, '');
  const hostname = url.hostname.toLowerCase();
  return suffix !== '' && (hostname === suffix || hostname.endsWith(`.${suffix}`));
}
