import type { Mark } from '../../shared/county/people/messages.ts'
import { readWorker } from '../../shared/identity/read.ts'
import type { Hall } from '../hall.ts'
import { turnsOfPapers } from '../people/papers.ts'
import { type Handlers, refuse } from '../reply.ts'
import { askCountyAsStaff, withReason } from '../staff-desk/staff.ts'
import { keepWords } from '../texts.ts'

/** 就业困难: a supervisor finds it of somebody by their papers, or finds it no more; the next check-in tells the day. */
export function hardToPlaceRoutes(hall: Hall): Pick<Handlers, 'counter/set-hard-to-place'> {
  const inTurnOf = turnsOfPapers(hall)
  const ask = askCountyAsStaff(hall)
  return {
    async 'counter/set-hard-to-place'(body, visit) {
      const read = readWorker(body.identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      return inTurnOf([read.value.identity], (worker) =>
        withReason(hall)(body, async (reason) => {
          if (worker === undefined) return refuse({ code: 'no-such-person' })
          const mark = await keepWords(hall, body.command, 'mark', markOf(body.holds))
          if ('refusal' in mark) return refuse(mark.refusal)
          return ask(body, visit, { type: 'mark-worker', worker, mark: mark.kept, reason }, worker)
        }),
      )
    },
  }
}

const markOf = (holds: boolean): Mark => (holds ? 'hard-to-place' : 'found-no-more')
