import { practiceClock } from '../../../server/clock.ts'
import { openDataFolder } from '../../../server/open.ts'
import { type Screen, screenAt } from '../../../server/practice/screen.ts'
import type { Audience } from '../../../shared/live.ts'
import { yang } from '../../screens/townsfolk.ts'
import { firstCode, openDoors } from '../bench-doors.ts'
import { dawn } from '../bench-hall.ts'

/** Who sits at the desk. */

/** A hall in its folder, on the disk, whose clock can run and leap; its doors open, staff signed in. */
export async function openStaged(folder: string) {
  const clock = practiceClock(dawn)
  const opened = await openDataFolder(folder, clock, (what, error) => {
    throw new Error(what, { cause: error })
  })
  const doors = await openDoors(opened.hall)
  const screen = () => screenAt(doors.address, fetch)
  const desk = screen()
  await desk.ask('staff-desk/first-account', { code: firstCode, ...yang })
  const going = new AbortController()
  return {
    hall: opened.hall,
    clock,
    address: doors.address,
    screen,
    desk,
    /** A screen that looks on all the time. */
    async watch(audience: Extract<Audience, 'home' | 'board'>): Promise<void> {
      const { body } = await fetch(`${doors.address}/api/live/${audience}`, { signal: going.signal })
      body?.pipeTo(new WritableStream()).catch(() => {})
    },
    async stop() {
      going.abort()
      await doors.close()
      await opened.close()
    },
  }
}
export type StagedHall = Awaited<ReturnType<typeof openStaged>>

/** The same screen, telling how long each thing asked of it took until what came of it stood there. */
export function timed(screen: Screen, note: (millis: number) => void): Screen {
  return {
    look: screen.look,
    async ask(name, body) {
      const began = performance.now()
      const reply = await screen.ask(name, body)
      // A day number or a found one leads to the page of that person's own view.
      if (reply.answer === 'done' && (name === 'check-in/check-in' || name === 'check-in/find'))
        await screen.look('worker')
      note(performance.now() - began)
      return reply
    },
  }
}
