const SPELLINGS: Readonly<Record<string, string>> = {
  labour: 'labor',
  programme: 'program',
  centre: 'center',
  enrol: 'enroll',
  enrolment: 'enrollment',
  counselling: 'counseling',
  counsellor: 'counselor',
  licence: 'license',
  behaviour: 'behavior',
  neighbourhood: 'neighborhood',
  honour: 'honor',
  fulfil: 'fulfill',
  tyre: 'tire',
  theatre: 'theater',
  maths: 'math',
};

/** British and American spellings of a lower-case word are one. */
export function oneSpelling(word: string): string {
  const stem = word.replace(/(?<=.)s$/u, '');
  const known = SPELLINGS[word] ?? (SPELLINGS[stem] === undefined ? undefined : `${SPELLINGS[stem]}s`);
  return known ?? word.replace(/(?<=^.{3,})is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/u, 'iz');
}

const SINGULARS: Readonly<Record<string, string>> = {
  children: 'child',
  men: 'man',
  women: 'woman',
  alumni: 'alumnus',
  curricula: 'curriculum',
  criteria: 'criterion',
  buses: 'bus',
  campuses: 'campus',
  bonuses: 'bonus',
  bureaus: 'bureau',
  menus: 'menu',
  analyses: 'analysis',
};

/** A noun without its plural; other words come out as they are, or the same way each time. */
export function singular(word: string): string {
  const known = SINGULARS[word];
  if (known !== undefined) return known;
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (/ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'be am is are was were been being',
    'do does did done doing',
    'have has had having',
    'build built',
    'spend spent',
    'send sent',
    'teach taught',
    'hold held',
    'win won',
    'get got gotten',
    'give gave given',
    'take took taken',
    'make made',
    'run ran',
    'begin began begun',
    'choose chose chosen',
    'draw drew drawn',
    'find found',
    'keep kept',
    'bring brought',
    'grow grew grown',
    'lead led',
    'meet met',
    'pay paid',
    'rise rose risen',
    'shut shut',
    'put put',
    'cut cut',
    'set set',
    'become became',
    'go went gone',
    'come came',
    'leave left',
    'let let',
    'show shown',
    'fall fell fallen',
    'speak spoke spoken',
    'know knew known',
    'see saw seen',
    'write wrote written',
    'think thought',
    'mean meant',
    'sleep slept',
    'eat ate eaten',
    'read read',
    'sign signed',
  ].flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.map((form) => [form, base]);
  }),
);

/** What a verb's form may be a form of; the word itself comes first. */
export function verbBases(word: string): string[] {
  const bases = [word];
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) bases.push(irregular);
  if (/ies$|ied$/u.test(word)) bases.push(`${word.slice(0, -3)}y`);
  const stem = /(?:ed|ing|es)$/u.test(word) ? word.replace(/(?:ed|ing|es)$/u, '') : null;
  if (stem !== null && stem.length > 1) {
    bases.push(stem, `${stem}e`);
    if (/([b-df-hj-np-tv-z])\1$/u.test(stem)) bases.push(stem.slice(0, -1));
  }
  if (word.endsWith('s')) bases.push(word.slice(0, -1));
  return bases;
}

/** Whether a form tells what was done to something, or what something does by itself in the past. */
export function isPastForm(word: string): boolean {
  const base = IRREGULAR[word];
  return word.endsWith('ed') || (base !== undefined && base !== word && !word.endsWith('ing'));
}
