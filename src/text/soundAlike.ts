import { pinyin } from 'pinyin-pro';

/** How characters of several readings sound in names of places: 康巴什, 成都, 重庆, 厦门, 番禺. */
const IN_NAMES: Readonly<Record<string, string>> = { 什: 'shi', 都: 'du', 重: 'chong', 厦: 'xia', 番: 'pan' };

const keys = new Map<string, string>();

/**
 * A Chinese character's sound with the confusions that people and input methods make levelled: n/l, zh/z,
 * ch/c, sh/s, f/h, -n/-ng. 流 and 牛 share a key. Character by character, so that a name and its misspelling
 * are read alike whatever stands around them; other characters are their own key.
 */
export function soundKey(character: string): string {
  let key = keys.get(character);
  if (key === undefined) {
    key = /\p{Script=Han}/u.test(character) ? levelConfusions(soundInNames(character)) : character;
    keys.set(character, key);
  }
  return key;
}

/** A Han character's pinyin without its tone, as it sounds in names; another character is its own. */
export function soundInNames(character: string): string {
  return IN_NAMES[character] ?? pinyin(character, { toneType: 'none' });
}

function levelConfusions(syllable: string): string {
  return syllable
    .toLowerCase()
    .replace(/^zh/, 'z')
    .replace(/^ch/, 'c')
    .replace(/^sh/, 's')
    .replace(/^l(?=[a-zü])/, 'n')
    .replace(/^f/, 'h')
    .replace(/ng$/, 'n');
}
