/** Letters that Unicode does not decompose, and how they are usually written without their mark. */
const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' };

/** Lower case, without diacritics, apostrophes straight: the form in which words are compared. "Ångström’s" → "angstrom's". */
export function fold(text: string): string {
  const lower = text.toLowerCase().replace(/[\u2018\u2019\u02BC\u0060\u00B4]/g, "'");
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœıħ]/g, (letter) => letters[letter] as string);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
