import { at } from '../solve/numbers.ts'

/** A table of bits, all in one array; rows and columns double when they run out. */
export interface Bits {
  words: Int32Array
  /** Words in a row, and how many of them hold columns that there are. */
  width: number
  used: number
}

export const newBits = (): Bits => ({ words: new Int32Array(16), width: 1, used: 1 })

export const has = ({ words, width }: Bits, row: number, column: number): boolean =>
  (at(words, row * width + (column >>> 5)) & (1 << column)) !== 0

export const isIn = (row: Int32Array, column: number): boolean => (at(row, column >>> 5) & (1 << column)) !== 0

export function put({ words, width }: Bits, row: number, column: number): void {
  const word = row * width + (column >>> 5)
  words[word] = at(words, word) | (1 << column)
}

export function drop({ words, width }: Bits, row: number, column: number): void {
  const word = row * width + (column >>> 5)
  words[word] = at(words, word) & ~(1 << column)
}

export const emptyRow = ({ words, width }: Bits, row: number): void => {
  words.fill(0, row * width, (row + 1) * width)
}

/** Makes room for so many rows and columns. */
export function widen(bits: Bits, rows: number, columns: number): void {
  const { words, width } = bits
  bits.used = Math.max(bits.used, Math.ceil(columns / 32))
  while (bits.width < bits.used) bits.width *= 2
  let length = (words.length / width) * bits.width
  while (length < rows * bits.width) length *= 2
  if (length === words.length) return
  bits.words = new Int32Array(length)
  for (let row = 0; row * width < words.length; row += 1)
    bits.words.set(words.subarray(row * width, (row + 1) * width), row * bits.width)
}

/** The column of the lowest bit in this word of a row. */
export const lowest = (word: number, bits: number): number => word * 32 + 31 - Math.clz32(bits & -bits)

/** Every column that has its bit in this row. */
export function columnsOf({ words, width, used }: Bits, row: number): readonly number[] {
  const columns: number[] = []
  for (let word = 0; word < used; word += 1)
    for (let bits = at(words, row * width + word); bits !== 0; bits &= bits - 1) columns.push(lowest(word, bits))
  return columns
}
