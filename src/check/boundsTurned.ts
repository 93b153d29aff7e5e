const UPPER = '不(?:得|能|会)?(?:超过|高于|多于)|至多|最多|顶多|不足|不到|(?<!不)低于|(?<!不)少于';
const LOWER = '不(?:得|能)?(?:低于|少于)|至少|最少|起码|(?<!不)超过|(?<!不)高于|(?<!不)多于';
/** What the share is of may stand between a bound and its number: 不低于教师总数的10%. */
const BASE = '[^\\d,，。;；]{0,24}';

/** Whether a folded claim and a folded sentence bound the same number from opposite sides: 不超过10% for 不低于10%. */
export function turnsBoundRound(claim: string, sentence: string): boolean {
  return turns(claim, UPPER, sentence, LOWER) || turns(claim, LOWER, sentence, UPPER);
}

function turns(claim: string, said: string, sentence: string, told: string): boolean {
  const [, number] = new RegExp(`(?:${said})${BASE}(\\d+(?:\\.\\d+)?(?![\\d.]))`, 'u').exec(claim) ?? [];
  if (number === undefined) return false;
  const bounds = (words: string) =>
    new RegExp(`(?:${words})${BASE}(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])`, 'u').test(sentence);
  return bounds(told) && !bounds(said);
}
