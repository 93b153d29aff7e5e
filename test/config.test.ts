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
      access: { admins: [], allowed: [] },
      proxy: null,
      llm: null,
      embeddings: { kind: 'builtin' },
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

  it('reads ids of people and groups', () => {
    expect(settingsOf({ ADMINS: '123456789', ALLOWED: ' 5, -1001234567890，7 ' }).access).toEqual({
      admins: [123456789],
      allowed: [5, -1001234567890, 7],
    });
    for (const ids of ['@someone', '1,,x', '0', '12.5']) {
      expect(problemsOf({ ADMINS: ids, ALLOWED: ids })).toEqual([
        expect.stringMatching(/^ADMINS .*数字编号/),
        expect.stringMatching(/^ALLOWED .*数字编号/),
      ]);
    }
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

  it('takes OpenAI for the server where a key and a model are given', () => {
    expect(settingsOf({ LLM_API_KEY: 'sk-1', LLM_MODEL: 'gpt-x' }).llm).toMatchObject({
      baseUrl: 'https://api.openai.com/v1',
      model: 'gpt-x',
    });
    expect(settingsOf({ LLM_TIMEOUT: '5' }).llm).toBeNull();
  });

  it.each([
    [{ LLM_API_KEY: 'sk-1' }, 'LLM_MODEL'],
    [{ LLM_MODEL: 'gpt-x' }, 'LLM_BASE_URL'],
  ])('says what is missing beside %o', (given, name) => {
    const problems = problemsOf(given);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
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

  describe('of the embeddings', () => {
    it('transformers: the model of the hub by default, another one, a mirror, or a folder', () => {
      const of = (env: Environment) => settingsOf({ EMBEDDINGS: 'transformers', ...env }).embeddings;
      expect(of({})).toEqual({
        kind: 'transformers',
        model: 'Xenova/bge-small-zh-v1.5',
        hub: 'https://huggingface.co',
      });
      expect(of({ EMBEDDINGS_MODEL: 'a/b', EMBEDDINGS_BASE_URL: 'https://mirror.example/' })).toEqual({
        kind: 'transformers',
        model: 'a/b',
        hub: 'https://mirror.example',
      });
      expect(of({ EMBEDDINGS_MODEL: './models/bge' })).toMatchObject({
        model: join(projectRoot, 'models', 'bge'),
      });
      expect(of({ EMBEDDINGS_MODEL: '/srv/bge' })).toMatchObject({ model: '/srv/bge' });
    });

    it('openai: a key for its own servers, an address for others', () => {
      const of = (env: Environment) => settingsOf({ EMBEDDINGS: 'OpenAI', ...env }).embeddings;
      expect(of({ EMBEDDINGS_API_KEY: 'sk-1' })).toEqual({
        kind: 'openai',
        model: 'text-embedding-3-small',
        baseUrl: 'https://api.openai.com/v1',
        apiKey: 'sk-1',
      });
      expect(of({ EMBEDDINGS_BASE_URL: 'http://127.0.0.1:11434/v1/', EMBEDDINGS_MODEL: 'bge-m3' })).toEqual({
        kind: 'openai',
        model: 'bge-m3',
        baseUrl: 'http://127.0.0.1:11434/v1',
        apiKey: null,
      });
    });

    it('are ignored by the built-in one', () => {
      expect(settingsOf({ EMBEDDINGS_MODEL: '../x y', EMBEDDINGS_API_KEY: 'k' }).embeddings).toEqual({
        kind: 'builtin',
      });
    });

    it.each([
      ['an unknown kind', { EMBEDDINGS: 'word2vec' }, 'EMBEDDINGS 应为 builtin、transformers、openai'],
      ['neither key nor address', { EMBEDDINGS: 'openai' }, 'EMBEDDINGS_API_KEY 应为'],
      [
        'no name of a model',
        { EMBEDDINGS: 'transformers', EMBEDDINGS_MODEL: 'a/../b' },
        'EMBEDDINGS_MODEL 应为形如',
      ],
      ['a deep name', { EMBEDDINGS: 'transformers', EMBEDDINGS_MODEL: 'a/b/c' }, 'EMBEDDINGS_MODEL 应为形如'],
      ['no address', { EMBEDDINGS: 'openai', EMBEDDINGS_BASE_URL: 'host:80' }, 'EMBEDDINGS_BASE_URL 应为'],
    ])('%s is a problem', (_, env, problem) => {
      expect(problemsOf(env)).toEqual([expect.stringContaining(problem)]);
    });

    it('are told together with all other problems', () => {
      const problems = problemsOf({ BOT_TOKEN: 'x', EMBEDDINGS: 'openai' });
      expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['BOT_TOKEN', 'EMBEDDINGS_API_KEY']);
    });
  });
});

describe('secretsOf', () => {
  it('knows the token, the keys and the credentials of a proxy', () => {
    const env = { BOT_TOKEN: ' 4242:TEST ', LLM_API_KEY: 'sk-1234', HTTPS_PROXY: 'http://me:word@proxy:1' };
    expect(secretsOf(env)).toEqual(['4242:TEST', 'sk-1234', 'me:word']);
    const embeddings = { EMBEDDINGS_API_KEY: 'sk-5678', EMBEDDINGS_BASE_URL: 'https://you:know@host/v1' };
    expect(secretsOf(embeddings)).toEqual(['sk-5678', 'you:know']);
  });
});
