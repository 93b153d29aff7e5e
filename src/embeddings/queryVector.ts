import { Problem } from '../problem.ts';
import type { Embedder } from './embedder.ts';

/**
 * The vector of a question, or null when the embedder can't give it just now, of which it tells itself: the
 * keywords are searched all the same. Any other failure is a fault of the program and is thrown.
 */
export async function queryVector(embedder: Embedder, text: string): Promise<number[] | null> {
  try {
    return await embedder.embedQuery(text);
  } catch (error) {
    if (error instanceof Problem && error.code === 'embeddings') return null;
    throw error;
  }
}
