import { createAssistant } from '../../src/answer/createAssistant.ts';
import type { Judge } from '../../src/answer/judge.ts';
import { answeringPartsOver, type Models } from '../../src/app.ts';
import type { Assistant } from '../../src/assistant.ts';
import type { SearchIndex } from '../../src/index/searchIndex.ts';
import { answerTextsZh } from '../../src/texts/zh/answer.ts';

/** The product's assistant with another least confidence than its own: for the curve of risk and coverage. */
export function assistantAt(index: SearchIndex, models: Models, leastConfidence: number): Assistant {
  const parts = answeringPartsOver(index, models);
  return createAssistant({
    index,
    texts: answerTextsZh,
    ...parts,
    judge: judgeAt(parts.judge, leastConfidence),
  });
}

/** What evidence lacks outright stays; the score alone is judged anew. */
export function judgeAt(judge: Judge, leastConfidence: number): Judge {
  return {
    judge(question, evidence) {
      const judgement = judge.judge(question, evidence);
      if (judgement.kind === 'not_enough' && judgement.why !== 'score') return judgement;
      const { confidence } = judgement;
      return confidence >= leastConfidence
        ? { kind: 'enough', confidence }
        : { kind: 'not_enough', why: 'score', confidence };
    },
  };
}
