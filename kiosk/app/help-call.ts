import { createSignal } from 'solid-js'
import type { HelpState } from '../../shared/county/terminals/help.ts'
import { screen } from './screen.ts'
import { ask } from './send.ts'

/** How far the call of whoever stands here has come. */
export type HelpCallState = 'none' | 'calling' | 'called' | 'answered' | 'failed'

const [call, setCall] = createSignal<{ readonly state: HelpCallState; readonly id?: number }>({ state: 'none' })
export const helpCall = (): HelpCallState => call().state

/** What this terminal is called at the desk: `/?terminal=2`. Read once, and kept nowhere but in the address it was opened with. */
export const terminal = new URLSearchParams(location.search).get('terminal')?.match(/^[\p{L}\p{N}-]{1,12}$/u)?.[0] ?? ''

/** How far it has come is said over the page, until whoever called has read it. */
const [isTold, setIsTold] = createSignal(false)

export { isTold }
export const helpRead = (): void => void setIsTold(false)

/** Calls a member of staff to this terminal. Calling again while nobody has answered is the same call. */
export async function callForHelp(): Promise<void> {
  setIsTold(true)
  setCall({ state: 'calling' })
  const heard = await ask('terminals/help', { terminal, screen: screen().at })
  setCall(
    heard.answer === 'done'
      ? { state: heard.value.rings ? 'called' : 'failed', id: heard.value.call }
      : { state: 'failed' },
  )
}

/** What the hall says of the calls from its terminals: ours is among them until somebody came. */
export function hearHelp(states: readonly HelpState[]): void {
  const { state, id } = call()
  if (id !== undefined && state !== 'answered' && states.some((each) => each.call === id && each.answered))
    setCall({ state: 'answered', id })
}

/** While nothing rings anywhere: always possible. */
export function raiseHand(): void {
  setIsTold(true)
  setCall({ state: 'failed' })
}

export function forgetHelp(): void {
  helpRead()
  setCall({ state: 'none' })
}
