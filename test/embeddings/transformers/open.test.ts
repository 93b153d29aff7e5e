import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queryVector } from '../../../src/embeddings/queryVector.ts';
import type { TransformersLibrary } from '../../../src/embeddings/transformers/encoder.ts';
import { openTransformersEmbedder } from '../../../src/embeddings/transformers/open.ts';
import { put, temporaryFolder } from '../../temporaryFolder.ts';
import { describeEmbedder } from '../embedderContract.ts';
import { strictTransformers } from '../strictTransformers.ts';
import { TOY, type ToyChanges, toyModelFiles } from '../toyModel.ts';

type Network = Awaited<ReturnType<TransformersLibrary['AutoModel']['from_pretrained']>>;
type Inputs = Parameters<Network>[0];

const installed: unknown = await import(['@huggingface', 'transformers'].join('/')).catch(() => null);

function openToy(
  library: TransformersLibrary,
  changes: ToyChanges = {},
  folder = toyFolder(changes),
  tell: (line: string) => void = () => undefined,
) {
  return openTransformersEmbedder({
    folder,
    download: null,
    tell,
    load: async () => library,
  });
}

function toyFolder(changes: ToyChanges = {}): string {
  return join(
    temporaryFolder(
      Object.fromEntries(Object.entries(toyModelFiles(changes)).map(([name, file]) => [`toy/${name}`, file])),
    ),
    'toy',
  );
}

const closer = { text: '教师轮岗', near: '教师交流轮岗', far: '校园足球联赛' };

describeEmbedder('the embedder of transformers', {
  open: () => openToy(strictTransformers().library),
  another: () => openToy(strictTransformers().library, { known: '教师学校' }),
  closer,
});

// The package is too heavy to be a dependency: it is tried where somebody has installed it, over a network made here.
describe.skipIf(installed === null)('with the package itself', () => {
  describeEmbedder('the embedder of @huggingface/transformers', {
    open: () => openToy(installed as TransformersLibrary),
    another: () => openToy(installed as TransformersLibrary, { known: '教师学校' }),
    closer,
  });

  it('gives what its stand-in gives', async () => {
    const texts = ['教师轮岗，交流。', '校园abc 足球50%'];
    const [real, strict] = await Promise.all([
      openToy(installed as TransformersLibrary),
      openToy(strictTransformers().library),
    ]);
    const expected = await strict.embedDocuments(texts);
    for (const [i, vector] of (await real.embedDocuments(texts)).entries())
      for (const [axis, value] of vector.entries()) expect(value).toBeCloseTo(expected[i]?.[axis] ?? 9, 5);
  });
});

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, axis) => sum + value * (b[axis] ?? Number.NaN), 0);

describe('texts', () => {
  it('are encoded in batches of like length, and come back in their own order', async () => {
    const { library, made } = strictTransformers();
    const embedder = await openToy(library);
    const texts = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? '学区'.repeat(9) : '师'));
    const before = { ...made };
    const together = await embedder.embedDocuments(texts);
    expect(made.batches - before.batches).toBeLessThanOrEqual(4);
    // Unsorted, every batch would be filled up to its longest: 40 × 20 tokens.
    expect(made.tokens - before.tokens).toBeLessThan(40 * 20 * 0.75);
    const [long] = await embedder.embedDocuments([texts[0] as string]);
    const [short] = await embedder.embedDocuments(['师']);
    for (const [i, vector] of together.entries())
      expect(dot(vector, (i % 2 === 0 ? long : short) as number[])).toBeCloseTo(1, 5);
  });

  it('longer than the model reads are not cut off: their end counts as well', async () => {
    const embedder = await openToy(strictTransformers().library);
    const start = '教师轮岗交流。'.repeat(8);
    const [a, b] = await embedder.embedDocuments([`${start}校园足球联赛。`, `${start}普惠率94%。`]);
    expect(dot(a as number[], b as number[])).toBeLessThan(0.9999);
  });

  it('get the instruction of the model as questions only', async () => {
    const embedder = await openToy(strictTransformers().library);
    const plain = await openToy(strictTransformers().library, { config: { _name_or_path: 'toy/plain' } });
    const [document] = await embedder.embedDocuments(['教师轮岗']);
    expect(dot(await embedder.embedQuery('教师轮岗'), document as number[])).toBeLessThan(0.99);
    const [plainDocument] = await plain.embedDocuments(['教师轮岗']);
    expect(dot(await plain.embedQuery('教师轮岗'), plainDocument as number[])).toBeCloseTo(1, 9);
  });
});

