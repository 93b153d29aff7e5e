import { packTopic, unpackTopic } from './browsingData.ts';

/** What a deep link (`https://t.me/<bot>?start=<payload>`) asks for. At most 64 of [A-Za-z0-9_-]. */
export type StartPayload =
  | { readonly kind: 'paragraph'; readonly paragraphId: string }
  | { readonly kind: 'document'; readonly docId: string }
  | { readonly kind: 'sources' }
  | { readonly kind: 'districts' }
  /** What can be compared. */
  | { readonly kind: 'topics' }
  | { readonly kind: 'district'; readonly unitKey: string }
  /** A topic compared, or (`choose`) the units to compare still to be chosen. */
  | { readonly kind: 'topic'; readonly topic: string; readonly choose: boolean }
  | { readonly kind: 'search'; readonly words: string }
  | { readonly kind: 'forget' }
  /** Why an answer in a group is bad. */
  | { readonly kind: 'why'; readonly place: string }
  /** An admin's invitation. */
  | { readonly kind: 'join'; readonly token: string };

const UNIT = /^u_(?<key>[A-Za-z0-9_-]{8})$/;
const TOPIC = /^(?<way>[cks])_(?<topic>[A-Za-z0-9_-]{1,62})$/;
const WHY = /^w_(?<place>[A-Za-z0-9_-]{22})$/;
const JOIN = /^join_(?<token>[A-Za-z0-9_-]{22})$/;
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

export function districtsLink(botName: string): string {
  return `https://t.me/${botName}?start=districts`;
}

export function topicsLink(botName: string): string {
  return `https://t.me/${botName}?start=topics`;
}

export function districtLink(botName: string, unitKey: string): string {
  return `https://t.me/${botName}?start=u_${unitKey}`;
}

/** Only for topics that fit (see topicFits). */
export function topicLink(botName: string, topic: string, choose: boolean): string {
  return `https://t.me/${botName}?start=${choose ? 'k' : 'c'}_${packTopic(topic)}`;
}

/** Only for words that fit, as for topics. */
export function searchLink(botName: string, words: string): string {
  return `https://t.me/${botName}?start=s_${packTopic(words)}`;
}

export function forgetLink(botName: string): string {
  return `https://t.me/${botName}?start=forget`;
}

export function whyLink(botName: string, place: string): string {
  return `https://t.me/${botName}?start=w_${place}`;
}

export function joinLink(botName: string, token: string): string {
  return `https://t.me/${botName}?start=join_${token}`;
}

export function parseStartPayload(payload: string): StartPayload | undefined {
  if (payload === 'sources' || payload === 'districts' || payload === 'topics') return { kind: payload };
  if (payload === 'forget') return { kind: payload };
  const place = WHY.exec(payload)?.groups?.place;
  if (place !== undefined) return { kind: 'why', place };
  const token = JOIN.exec(payload)?.groups?.token;
  if (token !== undefined) return { kind: 'join', token };
  const unitKey = UNIT.exec(payload)?.groups?.key;
  if (unitKey !== undefined) return { kind: 'district', unitKey };
  const topic = TOPIC.exec(payload)?.groups;
  if (topic?.topic !== undefined) {
    if (topic.way === 's') return { kind: 'search', words: unpackTopic(topic.topic) };
    return { kind: 'topic', topic: unpackTopic(topic.topic), choose: topic.way === 'k' };
  }
  const { kind, id } = PAYLOAD.exec(payload)?.groups ?? {};
  if (kind === undefined || id === undefined) return undefined;
  return kind === 'p' ? { kind: 'paragraph', paragraphId: id } : { kind: 'document', docId: id };
}
