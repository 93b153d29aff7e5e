import { expect, it } from 'vitest';
import { readModelFolder } from '../../../src/embeddings/transformers/model.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { toyModelFiles } from '../toyModel.ts';

const chinese = '为这个句子生成表示以用于检索相关文章：';
const english = 'Represent this sentence for searching relevant passages: ';

it.each([
  ['Xenova/bge-small-zh-v1.5', 'cls', chinese, ''],
  ['Xenova/bge-base-en-v1.5', 'cls', english, ''],
  ['Xenova/bge-m3', 'cls', '', ''],
  ['Xenova/multilingual-e5-small', 'mean', 'query: ', 'passage: '],
  ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', 'mean', '', ''],
])(
  '%s: %s pooling, and the words that its card asks for',
  async (name, pooling, queryPrefix, documentPrefix) => {
    const folder = temporaryFolder(toyModelFiles({ config: { _name_or_path: '' } }));
    const model = await readModelFolder(folder, name);
    expect(model).toMatchObject({ pooling, queryPrefix, documentPrefix, dtype: 'q8' });
    expect(model.identity).toContain(name.split('/')[1]);
  },
);

it('knows the family by what the folder says, whatever the folder is called', async () => {
  const folder = temporaryFolder(toyModelFiles({ config: { _name_or_path: 'BAAI/bge-small-zh-v1.5' } }));
  expect((await readModelFolder(folder)).queryPrefix).toBe(chinese);
});

it('reads no further than the smaller of two limits', async () => {
  const files = toyModelFiles({ limit: 514 });
  const limit = async (tokenizer: object) => {
    const folder = temporaryFolder({ ...files, 'tokenizer_config.json': JSON.stringify(tokenizer) });
    return (await readModelFolder(folder)).limit;
  };
  expect(await limit({ model_max_length: 512 })).toBe(512);
  expect(await limit({ model_max_length: 1e30 })).toBe(514);
  expect(await limit({})).toBe(512);
});
