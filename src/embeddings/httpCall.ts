import { type Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface HttpCall {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Through a proxy. */
  readonly agent?: Agent | undefined;
  /** Ends the call, the body's arrival included. */
  readonly signal?: AbortSignal | undefined;
  /** Of silence, after which the call fails with the code ETIMEDOUT. */
  readonly idleMs?: number;
}

/**
 * An answer's head, its body still to be read. node:http instead of fetch: on Node 20 fetch takes no proxy agent
 * without a package more, and the project's proxy settings are an agent. Redirects are not followed.
 */
export function httpCall(url: string, call: HttpCall = {}): Promise<IncomingMessage> {
  const { method = 'GET', headers = {}, body, agent, signal, idleMs } = call;
  return new Promise((resolve, reject) => {
    const send = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = send(url, {
      method,
      headers: { ...headers, ...length },
      ...(agent === undefined ? {} : { agent }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (idleMs !== undefined)
      request.setTimeout(idleMs, () => {
        request.destroy(Object.assign(new Error('no data arrives'), { code: 'ETIMEDOUT' }));
      });
    request.once('error', reject);
    request.once('response', (response) => {
      // What breaks later is the reader's error; without a listener it would end the program.
      request.on('error', (error) => response.destroy(error));
      resolve(response);
    });
    request.end(body);
  });
}

/** @throws Error with the code EMSGSIZE above so many bytes: no server may fill the memory */
export async function readText(response: IncomingMessage, mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    size += (part as Buffer).length;
    if (size > mostBytes) {
      response.destroy();
      throw Object.assign(new Error('answer too large'), { code: 'EMSGSIZE' });
    }
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** A short name for a person: the system's code where there is one, never an address with its password. */
export function networkReason(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return code;
  return name === 'AggregateError' ? 'ECONNREFUSED' : name;
}
