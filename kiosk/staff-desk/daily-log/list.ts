import { createMemo, createSignal } from 'solid-js'
import type { Asked } from '../../../shared/places/daily-log/asked.ts'
import { askedNothing, findRows, type Meant, nobodyMeant } from '../../../shared/places/daily-log/find-rows.ts'
import { firstKey, type LogRow, linesOf } from '../../../shared/places/daily-log/row.ts'
import { tradeName } from '../../app/market.ts'
import { createLongList } from '../long-list.ts'

/** Where a clerk is in the log: a line's key is the day number and, behind the first of a person, the ticket; one that is gone leaves its place to the first of the same person. */
export function createList(
  rows: () => readonly LogRow[],
  /** Whose number is typed; undefined while that is asked of the hall. */
  createByNumber: (typed: () => string) => () => Meant | undefined,
) {
  const [asked, setAsked] = createSignal<Asked>(askedNothing)
  const byNumber = createByNumber(() => asked().typed)
  const found = createMemo(() => findRows(rows(), asked(), tradeName, byNumber() ?? nobodyMeant))
  const lines = createMemo(() => found().flatMap((row) => linesOf(row, asked().measure)))
  const long = createLongList(lines, firstKey)
  return {
    ...long,
    asked,
    ask: (change: Partial<Asked>) => long.anew(() => void setAsked({ ...asked(), ...change })),
    found,
    isLooking: () => byNumber() === undefined,
  }
}
export type List = ReturnType<typeof createList>
