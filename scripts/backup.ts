/**
 * Copies the bot's state while it runs:
 *   npm run --silent backup -- [--to DIR] [--keep N]
 * DIR is DATA_DIR/backups when left out. To restore: stop the bot, remove state.db-wal and state.db-shm, put a copy
 * in the place of DATA_DIR/state.db.
 */
import { join, resolve } from 'node:path';
import { backUpState } from '../src/state/backup.ts';
import { settingsOrExit } from './settings.ts';
import { argumentsOrExit, wholeNumberOrExit } from './usage.ts';

const USAGE = 'npm run --silent backup -- [--to DIR] [--keep N]';

const options = argumentsOrExit({ to: { type: 'string' }, keep: { type: 'string' } }, USAGE);
const keep = wholeNumberOrExit('--keep', options.keep, USAGE);
const { dataDir } = settingsOrExit();
const folder = options.to === undefined ? join(dataDir, 'backups') : resolve(options.to);

try {
  const outcome = await backUpState({ dataDir, folder, ...(keep !== null && { keep }) });
  if (outcome.kind === 'none') {
    console.error(`No state in ${dataDir}: the bot has not run there yet, or DATA_DIR is another folder.`);
    process.exit(1);
  }
  console.log(`${outcome.file} (${Math.ceil(outcome.bytes / 1024)} kB, checked)`);
  for (const file of outcome.removed) console.log(`removed ${file}`);
  console.error(
    'What a person erases later by /forget stays in this copy: keep copies no longer than needed (--keep N).',
  );
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
