/** The text after a key of a pad: a character is added while there is room, `back` rubs one out, `clear` all. */
export function pressed(text: string, key: string, longest: number): string {
  if (key === 'clear') return ''
  if (key === 'back') return text.slice(0, -1)
  return text.length < longest ? text + key : text
}

/** The same where an X may only be the last character: resident IDs, and the last four of one. */
export const pressedWithX = (text: string, key: string, longest: number): string =>
  key === 'X' && text.length !== longest - 1 ? text : pressed(text, key, longest)
