/** What a deep link (`https://t.me/<bot>?start=<payload>`) asks for. At most 64 of [A-Za-z0-9_-]. */
export type StartPayload =
  | { readonly kind: 'paragraph'; readonly paragraphId: string }
  | { readonly kind: 'document'; readonly docId: string }
  | { readonly kind: 'sources' };

const PAYLOAD = /^(?<kind>[pd])_(?<id>[A-Za-z0-9_-]{1,48})$/;

export function paragraphLink(botName: string, paragraphId: string): string {
  return `https://t.me/${botName}?start=p_${paragraphId}`;
}

export function documentLink(botName: string, docId: string): string {
  return `https://t.me/${botName}?start=d_${docId}`;
}

export function sourcesLink(botName: string): string {
  return `https://t.me/${botName}?start=sources`;
}

export function parseStartPayload(payload: string): StartPayload | undefined {
  if (payload === 'sources') return { kind: 'sources' };
  const { kind, id } = PAYLOAD.exec(payload)?.groups ?? {};
  if (kind === undefined || id === undefined) return undefined;
  return kind === 'p' ? { kind: 'paragraph', paragraphId: id } : { kind: 'document', docId: id };
}
