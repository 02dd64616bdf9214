import { onCleanup } from 'solid-js'
import { closeSession } from '../app/session.ts'

/** Whether the person is still on this page when an answer comes. */
export function createPresence(): () => boolean {
  let here = true
  onCleanup(() => {
    here = false
  })
  return () => here
}

/** The same where the answer opens a session: after they left it is nobody's, so it is closed again. */
export function createEntrance(): () => boolean {
  const stillHere = createPresence()
  return () => {
    if (!stillHere()) void closeSession()
    return stillHere()
  }
}
