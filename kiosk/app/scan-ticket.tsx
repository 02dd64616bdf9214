import { createEntrance } from '../pieces/presence.ts'
import { goOnTo } from './address.ts'
import { createReader } from './reader.tsx'
import type { Screen } from './screen.ts'
import { ask } from './send.ts'
import { sessionClosed } from './session.ts'

/** A ticket held out on this page opens its holder's session, or the page of its pay once its day is over; an employer's list the page of its job; an ID card checks its holder in, or shows where they stand. */
export function createTicketReader(go: (screen: Screen) => void) {
  const stillHere = createEntrance()
  return createReader({
    async 'resident-id'(number, name) {
      if (!(await sessionClosed())) return { answer: 'unreachable' }
      if (stillHere()) go({ at: 'check-in', card: { number, name, read: true } })
      return undefined
    },
    async site(token) {
      if (!(await sessionClosed())) return { answer: 'unreachable' }
      if (stillHere()) goOnTo(`/S/${token}`)
      return undefined
    },
    async ticket(token) {
      if (!(await sessionClosed())) return { answer: 'unreachable' }
      const heard = await ask('check-in/scan', { token })
      // Whoever held it out went on or away meanwhile: their session is not for the next one.
      if (!stillHere()) return undefined
      if (heard.answer !== 'done') return heard
      const { placement: ticket } = heard.value
      if (ticket) go({ at: 'worker', ticket })
      else goOnTo('/pay')
      return undefined
    },
  })
}

/** The reader on the home page; it comes with the rooms behind it. */
export function HomeReader(props: { readonly go: (screen: Screen) => void }) {
  const reader = createTicketReader((screen) => props.go(screen))
  return <reader.Said />
}
