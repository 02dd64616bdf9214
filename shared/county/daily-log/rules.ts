import { happened, refused } from '../../decider.ts'
import type { CountyDecision } from '../county.ts'
import type { ExportLog } from './messages.ts'

/**
 * Whoever takes whole names out of the house says why, and it stays in the ledger. Source: PIPL (export masked unless a
 * reason is given). Refuses `reason-needed`.
 */
export function exportLog({ day, masked, reason }: ExportLog): CountyDecision {
  if (!masked && reason === undefined) return refused({ code: 'reason-needed' })
  return happened({ type: 'log-exported', day, masked, ...(reason === undefined ? {} : { reason }) })
}
