/** A reader's keys come 8 to 16 ms apart, a person's 80 ms and more: between two of one reading, never as long as this. */
const closeMillis = 40
/** Two fingers may fall together; nobody's eight do. */
const fewestKeys = 8
/** A reader that sends no Enter or Tab behind it has ended after this long. */
export const endMillis = 120

export interface KeyDown {
  readonly key: string
  readonly atMillis: number
  /** Part of an input method's composing, or with a modifier: what was read is not what came. */
  readonly odd: boolean
}

/**
 * Tells a reader's keys from a person's by their pace alone. Answers each key: `person` is none of its business, `reader` follows
 * another too closely for a hand, and a text is what was read until then, empty if it was spoilt on the way.
 */
export function makeBurst() {
  let text = ''
  let keys = 0
  let spoilt = false
  let lastAt = Number.NEGATIVE_INFINITY

  function end(): { readonly text: string } | undefined {
    const read = keys >= fewestKeys ? { text: spoilt ? '' : text } : undefined
    text = ''
    keys = 0
    spoilt = false
    return read
  }
  return {
    key({ key, atMillis, odd }: KeyDown): 'person' | 'reader' | { readonly text: string } {
      const isEnd = key === 'Enter' || key === 'Tab'
      // Some take their time over the end.
      const follows = atMillis - lastAt < (isEnd ? endMillis : closeMillis)
      lastAt = atMillis
      const read = follows && !isEnd ? undefined : end()
      // Capitals come with a shift key of their own.
      if (!isEnd && key !== 'Shift') {
        keys += 1
        if (odd || key.length !== 1) spoilt = true
        else text += key
      }
      return read ?? (follows ? 'reader' : 'person')
    },
    /** Whether a reading has ended by now with nothing behind it. */
    ended: (atMillis: number) => (atMillis - lastAt >= endMillis ? end() : undefined),
  }
}
