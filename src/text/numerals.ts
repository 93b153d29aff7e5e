const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * The value of a Chinese numeral (两万五千 → 25000, 二〇二四 → 2024, 十三 → 13, 三百二 → 320), or null
 * where the text is none.
 */
export function chineseNumeralValue(text: string): number | null {
  if (text === '') return null;
  if (text.length === 1 && DIGITS[text] !== undefined) return DIGITS[text] as number;
  const characters = [...text];
  if (characters.every((character) => DIGITS[character] !== undefined)) {
    // Digit by digit, as years are written; 两两 and 一三 alone are no number one would mean.
    return Number(characters.map((character) => DIGITS[character]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  for (const character of characters) {
    const value = DIGITS[character];
    const small = SMALL_UNITS[character];
    const large = LARGE_UNITS[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      if (value === 0) lastUnit = 0;
    } else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
      lastUnit = small;
    } else if (large !== undefined) {
      const before = section + (digit ?? 0);
      // 三万亿: the larger unit multiplies all before it.
      if (before === 0 && !(large > 1e4 && lastUnit === 1e4)) return null;
      total = large > 1e4 && total > 0 ? (total + before) * large : total + before * large;
      section = 0;
      digit = null;
      lastUnit = large;
    } else {
      return null;
    }
  }
  // 三百二 is 320: a digit straight after a unit counts in the next smaller unit.
  if (digit !== null) section += lastUnit >= 100 ? (digit * lastUnit) / 10 : digit;
  return total + section;
}

/** The same of a numeral in digits or in Chinese letters: 12 and 十二 → 12. */
export function numeralValue(text: string): number | null {
  return /\d/u.test(text) ? Number(text) : chineseNumeralValue(text);
}
