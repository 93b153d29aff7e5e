import { join } from 'node:path';
import { projectRoot } from '../src/projectRoot.ts';
import { openOwnCorpus } from './evaluation/openCorpus.ts';
import { readQuestions } from './evaluation/questions.ts';
import { faultOf } from './evaluation/score.ts';
import { isHeldOut, setPath } from './evaluation/sets.ts';

/** English questions over the project's own articles: `tsx scripts/measure-english.ts [SET…]`, english-tune by default. */
const sets = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const { assistant } = await openOwnCorpus();
for (const set of sets.length > 0 ? sets : ['english-tune']) {
  const questions = readQuestions(setPath(join(projectRoot, 'evaluation'), set));
  const right = new Map<string, [number, number]>();
  for (const question of questions) {
    const answer = await assistant.ask(question.question);
    const fault = faultOf(
      question,
      question.kind === 'check' ? { ...answer, verdict: answer.verdict ?? '未找到' } : answer,
    );
    const [held, of] = right.get(question.kind) ?? [0, 0];
    right.set(question.kind, [held + (fault === '' ? 1 : 0), of + 1]);
    // Of a held-out set only totals are read.
    if (fault !== '' && !isHeldOut(set))
      console.log(
        `${question.id} ${fault} ${question.question}\n     ${answer.answer.split('\n').slice(0, 2).join(' | ').slice(0, 160)}`,
      );
  }
  const all = [...right.values()];
  console.log(
    `${set}: ${all.reduce((sum, [held]) => sum + held, 0)} of ${all.reduce((sum, [, of]) => sum + of, 0)}`,
  );
  for (const [kind, [held, of]] of right) console.log(`  ${kind}: ${held} of ${of}`);
}
