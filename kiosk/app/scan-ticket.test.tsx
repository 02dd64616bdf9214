import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { HomeReader } from './scan-ticket.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A ticket is held out; the server answers when it is let. */
async function heldOut() {
  const asked: string[] = []
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    if (url.endsWith('/scan')) await answered
    return Response.json({ answer: 'done', value: {} })
  })
  const go = vi.fn()
  const page = render(() => <HomeReader go={go} />)
  for (const key of ['A', 'E', ...'A'.repeat(125), 'Enter']) fireEvent.keyDown(document.body, { key })
  await vi.waitFor(() => expect(asked).toContain('/api/check-in/scan'))
  return { asked, answer, go, leave: page.unmount }
}

it('opens its holder’s page', async () => {
  const { answer, go } = await heldOut()
  answer()
  await vi.waitFor(() => expect(go).toHaveBeenCalledWith({ at: 'worker' }))
})

it('opens nothing once somebody has gone on: the session is closed again', async () => {
  const { asked, answer, go, leave } = await heldOut()
  leave()
  answer()
  await vi.waitFor(() => expect(asked).toContain('/api/session/end'))
  expect(go).not.toHaveBeenCalled()
})
