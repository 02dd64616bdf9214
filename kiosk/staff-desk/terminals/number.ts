import type { TerminalRow } from '../../../shared/places/staff-desk/terminals.ts'

/** A number that no screen has yet. */
export function firstFree(rows: readonly Pick<TerminalRow, 'number'>[]): number {
  const taken = new Set(rows.map(({ number }) => number))
  let free = 1
  while (taken.has(free)) free += 1
  return free
}

/** 1 to 99, as somebody types it; undefined for anything else. */
export const typedNumber = (text: string): number | undefined =>
  /^[1-9]\d?$/.test(text.trim()) ? Number(text) : undefined
