import type { DigestTexts } from '../zh/digest.ts';

export const digestEn: DigestTexts = {
  title: (day) => `Usage on ${day}`,
  soFar: (day) => `Usage on ${day} so far`,
  counts: (asked, answered, refused) => `asked ${asked} · answered ${answered} · refused ${refused}`,
  opinions: (liked, disliked, reported) => `👍 ${liked} · 👎 ${disliked} · wrong citations ${reported}`,
  limited: (count) => `slowed down ${count} times`,
  unanswered: 'Words most often without an answer (people asking):',
  term: (term, askers) => `${term} ${askers}`,
  nothing: 'Nobody asked.',
};
