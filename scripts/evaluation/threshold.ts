import type { Assistant } from '../../src/assistant.ts';
import { assistantOver } from '../../src/assistantOver.ts';
import type { SearchIndex } from '../../src/index/searchIndex.ts';
import type { Models } from '../../src/models.ts';

/** The product's assistant with another least confidence than its own: for the curve of risk and coverage. */
export function assistantAt(index: SearchIndex, models: Models, leastConfidence: number): Assistant {
  return assistantOver(index, { ...models, answering: { ...models.answering, leastConfidence } });
}
