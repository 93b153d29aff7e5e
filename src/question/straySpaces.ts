/** 大 渡 口 区 and 94.6 %: spaces that part no words. Between words (大渡口区 普惠率) they stay. */
export function withoutStraySpaces(folded: string): string {
  return folded.replace(SPACED_OUT, (run) => run.replace(/\s+/gu, '')).replace(/(?<=\d)\s+(?=%)/gu, '');
}

const SPACED_OUT = /(?<!\p{Script=Han})\p{Script=Han}(?:\s+\p{Script=Han}(?!\p{Script=Han})){2,}/gu;
