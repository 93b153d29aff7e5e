import type { Language } from '../assistant.ts';
import type { Pseudonym } from './identity.ts';
import type { Store } from './store.ts';

/** What a person has chosen. Kept until changed or erased. */
export interface Preferences {
  language(userId: number): Promise<Language | undefined>;
  setLanguage(userId: number, language: Language): Promise<void>;
}

export function createPreferences(store: Store, pseudonym: Pseudonym, now: () => number): Preferences {
  return {
    async language(userId) {
      const [row] = await store.run('SELECT language FROM preferences WHERE owner = ?', [pseudonym(userId)]);
      return row?.language === 'zh' || row?.language === 'en' ? row.language : undefined;
    },
    async setLanguage(userId, language) {
      await store.run('INSERT OR REPLACE INTO preferences (owner, language, set_at) VALUES (?, ?, ?)', [
        pseudonym(userId),
        language,
        now(),
      ]);
    },
  };
}
