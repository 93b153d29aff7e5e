/** Callback data of the screens that compare districts and browse the corpus. `picked`: places in the list of units. */
export type BrowsingCallback =
  /** The list of units to choose from, some of them chosen. `check` names the list (see picking.ts). */
  | {
      readonly kind: 'pick';
      readonly page: number;
      readonly check: string;
      readonly picked: readonly number[];
    }
  | { readonly kind: 'compare'; readonly check: string; readonly picked: readonly number[] }
  /** A topic compared over all units, or (`choose`) over those still to be chosen. */
  | { readonly kind: 'topic'; readonly topic: string; readonly choose: boolean }
  /** Topics to compare; of one unit where its key is given. */
  | { readonly kind: 'topics'; readonly unitKey: string | null }
  | { readonly kind: 'districts'; readonly page: number }
  | { readonly kind: 'district'; readonly unitKey: string; readonly page: number }
  | { readonly kind: 'results'; readonly page: number };

const NUMBER = '[0-9a-z]{1,6}';
const KEY = '[A-Za-z0-9_-]{8}';
const PICK = new RegExp(`^cp:(?<page>${NUMBER}):(?<check>[A-Za-z0-9_-]{4}):(?<picked>(?:[0-9a-z]{3})*)$`);
const COMPARE = /^cm:(?<check>[A-Za-z0-9_-]{4}):(?<picked>(?:[0-9a-z]{3})*)$/;
const TOPIC = /^c(?<way>[tc]):(?<topic>[A-Za-z0-9_-]+)$/;
const TOPICS = new RegExp(`^cw(?::(?<key>${KEY}))?$`);
const DISTRICTS = new RegExp(`^ds:(?<page>${NUMBER})$`);
const DISTRICT = new RegExp(`^du:(?<key>${KEY}):(?<page>${NUMBER})$`);
const RESULTS = new RegExp(`^sr:(?<page>${NUMBER})$`);

/** What fits a button beside the rest: 16 places of 3 characters. */
export const MOST_PICKED = 16;

export function packBrowsing(callback: BrowsingCallback): string {
  switch (callback.kind) {
    case 'pick':
      return `cp:${callback.page.toString(36)}:${callback.check}:${packPlaces(callback.picked)}`;
    case 'compare':
      return `cm:${callback.check}:${packPlaces(callback.picked)}`;
    case 'topic':
      return `c${callback.choose ? 'c' : 't'}:${packTopic(callback.topic)}`;
    case 'topics':
      return callback.unitKey === null ? 'cw' : `cw:${callback.unitKey}`;
    case 'districts':
      return `ds:${callback.page.toString(36)}`;
    case 'district':
      return `du:${callback.unitKey}:${callback.page.toString(36)}`;
    case 'results':
      return `sr:${callback.page.toString(36)}`;
  }
}

export function parseBrowsing(data: string): BrowsingCallback | undefined {
  const pick = PICK.exec(data)?.groups;
  if (pick?.check !== undefined) {
    return { kind: 'pick', page: number(pick.page), check: pick.check, picked: places(pick.picked) };
  }
  const compare = COMPARE.exec(data)?.groups;
  if (compare?.check !== undefined) {
    return { kind: 'compare', check: compare.check, picked: places(compare.picked) };
  }
  const topic = TOPIC.exec(data)?.groups;
  if (topic?.topic !== undefined) {
    return { kind: 'topic', topic: unpackTopic(topic.topic), choose: topic.way === 'c' };
  }
  const topics = TOPICS.exec(data);
  if (topics !== null) return { kind: 'topics', unitKey: topics.groups?.key ?? null };
  const districts = DISTRICTS.exec(data)?.groups;
  if (districts !== undefined) return { kind: 'districts', page: number(districts.page) };
  const district = DISTRICT.exec(data)?.groups;
  if (district?.key !== undefined) {
    return { kind: 'district', unitKey: district.key, page: number(district.page) };
  }
  const results = RESULTS.exec(data)?.groups;
  return results === undefined ? undefined : { kind: 'results', page: number(results.page) };
}

/** Two bytes a UTF-16 unit: a Han character takes less room than as UTF-8. */
export function packTopic(topic: string): string {
  return Buffer.from(topic, 'utf16le').toString('base64url');
}

export function unpackTopic(packed: string): string {
  return Buffer.from(packed, 'base64url').toString('utf16le').replace(/\p{C}/gu, '').trim();
}

/** Whether a topic fits a button or a deep link (64 bytes, the letters before it included). */
export function topicFits(topic: string): boolean {
  return packTopic(topic).length <= 61;
}

function packPlaces(picked: readonly number[]): string {
  return picked.map((place) => place.toString(36).padStart(3, '0')).join('');
}

function places(packed = ''): number[] {
  return (packed.match(/.{3}/g) ?? []).map((place) => Number.parseInt(place, 36));
}

function number(digits: string | undefined): number {
  return Number.parseInt(digits ?? '0', 36);
}
