import type { RequestName, RequestOf } from '../../shared/api.ts'
import { CommandId, DayNumber } from '../../shared/ids.ts'
import { askedNothing } from '../../shared/places/daily-log/find-rows.ts'
import { monday } from '../../shared/testing/cast.ts'

const command = CommandId.parse(`cmd_20260817_${'1'.repeat(16)}`)
const file = { command, day: monday, language: 'zh', as: 'csv', asked: askedNothing } as const

/** A well-formed question of each kind about what leaves the desk as a file or on official paper. */
export const aboutPapers = {
  'staff-desk/export-log': file,
  'staff-desk/export-whole-log': { ...file, as: 'xlsx', reason: 'asked for' },
  'counter/show-papers': { command, whose: { by: 'number', number: DayNumber.parse('A001') }, reason: 'their form' },
} satisfies { readonly [Name in RequestName]?: RequestOf<Name> }
