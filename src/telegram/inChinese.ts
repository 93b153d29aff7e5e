import type { Assistant } from '../assistant.ts';

/**
 * Words in a foreign language as the assistant understands them, in Chinese; null where it reads them as they stand.
 * No model is asked.
 */
export async function understoodInChinese(words: string, assistant: Assistant): Promise<string | null> {
  if (/\p{Script=Han}/u.test(words) || !/\p{L}{2}/u.test(words)) return null;
  let understood: string | null = null;
  await assistant.ask(words, {
    extractive: true,
    onProgress: (progress) => {
      if (progress.kind === 'understood') understood = progress.question;
    },
  });
  return understood;
}
