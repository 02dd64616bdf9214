import type { RequestName, RequestOf } from '../../shared/api.ts'
import { CommandId, Instant } from '../../shared/ids.ts'
import { first, monday, placement } from '../../shared/testing/cast.ts'

const command = CommandId.parse(`cmd_20260817_${'1'.repeat(16)}`)
const tapped = { command, tappedAt: Instant.parse('2026-08-17T00:00:00.000Z') } as const

/** A well-formed question of each kind from the page of a job. */
export const aboutSite = {
  'site/view': {},
  'site/report-here': { ...tapped, workDate: monday, here: [placement(1)] },
  'site/report-missing': { ...tapped, workDate: monday, missing: [placement(1)] },
  'site/stop-work': { ...tapped, because: 'rain' },
  'site/finish-work': { ...tapped, workDate: monday, people: [{ placement: placement(1) }] },
  'site/revoke-link': { command, posting: first, reason: 'the list was lost' },
  'site/state-paid': { ...tapped, payments: [{ placement: placement(1), workDate: monday, fen: 100 }] },
} satisfies { readonly [Name in RequestName]?: RequestOf<Name> }
