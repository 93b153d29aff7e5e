import type { Answer } from '../../src/answer/answer.ts';
import type { EvaluationQuestion } from './questions.ts';

export interface Scored {
  readonly question: EvaluationQuestion;
  readonly answer: Answer;
  readonly right: boolean;
  /** Why it is wrong, in one word; empty when it is right. */
  readonly fault: string;
}

/** Half- and full-width forms and white space do not make a figure another one. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

function holds(answer: Answer, words: readonly string[]): boolean {
  const text = plain(answer.answer);
  return words.every((word) => text.includes(plain(word)));
}

function holdsAny(answer: Answer, words: readonly string[]): boolean {
  const text = plain(answer.answer);
  return words.length === 0 || words.some((word) => text.includes(plain(word)));
}

function cites(
  answer: Answer,
  places: readonly { readonly file: string; readonly paragraph: number }[],
): boolean {
  return answer.citations.some((citation) =>
    places.some(({ file, paragraph }) => file === citation.file && paragraph === citation.paragraph),
  );
}

/** The fault of an answer to a question, or '' when it is right. One rule a kind, as docs/evaluation.md tells. */
export function faultOf(question: EvaluationQuestion, answer: Answer): string {
  const must = question.must ?? [];
  const anyOf = question.anyOf ?? [];
  const places = question.paragraphs ?? [];
  switch (question.kind) {
    case 'fact':
    case 'list':
    case 'how':
    case 'paraphrase':
      if (answer.outcome !== 'answered') return 'refused';
      if (!cites(answer, places)) return 'paragraph';
      return holds(answer, must) && holdsAny(answer, anyOf) ? '' : 'words';
    case 'multi': {
      if (answer.outcome !== 'answered') return 'refused';
      const groups = question.groups ?? [];
      if (!groups.every((group) => cites(answer, group.paragraphs))) return 'paragraph';
      return groups.every((group) => holds(answer, group.must)) ? '' : 'words';
    }
    case 'comparison': {
      if (answer.outcome !== 'answered') return 'refused';
      const cited = new Set(answer.citations.map(({ district }) => district));
      if (!(question.districts ?? []).every((district) => cited.has(district))) return 'district';
      const wrong = (question.absent ?? []).some((district) => cited.has(district));
      return wrong ? 'absent' : cites(answer, places) ? '' : 'paragraph';
    }
    case 'check':
      if (answer.verdict !== question.verdict) return `verdict ${answer.verdict}`;
      if (answer.verdict === '未找到') return answer.citations.length === 0 ? '' : 'citation';
      return cites(answer, places) ? '' : 'paragraph';
    case 'near_miss':
    case 'unanswerable':
    case 'off_topic':
      return answer.outcome === 'refused' && answer.citations.length === 0 ? '' : 'answered';
    case 'small_talk':
      return answer.outcome === 'refused' && answer.reason === 'small_talk' ? '' : answer.outcome;
  }
}

/** Text of an answer without its marks: what its length is measured on. */
export function bareLength(answer: string): number {
  return answer.replace(/\[\d+\]/g, '').length;
}

/** Wilson's 95 % score interval for k of n (Wilson 1927). */
export function wilson(k: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = k / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [(centre - spread) / scale, (centre + spread) / scale];
}
