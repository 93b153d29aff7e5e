import { readSettings, type Settings } from '../src/config.ts';
import { withEnvFiles } from '../src/envFile.ts';
import { projectRoot } from '../src/projectRoot.ts';

/** The settings that the program itself would have, or every problem on standard error and exit status 1. */
export function settingsOrExit(): Settings {
  const result = readSettings(withEnvFiles(process.env, [process.cwd(), projectRoot]));
  if (result.kind === 'ok') return result.settings;
  for (const problem of result.problems) console.error(problem);
  process.exit(1);
}
