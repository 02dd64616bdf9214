import { type County, noCounty } from '../county/county.ts'
import { decideCounty } from '../county/decide.ts'
import { evolveCounty } from '../county/evolve.ts'
import type { CountyCommand, CountyEvent } from '../county/messages.ts'
import type { ApproveTerminal } from '../county/terminals/messages.ts'
import { StaffId, TerminalId } from '../ids.ts'
import { command, monday } from './cast.ts'
import { type Story, storyOf } from './story.ts'

export type CountyStory = Story<County, CountyCommand, CountyEvent>
/** A county that has just got its market. */
export const newCounty: CountyStory = storyOf(
  { initial: noCounty, decide: decideCounty, evolve: evolveCounty },
  monday,
  command,
  (given) => given,
)
/** Yang decides here, Liu helps. */
export const liu = StaffId.parse(`stf_${'0'.repeat(15)}2`)
export const yang = StaffId.parse(`stf_${'0'.repeat(15)}1`)

export const terminal = (number: number): TerminalId => TerminalId.parse(`trm_${String(number).padStart(16, '0')}`)
export const approveTerminal = (number: number, stands: 'terminal' | 'board' = 'terminal'): ApproveTerminal => ({
  type: 'approve-terminal',
  terminal: terminal(number),
  number,
  stands,
  keyDigest: String(number).repeat(43),
})
