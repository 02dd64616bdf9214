import { describe, expect, it } from 'vitest'
import { everyMode, fewModes, type Mode } from './modes.ts'

const names = ['shape', 'language', 'large', 'low'] as const

/** Each two of the four, with the values they have in a mode. */
const pairsOf = (mode: Mode) =>
  names.flatMap((one, at) => names.slice(at + 1).map((other) => `${one} ${mode[one]}, ${other} ${mode[other]}`))

describe('the modes in which every page is looked at', () => {
  it('`npm test` sees any two values together', () => {
    expect(new Set(fewModes.flatMap(pairsOf))).toEqual(new Set(everyMode.flatMap(pairsOf)))
  })

  it('`npm run test:long` sees all twelve', () => {
    expect(new Set(everyMode.map((mode) => JSON.stringify(mode))).size).toBe(12)
  })
})
