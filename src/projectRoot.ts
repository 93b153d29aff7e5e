import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Put in by scripts/launch.mjs; not there where the sources run. */
declare const BUNDLED_ROOT: string | undefined;

/**
 * The folder of package.json. A bundle is told: it lies in node_modules, which may be a link to another checkout's,
 * and looking upwards from there would find that one.
 */
export const projectRoot =
  typeof BUNDLED_ROOT === 'string' ? BUNDLED_ROOT : findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : findRoot(parent);
}
