import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Environment, readSettings, type Settings, secretsOf } from '../src/config.ts';
import { projectRoot } from '../src/projectRoot.ts';

function settingsOf(env: Environment): Settings {
  const result = readSettings(env);
  if (result.kind === 'invalid') throw new Error(result.problems.join('\n'));
  return result.settings;
}

function problemsOf(env: Environment): string[] {
  const result = readSettings(env);
  return result.kind === 'invalid' ? result.problems : [];
}

describe('readSettings', () => {
  it('needs nothing: without variables it is the terminal chat over corpus/ and data/', () => {
    expect(settingsOf({})).toEqual({
      corpusDir: join(projectRoot, 'corpus'),
      dataDir: join(projectRoot, 'data'),
      telegram: null,
      proxy: null,
      llm: null,
      embeddings: 'builtin',
      logLevel: 'info',
    });
  });

  it('takes an empty or blank value for unset', () => {
    const names = ['BOT_TOKEN', 'HTTPS_PROXY', 'CORPUS_DIR', 'LLM_TIMEOUT', 'EMBEDDINGS', 'LOG_LEVEL'];
    expect(settingsOf(Object.fromEntries(names.map((name, at) => [name, at % 2 ? '  ' : ''])))).toEqual(
      settingsOf({}),
    );
  });

  it('accepts the token and the server of a test', () => {
    const settings = settingsOf({ BOT_TOKEN: '4242:TEST', TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' });
    expect(settings.telegram).toEqual({ token: '4242:TEST', apiRoot: 'http://127.0.0.1:8081' });
  });

  it('resolves relative folders against the project, not the current folder', () => {
    const settings = settingsOf({ CORPUS_DIR: 'papers', DATA_DIR: '/var/lib/bot' });
    expect(settings.corpusDir).toBe(join(projectRoot, 'papers'));
    expect(settings.dataDir).toBe('/var/lib/bot');
  });

  it('reads the proxy in both spellings, with and without a scheme', () => {
    expect(settingsOf({ HTTPS_PROXY: 'http://proxy:8080', NO_PROXY: 'a.com, .b.cn' }).proxy).toEqual({
      url: 'http://proxy:8080',
      noProxy: ['a.com', '.b.cn'],
    });
    expect(settingsOf({ https_proxy: 'proxy:8080' }).proxy?.url).toBe('http://proxy:8080');
  });

  it('reads the model server, each part on its own', () => {
    const settings = settingsOf({ LLM_BASE_URL: 'http://127.0.0.1:11434/v1', LLM_TIMEOUT: '2.5' });
    expect(settings.llm).toEqual({
      baseUrl: 'http://127.0.0.1:11434/v1',
      apiKey: null,
      model: null,
      timeoutSeconds: 2.5,
    });
  });

  it('takes levels in any case', () => {
    expect(settingsOf({ LOG_LEVEL: 'DEBUG', EMBEDDINGS: 'Builtin' }).logLevel).toBe('debug');
  });

  it('lists every problem at once, by name, and never repeats a value', () => {
    const wrong = {
      BOT_TOKEN: 'hunter2-secret',
      TELEGRAM_API_ROOT: 'api.telegram.org/hunter2',
      HTTPS_PROXY: 'socks5://me:hunter2@proxy:1080',
      LLM_BASE_URL: 'ftp://hunter2',
      LLM_TIMEOUT: '60s',
      EMBEDDINGS: 'hunter2',
      EMBEDDINGS_BASE_URL: 'hunter2',
      LOG_LEVEL: 'hunter2',
    };
    const problems = problemsOf(wrong);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(Object.keys(wrong));
    expect(problems.join()).not.toContain('hunter2');
    expect(problems.at(-1)).toContain('silent');
  });

  it.each(['0', '-1', '3601', '1e3', '一分钟'])('refuses %s seconds', (LLM_TIMEOUT) => {
    expect(problemsOf({ LLM_TIMEOUT })).toHaveLength(1);
  });

  it('says of a known embedding that it is not there yet', () => {
    expect(problemsOf({ EMBEDDINGS: 'openai' })).toEqual([expect.stringContaining('openai 本版本尚未提供')]);
  });
});

describe('secretsOf', () => {
  it('knows the token, the keys and the credentials of a proxy', () => {
    const env = { BOT_TOKEN: ' 4242:TEST ', LLM_API_KEY: 'sk-1234', HTTPS_PROXY: 'http://me:word@proxy:1' };
    expect(secretsOf(env)).toEqual(['4242:TEST', 'sk-1234', 'me:word']);
  });
});
