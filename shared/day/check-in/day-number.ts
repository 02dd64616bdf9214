import { DayNumber } from '../../ids.ts'

/** One for each letter and three digits: `Z999` is the last of a day. */
export const mostNumbers = 26 * 999

/** `1` → `A001`, `999` → `A999`, `1000` → `B001`. */
export const dayNumber = (count: number): DayNumber =>
  DayNumber.parse(
    String.fromCharCode(65 + Math.floor((count - 1) / 999)) + String(((count - 1) % 999) + 1).padStart(3, '0'),
  )

/** In the order in which numbers were given. */
export const byNumber = (a: { readonly number: DayNumber }, b: { readonly number: DayNumber }): number =>
  Number(a.number > b.number) - Number(a.number < b.number)
