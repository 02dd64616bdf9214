import { toBase32 } from '../ticket/token.ts'

/** 核对码: `K7QM-2XPD`, the head of a hash of the chain in letters that people can compare aloud. */
export function closeCode(hash: string): string {
  const bytes = [0, 2, 4, 6, 8].map((at) => Number.parseInt(hash.slice(at, at + 2), 16))
  const code = toBase32(Uint8Array.from(bytes))
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** Stands in the line of whatever closed a day: what its code is made of. */
export const closingWord = '"type":"day-closed"'
