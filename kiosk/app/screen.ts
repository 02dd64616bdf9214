import { createSignal } from 'solid-js'
import type { PlacementId } from '../../shared/ids.ts'
import { shieldPage } from '../ui/tap.ts'
import type { IdCard } from './scan.ts'

/** Where the terminal is. Kept in memory only: the address never changes, so no history leads back to somebody. */
export type Screen =
  | { readonly at: 'home' }
  /** `card`: an ID card held out on the page before. */
  | { readonly at: 'check-in'; readonly card?: IdCard }
  /** `crew`: about somebody who goes with the worker of this session. */
  | { readonly at: 'my-ticket'; readonly crew?: true }
  /** `crew`: to their crew, not to the jobs. `ticket`: to that one, which they held out. */
  | { readonly at: 'worker'; readonly crew?: true; readonly ticket?: PlacementId }
  | { readonly at: 'change-wants' }
  | { readonly at: 'posting' }
  | { readonly at: 'services' }

/** What every room of the terminal is given. */
export interface RoomProps {
  readonly go: (screen: Screen) => void
  /** Ends whatever session there is and forgets everything. */
  readonly home: () => void
}

const [screen, setScreen] = createSignal<Screen>({ at: 'home' })

export { screen }

export function go(next: Screen): void {
  shieldPage()
  setScreen(next)
}
