import type { ChatApiRequest } from './chatRequest.ts';

/** A passage as the prompt holds it. */
export interface PromptPassage {
  /** From 1, as the model is to name it. */
  readonly number: number;
  readonly unit: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly text: string;
}

const FENCED = /^=== 段落 (\d+) (\S+) ===\n([\s\S]*?)(?=\n=== 段落)/gmu;

/** The numbered passages that a drafting prompt holds; none where it is another prompt. */
export function passagesOf({ user }: ChatApiRequest): PromptPassage[] {
  return [...user.matchAll(FENCED)].map(([, number, , block = '']) => {
    const [head = '', text = ''] = block.split(/^正文：\n/mu);
    const field = (name: string) => new RegExp(`^${name}：(.*)$`, 'mu').exec(head)?.[1] ?? null;
    return {
      number: Number(number),
      unit: field('单位'),
      title: field('文件'),
      date: field('日期'),
      text,
    };
  });
}

/** What is asked, after the passages. */
export function questionOf({ user }: ChatApiRequest): string {
  return /^问题：(.*)$/mu.exec(user.slice(user.lastIndexOf('===')))?.[1] ?? '';
}
