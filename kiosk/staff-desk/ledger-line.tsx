import { mdiShieldCheck } from '@mdi/js'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { Icon } from './icon.tsx'
import { words } from './words.ts'

/** The server checked the whole chain when it started and goes on from there; a changed past would have stopped it. */
export function LedgerLine(props: { readonly ledger: DeskView['ledger'] }) {
  const entries = () => props.ledger.dayEntries + props.ledger.countyEntries
  return (
    <p class="ledger-line">
      <Icon path={mdiShieldCheck} tone="green" />
      {words().desk.ledger(entries())}
    </p>
  )
}
