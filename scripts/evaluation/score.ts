import type { Answer } from '../../src/answer/answer.ts';
import type { EvaluationQuestion } from './questions.ts';
import { plain } from './words.ts';

export interface Scored {
  readonly question: EvaluationQuestion;
  readonly answer: Answer;
  readonly right: boolean;
  /** Why it is wrong, in one word; empty when it is right. */
  readonly fault: string;
}

function holds(text: string, words: readonly string[]): boolean {
  const said = plain(text);
  return words.every((word) => said.includes(plain(word)));
}

function holdsAny(text: string, words: readonly string[]): boolean {
  const said = plain(text);
  return words.length === 0 || words.some((word) => said.includes(plain(word)));
}

function cites(
  answer: Answer,
  places: readonly { readonly file: string; readonly paragraph: number }[],
): boolean {
  return answer.citations.some((citation) =>
    places.some(({ file, paragraph }) => file === citation.file && paragraph === citation.paragraph),
  );
}

/** Whether a text holds every required word and one of the alternatives, where there are any. */
export function saysIt({ must, anyOf }: EvaluationQuestion, text: string): boolean {
  return holds(text, must ?? []) && holdsAny(text, anyOf ?? []);
}

/** The fault of an answer to a question, or '' when it is right. One rule a kind, as docs/evaluation.md tells. */
export function faultOf(question: EvaluationQuestion, answer: Answer): string {
  const places = question.paragraphs ?? [];
  switch (question.kind) {
    case 'fact':
    case 'list':
    case 'how':
    case 'paraphrase':
      if (answer.outcome !== 'answered') return 'refused';
      if (!cites(answer, places)) return 'paragraph';
      return saysIt(question, answer.answer) ? '' : 'words';
    case 'multi': {
      if (answer.outcome !== 'answered') return 'refused';
      const groups = question.groups ?? [];
      if (!groups.every((group) => cites(answer, group.paragraphs))) return 'paragraph';
      return groups.every((group) => holds(answer.answer, group.must)) ? '' : 'words';
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
