/**
 * The text after a key of a pad: `back` rubs one out, `clear` all. The first character too many stands there, and the page
 * takes no such text: swallowed unseen, it would make 1000 of 10000.
 */
export function pressed(text: string, key: string, longest: number): string {
  if (key === 'clear') return ''
  if (key === 'back') return text.slice(0, -1)
  return text.length > longest ? text : text + key
}

/** The same where an X may only be the last character: resident IDs, and the last four of one. */
export const pressedWithX = (text: string, key: string, longest: number): string =>
  key === 'X' && text.length !== longest - 1 ? text : pressed(text, key, longest)
