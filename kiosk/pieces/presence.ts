import { onCleanup } from 'solid-js'
import { closeSession } from '../app/session.ts'

/**
 * Whether the person is still on this page when an answer comes. An answer after they left may have opened a session
 * for nobody, so it is closed again.
 */
export function createPresence(): () => boolean {
  let here = true
  onCleanup(() => {
    here = false
  })
  return () => {
    if (!here) void closeSession()
    return here
  }
}
