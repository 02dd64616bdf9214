import type { Reply } from '../../shared/answer.ts'
import type { ValidCertificate } from '../../shared/day/check-in/messages.ts'
import type { CertificateId, WorkerId } from '../../shared/ids.ts'
import type { Tap } from '../book.ts'
import { stepOf } from '../command-steps.ts'
import { foreseenInCounty } from '../foreseen.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { askCountyAsStaff, staffTap, withReason } from '../staff-desk/staff.ts'
import { keepText } from '../texts.ts'
import { tellDay } from './correct-facts.ts'
import { counterPeople } from './people.ts'

type CertificateHandlers = Pick<
  Handlers,
  'counter/confirm-certificate' | 'counter/certificate-not-shown' | 'counter/withdraw-certificate'
>

/** Certificates that a clerk holds in their hands, or that were said to be there and were not. */
export function certificateRoutes(hall: Hall): CertificateHandlers {
  const people = counterPeople(hall)
  const ask = askCountyAsStaff(hall)

  const isListed = (certificate: CertificateId) =>
    hall.county.state.market.certificates.some(({ id, off }) => id === certificate && !off)

  return {
    async 'counter/confirm-certificate'(body, visit) {
      const worker = people.whose(body.whose)
      if (typeof worker !== 'string') return refuse(worker)
      const { certificate, validUntil } = body
      if (!isListed(certificate)) return refuse({ code: 'not-understood' })
      if (body.cardNumber.trim() === '') return refuse({ code: 'card-number-needed' })
      const tap = staffTap(hall, body, visit, worker)
      const seen = { type: 'confirm-certificate', worker, certificate, validUntil, seenBy: tap.actor.staff } as const
      const before = hall.county.repeated(tap.id, tap.bodyDigest)
      // Nothing is kept of a card that is not taken.
      const refusal = before === undefined ? foreseenInCounty(hall, body.command, seen) : undefined
      if (refusal !== undefined) return refuse(refusal)
      const cardNumber = await keepText(hall, body.command, 'card', body.cardNumber)
      if ('refusal' in cardNumber) return refuse(cardNumber.refusal)
      const issuer = await keepText(hall, body.command, 'issuer', body.issuer)
      if ('refusal' in issuer) return refuse(issuer.refusal)
      const command = {
        ...seen,
        ...(cardNumber.kept === undefined ? {} : { cardNumber: cardNumber.kept }),
        ...(issuer.kept === undefined ? {} : { issuer: issuer.kept }),
      }
      const confirmed = await hall.county.ask({ ...tap, command })
      if (confirmed.answer === 'refused') return confirmed
      return noteCertificate(hall, worker, { certificate, validUntil }, { ...tap, id: stepOf(tap.id, 'certificates') })
    },

    async 'counter/certificate-not-shown'(body, visit) {
      const worker = people.whose(body.whose)
      if (typeof worker !== 'string') return refuse(worker)
      return ask(body, visit, { type: 'drop-claim', worker, certificate: body.certificate }, worker)
    },

    'counter/withdraw-certificate': (body, visit) =>
      withReason(hall)(body, async (reason) => {
        const worker = people.whose(body.whose)
        if (typeof worker !== 'string') return refuse(worker)
        const command = { type: 'withdraw-certificate', worker, certificate: body.certificate, reason } as const
        const withdrawn = await ask(body, visit, command, worker)
        if (withdrawn.answer === 'refused') return withdrawn
        return tellDay(hall, worker, { ...staffTap(hall, body, visit, worker), id: stepOf(body.command, 'facts') })
      }),
  }
}

/** Tells the day, where they stand in line: whoever does not brings it with their next check-in. */
async function noteCertificate(hall: Hall, worker: WorkerId, seen: ValidCertificate, asked: Tap): Promise<Reply<null>> {
  if (!hall.dayNow().line.has(worker)) return done(null)
  const noted = await hall.day.ask({ ...asked, command: { type: 'note-certificate', worker, ...seen } })
  return noted.answer === 'refused' ? noted : done(null)
}
