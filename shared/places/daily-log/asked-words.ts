import type { EmployerId } from '../../ids.ts'
import type { Words } from '../../language/words.ts'
import type { Asked } from './asked.ts'
import type { TableNames } from './table.ts'

export interface AskedNames extends TableNames {
  readonly employer: (employer: EmployerId) => string
}

/** What a file was cut down to, for its head. What was typed may be a whole name: a masked file says only that something was. */
export function askedWords(
  { dailyLog: say }: Pick<Words, 'dailyLog'>,
  names: AskedNames,
  { typed, measure, trade, township, employer, minors, withoutJob }: Asked,
  isMasked: boolean,
): readonly string[] {
  const { columns } = say
  return [
    ...(typed.trim() === '' ? [] : [isMasked ? say.fileTypedHidden : say.fileTyped(typed.trim())]),
    ...(measure === undefined ? [] : [say.measures[measure]]),
    ...(trade === undefined ? [] : [say.fileOnly(columns.trade, names.trade(trade))]),
    ...(township === undefined ? [] : [say.fileOnly(columns.township, names.township(township))]),
    ...(employer === undefined ? [] : [say.fileOnly(columns.employer, names.employer(employer))]),
    ...(minors ? [say.onlyMinors] : []),
    ...(withoutJob ? [say.onlyWithoutJob] : []),
  ]
}
