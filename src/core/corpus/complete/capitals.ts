/** Whether the character at an offset is a capital letter. */
export function isCapital(text: string, at: number): boolean {
  const char = text[at] as string;
  return char !== char.toLowerCase();
}

/** Whether a word is written in two and more capitals. */
export const isAllCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
