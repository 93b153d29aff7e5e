import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from './problem.ts';
import { projectRoot } from './projectRoot.ts';
import { promptProblemsZh } from './texts/zh/drafting.ts';

/** A prompt's two messages, its placeholders filled in. */
export interface FilledPrompt {
  readonly system: string;
  readonly user: string;
}

export interface Prompt<Name extends string> {
  fill(values: Readonly<Record<Name, string>>): FilledPrompt;
}

/** Parts what the model is told about its task from what it is given for one question. */
const USER = /^--- user ---$/mu;
const PLACEHOLDER = /\{\{([^{}\n]*)\}\}/gu;
const PROMPTS = join(projectRoot, 'prompts');

/**
 * Opens a prompt file: instructions, a line `--- user ---`, then what is given for one question.
 *
 * @param names the placeholders that the file must have, each at least once, and no other
 * @throws Problem `prompt` when the file is missing, has no such line, or has other placeholders
 */
export function openPrompt<Name extends string>(
  file: string,
  names: readonly Name[],
  folder = PROMPTS,
): Prompt<Name> {
  const path = join(folder, file);
  const text = read(path);
  const found = new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim()));
  const missing = names.filter((name) => !found.has(name));
  const unknown = [...found].filter((name) => !(names as readonly string[]).includes(name));
  if (missing.length > 0 || unknown.length > 0)
    throw new Problem('prompt', promptProblemsZh.placeholders(path, missing, unknown));
  const parts = text.split(USER);
  const [system = '', user = ''] = parts.map((part) => part.trim());
  if (parts.length !== 2 || system === '' || user === '')
    throw new Problem('prompt', promptProblemsZh.parts(path));
  return {
    fill(values) {
      // In one pass: braces in a value are the person's or a document's, no placeholders.
      const filled = (part: string) => part.replace(PLACEHOLDER, (_, name) => values[name.trim() as Name]);
      return { system: filled(system), user: filled(user) };
    },
  };
}

/**
 * Opens a JSON file of words for a model, one a name.
 *
 * @throws Problem `prompt` when the file is missing, no JSON, or lacks a name
 */
export function openPromptWords<Name extends string>(
  file: string,
  names: readonly Name[],
  folder = PROMPTS,
): Readonly<Record<Name, string>> {
  const path = join(folder, file);
  const words = wordsIn(read(path));
  const missing = words === null ? names : names.filter((name) => words[name] === undefined);
  if (missing.length > 0 || words === null)
    throw new Problem('prompt', promptProblemsZh.placeholders(path, missing, []));
  return words as Record<Name, string>;
}

function wordsIn(json: string): Record<string, string> | null {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(json));
  } catch {
    return null;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    throw new Problem('prompt', promptProblemsZh.unreadable(path, code), { cause });
  }
}
