import type { EmployerId } from '../../shared/ids.ts'
import type { Answer, Tap } from '../book.ts'
import type { Hall } from '../hall.ts'

/** Tells the day that the county has stopped this employer; undefined if it has not, or has let them go on since. */
export async function holdPostings(hall: Hall, employer: EmployerId, asked: Tap): Promise<Answer | undefined> {
  const stoppedAt = hall.county.state.employers.get(employer)?.stoppedAt
  if (stoppedAt === undefined) return undefined
  return hall.day.ask({ ...asked, command: { type: 'hold-postings', employer, stoppedAt } })
}

/** Of everybody who is stopped: what a power cut left on the board between the two books. */
export async function holdWhatIsLeft(hall: Hall, trouble: (what: string, error: unknown) => void): Promise<void> {
  for (const { employer, stoppedAt } of hall.county.state.employers.values()) {
    if (stoppedAt === undefined) continue
    const asked = {
      id: hall.ownCommand(),
      actor: { by: 'clock' },
      bodyDigest: hall.digest({ employer, stoppedAt }),
    } as const
    const held = await holdPostings(hall, employer, asked)
    if (held?.answer === 'refused') trouble('holding postings', new Error(held.refusal.code))
  }
}
