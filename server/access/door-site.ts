import type { RequestName, RequestOf } from '../../shared/api.ts'
import { CommandId } from '../../shared/ids.ts'
import { first, monday, placement } from '../../shared/testing/cast.ts'

const command = CommandId.parse(`cmd_20260817_${'1'.repeat(16)}`)

/** A well-formed question of each kind from the page of a job. */
export const aboutSite = {
  'site/view': {},
  'site/report-here': { command, here: [placement(1)] },
  'site/report-missing': { command, missing: [placement(1)] },
  'site/stop-work': { command, because: 'rain' },
  'site/finish-work': { command, workDate: monday, people: [{ placement: placement(1) }] },
  'site/revoke-link': { command, posting: first, reason: 'the list was lost' },
  'site/state-paid': { command, payments: [{ placement: placement(1), workDate: monday, fen: 100 }] },
} satisfies { readonly [Name in RequestName]?: RequestOf<Name> }
