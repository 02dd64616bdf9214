import type { DayNumber } from '../../ids.ts'

/** A004, 004 and 4 are the same number. */
export function isNumber(number: DayNumber, typed: string): boolean {
  const digits = number.slice(1)
  return typed === number || typed === digits || typed === digits.replace(/^0+/, '')
}

export const fitsName = (shown: string, typed: string): boolean =>
  plain(shown).includes(typed) || fitsMask(plain(shown), typed)

/** The desk sees masks, but people say whole names and numbers: 王小英 fits 王*英. */
function fitsMask(mask: string, typed: string): boolean {
  const [head, tail] = [mask.slice(0, mask.indexOf('*')), mask.slice(mask.lastIndexOf('*') + 1)]
  if (!mask.includes('*') || head === '') return false
  return (
    typed.length > head.length + tail.length - 1 && typed.startsWith(head) && typed.endsWith(tail) && typed.length > 1
  )
}

/** It may be what a number ends in, or all of it: `0046`, `123X`. */
export const mayEndNumber = (typed: string): boolean => /^[\dA-Z]*\d{3}[\dX]$/.test(typed)

const folded = new Map<string, string>()
/** Chinese input methods type figures and letters in full width. The same few texts come thousands of times. */
export function plain(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size > 20_000) folded.clear()
  const made = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  folded.set(text, made)
  return made
}
