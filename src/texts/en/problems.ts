import type { ProblemTexts } from '../zh/problems.ts';

export const problemTextsEn: ProblemTexts = {
  settings: {
    botToken: 'must be a token from BotFather, like 123456:ABC-DEF (digits, a colon, letters and digits)',
    httpUrl: 'must be a full address that begins with http:// or https://',
    proxy: 'must be a proxy address like http://host:port (HTTP proxies only, no SOCKS)',
    timeout: 'must be a number of seconds from 1 to 3600, for example 60',
    embeddings: 'must be builtin (transformers and openai are not in this version yet)',
    embeddingsLater: (kind) => `${kind} is not in this version yet: use builtin, or leave it out`,
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
  llmNotYet: 'Note: LLM_* is set, but this version answers in the words of the sources and calls no model',
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
  batchFailed: 'An unexpected error happened at this line',
  question: 'An unexpected error happened, please try other words',
  output: (code) =>
    `Can't write to standard output (${code}): check the disk space or where it is redirected to`,
  unexpected: (message) => `Unexpected error: ${message} (run again with LOG_LEVEL=debug for the details)`,
};