describe('a model folder', () => {
  it('says by its pooling file whether the first token or the mean speaks, whatever the name', async () => {
    const modes = (cls: boolean) =>
      JSON.stringify({ pooling_mode_cls_token: cls, pooling_mode_mean_tokens: !cls });
    const [cls, mean] = [toyFolder(), toyFolder()];
    put(cls, '1_Pooling/config.json', modes(true));
    put(mean, '1_Pooling/config.json', modes(false));
    const open = (folder: string) => openToy(strictTransformers().library, {}, folder);
    const [first, second, named] = await Promise.all([open(cls), open(mean), open(toyFolder())]);
    expect(first.identity).toBe(named.identity);
    expect(second.identity).not.toBe(named.identity);
    const [a] = await first.embedDocuments(['教师轮岗']);
    const [b] = await second.embedDocuments(['教师轮岗']);
    expect(dot(a as number[], b as number[])).toBeLessThan(0.9999);
  });

  it('has the same identity wherever it lies, and another with any other file', async () => {
    const identities = await Promise.all(
      [{}, {}, { limit: 23 }, { known: '教师' }].map(
        async (changes) => (await openToy(strictTransformers().library, changes)).identity,
      ),
    );
    expect(identities[1]).toBe(identities[0]);
    expect(new Set(identities).size).toBe(3);
  });

  it('may hold the whole model instead of the quantised one', async () => {
    const folder = toyFolder();
    put(folder, 'onnx/model.onnx', toyModelFiles()['onnx/model_quantized.onnx'] as Uint8Array);
    rmSync(join(folder, 'onnx/model_quantized.onnx'));
    const embedder = await openToy(strictTransformers().library, {}, folder);
    expect(embedder.dimension).toBe(TOY.dimension);
  });

  it.each([
    ['config.json', 'config.json'],
    ['tokenizer.json', 'tokenizer.json'],
    ['onnx', 'onnx/model_quantized.onnx'],
  ])('without %s is refused in a line that names the file and the remedy', async (removed, named) => {
    const folder = toyFolder();
    rmSync(join(folder, removed), { recursive: true });
    await expect(openToy(strictTransformers().library, {}, folder)).rejects.toMatchObject({
      code: 'embeddings',
      message: expect.stringMatching(new RegExp(`${named}.*builtin`)),
    });
  });

  it.each([
    ['config.json', '{', /config\.json/],
    ['config.json', '{"hidden_size":"many"}', /hidden_size/],
    ['config.json', JSON.stringify({ hidden_size: 99, max_position_embeddings: 24 }), /output.*16/],
    ['onnx/model_quantized.onnx', 'version https://git-lfs.github.com/spec/v1', /protobuf/],
    [
      '1_Pooling/config.json',
      '{"pooling_mode_cls_token":false,"pooling_mode_mean_tokens":false}',
      /1_Pooling/,
    ],
  ])('with a wrong %s (%s) is refused', async (file, content, reason) => {
    const folder = toyFolder();
    put(folder, file, content);
    await expect(openToy(strictTransformers().library, {}, folder)).rejects.toMatchObject({
      code: 'embeddings',
      message: expect.stringMatching(reason),
    });
  });

  it('that is not there is named', async () => {
    const folder = join(temporaryFolder(), 'none');
    await expect(openToy(strictTransformers().library, {}, folder)).rejects.toThrow(folder);
  });
});

describe('a model that breaks while it runs', () => {
  /** The proper network at first, for the trial at the opening. */
  function breaking(fault: (inputs: Inputs, proper: Network) => ReturnType<Network>) {
    const { library } = strictTransformers();
    let broken = false;
    const from_pretrained = async (folder: string, options: object): Promise<Network> => {
      const proper = await library.AutoModel.from_pretrained(folder, options);
      return (inputs) => (broken ? fault(inputs, proper) : proper(inputs));
    };
    const AutoModel = { from_pretrained };
    return { library: { ...library, AutoModel }, turn: (on: boolean) => (broken = on) };
  }
  const notNumbers = async (inputs: Inputs, proper: Network) => {
    const output = await proper(inputs);
    const { dims = [], data } = output.last_hidden_state ?? {};
    return { last_hidden_state: { dims, data: Array.from(data ?? [], () => Number.NaN) } };
  };
  const failing = () => Promise.reject(new Error('out of memory\nat x'));

  it.each([
    ['gives what is no number', notNumbers, 'NaN'],
    ['fails', failing, 'out of memory'],
  ])(
    'and %s: a build ends with the reason, questions get no vector, of which one line tells',
    async (_, fault, reason) => {
      const lines: string[] = [];
      const { library, turn } = breaking(fault);
      const embedder = await openToy(library, {}, toyFolder(), (line) => lines.push(line));
      turn(true);
      const failed = { code: 'embeddings', message: expect.stringMatching(`toy.*${reason}）`) };
      await expect(embedder.embedDocuments(['教师'])).rejects.toMatchObject(failed);
      expect(lines).toEqual([]);
      expect(await queryVector(embedder, '教师')).toBeNull();
      expect(await queryVector(embedder, '学校')).toBeNull();
      expect(lines).toEqual([expect.stringMatching(`关键词.*${reason}`)]);
      turn(false);
      expect(await queryVector(embedder, '教师')).toHaveLength(TOY.dimension);
    },
  );
});

describe('the package', () => {
  const open = (error: Error) =>
    openTransformersEmbedder({
      folder: 'nowhere',
      download: null,
      tell: () => undefined,
      load: () => Promise.reject(error),
    });
  const missing = (name: string) =>
    Object.assign(new Error(`Cannot find package '${name}' imported from /x.js`), {
      code: 'ERR_MODULE_NOT_FOUND',
    });

  it('that is not installed: one line with the command that installs it', async () => {
    await expect(open(missing('@huggingface/transformers'))).rejects.toMatchObject({
      code: 'embeddings',
      message: expect.stringMatching(/另装.*npm install .*@huggingface\/transformers.*builtin/),
    });
  });

  it.each([missing('sharp'), Object.assign(new Error('x.so: no'), { code: 'ERR_DLOPEN_FAILED' })])(
    'that is there but broken is not called missing (%s)',
    async (error) => {
      await expect(open(error)).rejects.toMatchObject({
        code: 'embeddings',
        message: expect.stringContaining('无法加载'),
      });
    },
  );
});
