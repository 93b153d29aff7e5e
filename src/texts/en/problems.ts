import type { ProblemTexts } from '../zh/problems.ts';

export const problemTextsEn: ProblemTexts = {
  settings: {
    botToken: 'must be a token from BotFather, like 123456:ABC-DEF (digits, a colon, letters and digits)',
    telegramIds:
      'must be Telegram ids, separated by commas, such as 123456789,-1001234567890 (a group has a minus)',
    httpUrl: 'must be a full address that begins with http:// or https://',
    proxy: 'must be a proxy address like http://host:port (HTTP proxies only, no SOCKS)',
    timeout: 'must be a number of seconds from 1 to 3600, for example 60',
    embeddings: (kinds) => `must be one of ${kinds.join(', ')}`,
    embeddingsModel: (example) =>
      `must be a model's name like ${example}, or the path of a model's folder (beginning with / or ./)`,
    llmModel: 'must name the model, for example gpt-4o-mini (LLM_API_KEY is set, but not which model to use)',
    llmServer:
      'must be the address of the chat server, for example http://127.0.0.1:11434/v1; for OpenAI set LLM_API_KEY instead',
    embeddingsKey:
      "must be the embedding server's key; for a server that needs none, give its address in EMBEDDINGS_BASE_URL",
    logLevel: (levels) => `must be one of ${levels.join(', ')}`,
    one: (name, expected) => `${name} ${expected}`,
    all: (lines) => `Wrong environment variables, please correct them and start again: ${lines.join('; ')}`,
  },
  envFile: {
    unreadable: (path, code) =>
      `Can't read the settings file ${path} (${code}): check that it is a plain file that you may read, or move it away`,
    notUtf8: (path) => `The settings file ${path} isn't UTF-8: save it as UTF-8`,
    malformed: (path, lines) =>
      `The settings file ${path} is wrong at line ${lines.join(', ')}: write NAME=value, comments begin with #`,
  },
  embeddings: {
    packageMissing: (command) =>
      `EMBEDDINGS=transformers needs one more package; run in the project's folder: ${command}; or use EMBEDDINGS=builtin`,
    packageBroken: (reason, command) =>
      `The transformers package can't be loaded (${reason}), install it anew: ${command}; or use EMBEDDINGS=builtin`,
    folderMissing: (folder) => `No model folder ${folder}: check EMBEDDINGS_MODEL, or use EMBEDDINGS=builtin`,
    folderLacks: (folder, files) =>
      `The model folder ${folder} lacks ${files.join(', ')}: put them there, or use EMBEDDINGS=builtin`,
    modelUnusable: (folder, reason) =>
      `The model ${folder} can't be used (${reason}): take a sound sentence embedding model (ONNX), or use EMBEDDINGS=builtin`,
    notDownloaded: (model, file, host, reason, folder) =>
      `The model ${model} isn't here yet, and ${file} couldn't be downloaded from ${host} (${reason}). Try again online, name a mirror in EMBEDDINGS_BASE_URL, put the model's files into ${folder}, or use EMBEDDINGS=builtin`,
    notOnHub: (model, file, host) =>
      `The model ${model} has no ${file} on ${host}: name one with ONNX files in EMBEDDINGS_MODEL, for example Xenova/bge-small-zh-v1.5`,
    notWritable: (folder, code) =>
      `Can't write the model to ${folder} (${code}). Make the folder writable and free some disk space, or set DATA_DIR`,
    unreachable: (host, reason) =>
      `Can't reach the embedding server ${host} (${reason}): check EMBEDDINGS_BASE_URL, the network and the proxy, or use EMBEDDINGS=builtin`,
    busy: (host, reason) => `The embedding server ${host} can't answer just now (${reason}), try again later`,
    quota: (host) =>
      `The quota at the embedding server ${host} is used up: top it up, or change EMBEDDINGS_API_KEY`,
    key: (host, status) =>
      `The embedding server ${host} refused the key (HTTP ${status}): check EMBEDDINGS_API_KEY`,
    address: (host, status, detail) =>
      `The embedding server ${host} has no such endpoint or model (HTTP ${status}${after(detail)}): check EMBEDDINGS_BASE_URL (it mostly ends in /v1) and EMBEDDINGS_MODEL`,
    refused: (host, status, detail) =>
      `The embedding server ${host} refused the request (HTTP ${status}${after(detail)}): check EMBEDDINGS_MODEL`,
    malformed: (host, detail) =>
      `The embedding server ${host} answered in a wrong form (${detail}): check that EMBEDDINGS_BASE_URL is an OpenAI-compatible server`,
    dimensionChanged: (host, before, now) =>
      `The vectors of the embedding server ${host} had ${before} dimensions and now have ${now}: its model has changed. Start again, and the index is rebuilt`,
    timeout: (seconds) => `no answer within ${seconds} s`,
    waitTooLong: (seconds) => `asks to wait ${seconds} s`,
  },
  usage: {
    unknownCommand: (command) => `There is no command "${command}"`,
    unknownFlag: (flag) => `There is no option ${flag}`,
    flagTakesNoValue: (flag) => `${flag} takes no "=value"`,
    flagNeedsValue: (flag) => `${flag} needs a file name`,
    flagTwice: (flag) => `${flag} may be given once`,
    checkAndSearch: 'Choose one of --check and --search',
    batchAndQuestion: 'Choose one of --batch and a question',
    noQuestion: 'The question is missing',
    noArguments: (command) => `${command} takes no arguments`,
    withLine: (cause, line) => `${cause}. Usage: ${line}`,
  },
  batchFile: (path, code) =>
    `Can't read the batch file ${path} (${code}): check the path and its permissions; it must be JSON Lines, one {"id","question"} a line`,
  batchUtf16: (name) => `${name} is UTF-16 and can't be read line by line: save it as UTF-8 and try again`,
  standardInput: 'Standard input',
  question: 'An unexpected error happened, please try other words',
  output: (code) =>
    `Can't write to standard output (${code}): check the disk space or where it is redirected to`,
  unexpected: (message) => `Unexpected error: ${message} (run again with LOG_LEVEL=debug for the details)`,
};

function after(detail: string): string {
  return detail === '' ? '' : `: ${detail}`;
}
