import { encodeOnnx, FLOAT, INT64 } from './onnx.ts';

/** A model of the shape of BERT that knows characters: small enough to be made by the test that needs it. */
export const TOY = { dimension: 16, limit: 24 };
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const KNOWN =
  '学区内轮岗交流的各类教师累计达人全现有国青少年校园足球特色所普惠率强建设联赛在间，。%0123456789abc';

/** A token's and a position's direction; what a model has learnt, here by chance, the same each time. */
export function tokenValue(token: number, axis: number): number {
  return Math.sin(token * 12.9898 + axis * 78.233 + token * axis * 3.7);
}

export function positionValue(position: number, axis: number): number {
  return 0.01 * Math.cos(position * 0.7 + axis * 1.3);
}

export interface ToyChanges {
  readonly limit?: number;
  /** Another vocabulary: another model. */
  readonly known?: string;
  readonly config?: object;
}

/**
 * The folder's files by their paths. The model: the sum of all tokens that the mask has, added to each token, so
 * that the first one, [CLS], depends on the whole text. A token past the limit has no position: the run fails.
 */
export function toyModelFiles({
  limit = TOY.limit,
  known = KNOWN,
  config = {},
}: ToyChanges = {}): Record<string, string | Uint8Array> {
  const { dimension } = TOY;
  const words = [...SPECIAL, ...new Set(known)];
  const vocabulary = Object.fromEntries(
    [...words, ...words.slice(SPECIAL.length).map((word) => `##${word}`)].map((word, id) => [word, id]),
  );
  const size = Object.keys(vocabulary).length;
  return {
    'config.json': JSON.stringify({
      model_type: 'bert',
      architectures: ['BertModel'],
      _name_or_path: 'toy/bge-toy-zh-v1.5',
      hidden_size: dimension,
      max_position_embeddings: limit,
      vocab_size: size,
      ...config,
    }),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'BertTokenizer',
      model_max_length: 1e30,
      do_lower_case: true,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      cls_token: '[CLS]',
      sep_token: '[SEP]',
    }),
    'tokenizer.json': JSON.stringify(tokenizer(vocabulary)),
    'onnx/model_quantized.onnx': network(size, limit),
  };
}

function tokenizer(vocab: Readonly<Record<string, number>>): object {
  const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const first = [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')];
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: first,
      pair: [...first, { Sequence: { id: 'B', type_id: 1 } }, special('[SEP]')],
      special_tokens: Object.fromEntries(
        ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [vocab[id]], tokens: [id] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  };
}

function network(size: number, limit: number): Uint8Array {
  const { dimension } = TOY;
  const table = (rows: number, value: (row: number, axis: number) => number): Float32Array =>
    Float32Array.from({ length: rows * dimension }, (_, i) =>
      value(Math.floor(i / dimension), i % dimension),
    );
  const whole = (name: string, value: number) => ({
    name,
    dims: [1],
    data: BigInt64Array.of(BigInt(value)),
  });
  const input = (name: string) => ({ name, type: INT64, dims: ['batch', 'length'] });
  return encodeOnnx({
    inputs: [input('input_ids'), input('attention_mask'), input('token_type_ids')],
    outputs: [{ name: 'last_hidden_state', type: FLOAT, dims: ['batch', 'length', dimension] }],
    constants: [
      { name: 'tokens', dims: [size, dimension], data: table(size, tokenValue) },
      { name: 'positions', dims: [limit + 1, dimension], data: table(limit + 1, positionValue) },
      whole('one', 1),
      whole('two', 2),
    ],
    nodes: [
      { type: 'Gather', inputs: ['tokens', 'input_ids'], output: 'words' },
      { type: 'CumSum', inputs: ['attention_mask', 'one'], output: 'places' },
      { type: 'Gather', inputs: ['positions', 'places'], output: 'placed' },
      { type: 'Add', inputs: ['words', 'placed'], output: 'states' },
      { type: 'Cast', inputs: ['attention_mask'], output: 'mask', attributes: { to: FLOAT } },
      { type: 'Unsqueeze', inputs: ['mask', 'two'], output: 'masks' },
      { type: 'Mul', inputs: ['states', 'masks'], output: 'masked' },
      { type: 'ReduceSum', inputs: ['masked', 'one'], output: 'sum', attributes: { keepdims: 1 } },
      { type: 'Add', inputs: ['states', 'sum'], output: 'last_hidden_state' },
    ],
  });
}
