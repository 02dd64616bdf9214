import type { DayEvent } from '../day/messages.ts'
import type { PrintJobId } from '../ids.ts'

/** The watcher's own notes of which papers a printer of the hall was asked for today, and of which it has told. */
export function watchedPrints(promise: (kept: boolean, what: string) => void) {
  const asked = new Set<PrintJobId>()
  const told = new Set<PrintJobId>()
  return {
    note(event: DayEvent): void {
      if (event.type === 'day-opened') {
        asked.clear()
        told.clear()
      }
      if (event.type === 'print-reported') {
        promise(asked.has(event.job), 'a printer told of a paper that nobody asked for today')
        promise(!told.has(event.job), 'a printer told twice of one paper')
        promise(
          event.outcome === 'failed' || event.because === undefined,
          'a paper came out and is said why it did not',
        )
        told.add(event.job)
      }
      if ((event.type === 'ticket-asked' || event.type === 'list-asked') && event.printing !== undefined) {
        promise(!asked.has(event.printing.job), 'two papers are one to a printer')
        asked.add(event.printing.job)
      }
    },
  }
}
