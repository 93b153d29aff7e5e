/**
 * Starts the program from a bundle of src/, and bundles it first when a source has changed: loading a hundred
 * TypeScript files through a loader took more than half of the time to the first answer. Plain JavaScript, as
 * it runs before anything can read TypeScript. Where no bundle can be written, the sources run through tsx.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** A folder for each checkout: where node_modules is linked to another one's, they share the rest of this path. */
const cache = join(
  root,
  'node_modules',
  '.cache',
  'education-policy-bot',
  createHash('sha256').update(root).digest('hex').slice(0, 8),
);
/** Addons find their binaries beside themselves; opencc's dictionaries are large and seldom needed. */
const EXTERNAL = ['hnswlib-node', '@node-rs/jieba', '@libsql/client', 'opencc-js', 'pino'];
/** Lists and models of some megabytes: parsed as JSON they take half the time that a literal of JavaScript takes. */
const DATA_AS_JSON = {
  name: 'data as JSON',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:src|models)[\\/].*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' };
    });
  },
};
const KEPT = 4;
const LONGEST_BUILD = 60 * 60 * 1000;

const bundle = join(cache, stampOfSources());
if (!exists(join(bundle, 'main.js'))) await build();
if (exists(join(bundle, 'main.js'))) {
  await import(pathToFileURL(join(bundle, 'main.js')).href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(join(root, 'src', 'main.ts')).href);
}

/** Names, sizes and times of all that goes into the bundle. */
function stampOfSources() {
  const hash = createHash('sha256').update(process.version);
  const sources = filesUnder('src');
  // Models that are JSON are imported; the others are read at run time.
  const models = filesUnder('models').filter((file) => file.endsWith('.json'));
  const others = ['scripts/launch.mjs', 'package.json', 'package-lock.json'].map((name) => join(root, name));
  for (const file of [...sources, ...models, ...others]) {
    if (!exists(file)) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(folder) {
  if (!exists(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Into a folder of its own, then renamed: two starts at once don't read each other's half-written files. */
async function build() {
  const temporary = `${bundle}-${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    const esbuild = await import('esbuild');
    await esbuild.build({
      // The second runs in worker threads: nothing imports it, and src/index/buildCrew.ts starts it by this name.
      entryPoints: {
        main: join(root, 'src', 'main.ts'),
        buildWorker: join(root, 'src', 'index', 'buildWorker.ts'),
      },
      absWorkingDir: root,
      outdir: temporary,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: EXTERNAL,
      // Read by src/projectRoot.ts.
      define: { BUNDLED_ROOT: JSON.stringify(root) },
      // node-fetch knows an AbortSignal by the name of its class, which bundling would change.
      keepNames: true,
      plugins: [DATA_AS_JSON],
      logLevel: 'silent',
      // Some packages are CommonJS inside and ask for require.
      banner: { js: "import{createRequire as _cr}from'node:module';const require=_cr(import.meta.url);" },
    });
    renameSync(temporary, bundle);
    removeOld();
  } catch {
    // Read-only, full, or built by another start meanwhile: the caller looks whether a bundle is there.
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * A program still running may load a part of its own, older bundle yet: the last few stay. What another start
 * is writing (its name ends in a process id) is left alone, unless it has lain there for long.
 */
function removeOld() {
  const found = readdirSync(cache)
    .map((name) => join(cache, name))
    .filter((path) => path !== bundle)
    .map((path) => ({ path, made: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.made - a.made);
  const isUnfinished = ({ path }) => path.includes('-', cache.length);
  const old = found.filter((entry) => !isUnfinished(entry)).slice(KEPT - 1);
  const abandoned = found.filter((entry) => isUnfinished(entry) && Date.now() - entry.made > LONGEST_BUILD);
  for (const { path } of [...old, ...abandoned]) rmSync(path, { recursive: true, force: true });
}

function exists(path) {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
