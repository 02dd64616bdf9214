/** Whether an entry names one of these words, asked of its text before it is parsed; undefined where all entries are wanted. */
export function naming(words: readonly string[] | undefined): ((line: string) => boolean) | undefined {
  if (words === undefined) return undefined
  // Joined, no words at all would be found everywhere.
  const oneOf = words.length === 0 ? /(?!)/ : new RegExp(words.join('|'))
  return (line) => oneOf.test(line)
}
