/**
 * Disliked questions that people agreed to leave, as cases for the evaluation (evaluation/README.md):
 *   npm run --silent export-feedback > evaluation/feedback.jsonl
 *   npm run eval -- --half feedback
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { openState } from '../src/state/database.ts';
import { feedbackCases } from './feedback/cases.ts';
import { settingsOrExit } from './settings.ts';
import { argumentsOrExit } from './usage.ts';

argumentsOrExit({}, 'npm run --silent export-feedback > evaluation/feedback.jsonl');
const { dataDir } = settingsOrExit();
if (!existsSync(join(dataDir, 'state.db'))) {
  console.error(`No state in ${dataDir}: the bot has not run there yet, or DATA_DIR is another folder.`);
  process.exit(1);
}
try {
  const state = await openState({ dataDir, log: pino({ level: 'silent' }) });
  const feedback = await state.feedback.all();
  state.close();
  const cases = feedbackCases(feedback);
  for (const each of cases) console.log(JSON.stringify(each));
  const disliked = feedback.filter(({ opinion }) => opinion === 'bad').length;
  console.error(
    `${cases.length} questions, of ${disliked} disliked answers; the others' texts were not given.`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
