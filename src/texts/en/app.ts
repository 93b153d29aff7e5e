import type { AppTexts } from '../zh/app.ts';

export const appTextsEn: AppTexts = {
  building: (why) => `${why}; building the index…`,
  whyMissing: 'No index yet',
  whyStale: 'The corpus has changed and the index is stale',
  whyEmbedding: 'The embedding model is another one, and the index needs its vectors',
  whyFormat: 'The index was written by another version of the program',
  whyDamaged: (what) => `The index is damaged (${what})`,
  built: (documents, paragraphs, seconds) =>
    `Index built: ${documents} documents, ${paragraphs} paragraphs, in ${seconds} s`,
  builtInMemory: (documents, paragraphs, seconds) =>
    `Index built, but in memory only, not saved: ${documents} documents, ${paragraphs} paragraphs, in ${seconds} s`,
  embeddings: {
    downloading: (model, host, folder) =>
      `First use: downloading the model ${model} from ${host} to ${folder}…`,
    downloaded: (file, megabytes, ofMegabytes) =>
      `Downloading ${file}: ${megabytes}${ofMegabytes === null ? '' : ` / ${ofMegabytes}`} MB`,
    cost: (model, host, texts, characters, tokens) =>
      `${texts} texts of ${characters} characters, some ${tokens} tokens, go to the model ${model} at ${host}, at that server's price`,
    asking: (model, host) => `First use: asking for the model ${model} at ${host}…`,
    keywordsOnly: (reason) => `Searching by keywords only for now: ${reason}`,
    back: 'The embedding server is back: searching by keywords and meaning again',
  },
  notSaved: (folder, code) =>
    `Cannot write the index to ${folder} (${code}). Make the folder writable and free some disk space, or set DATA_DIR`,
  skippedLine: (file, why) => `Skipped ${file}: ${why}`,
  skipped: {
    format: (detail) => `the format ${detail} is not supported yet; save it as .txt or .md`,
    binary: () => 'not a text, or in an unknown encoding; save it as a UTF-8 .txt',
    empty: () => 'no body text to index',
    unreadable: (detail) => `cannot be read (${detail}); check its permissions`,
    too_large: (detail) => `too large (${detail}); split it below 20 MB`,
    metadata: (detail) =>
      `its metadata cannot be used (${detail}); mend it as the README shows. The text is still taken in`,
  },
  corpusMissing: (folder) =>
    `No corpus folder ${folder}: create it and put .txt or .md files in, or set CORPUS_DIR`,
  corpusUnreadable: (folder, code) =>
    `Cannot read the corpus folder ${folder} (${code}): check its permissions, or set CORPUS_DIR`,
  corpusEmpty: (folder) => `No usable file in the corpus folder ${folder}: put .txt or .md files in`,
};
