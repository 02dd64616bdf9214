import type { PlainTerms } from '../../day/posting/terms.ts'
import { clockTime } from '../../hall-clock.ts'
import type { CertificateId, TownshipId, TradeId } from '../../ids.ts'
import type { Words } from '../../language/words.ts'
import { yuan } from '../../money.ts'
import type { PersonAtCounter, WholeNumbers, WholePapers } from '../counter/view.ts'
import type { DeskEmployer } from '../staff-desk/employer.ts'

/** A line of a form: what is known, else what may be ticked, else room to write. */
export interface FormLine {
  readonly name: string
  readonly value?: string
  readonly choices?: readonly string[]
}

export interface Form {
  readonly title: string
  readonly parts: readonly { readonly head: string; readonly lines: readonly FormLine[] }[]
  readonly consent: string
  readonly signs: readonly string[]
}

export interface FormNames {
  readonly trade: (trade: TradeId) => string
  readonly township: (township: TownshipId) => string
  readonly certificate: (certificate: CertificateId) => string
  readonly gate: string
}

const line = (name: string, value: string | undefined, choices?: readonly string[]): FormLine => ({
  name,
  ...(value === undefined || value === '' ? {} : { value }),
  ...(choices === undefined ? {} : { choices }),
})

/** 求职登记表: of somebody at the window, masked, or whole where staff said why; of nobody, to be written by hand. */
export function personForm(words: Words, names: FormNames, person?: PersonAtCounter, papers?: WholePapers): Form {
  const { forms: say, checkIn, terms } = words
  const { wants } = person ?? {}
  // Paper may be left lying: without a reason it has no digit of anybody's numbers, not even their ends.
  const named = person?.named === true ? person.who : undefined
  const seen = person?.seen.map(({ certificate, validUntil }) =>
    say.certificates.until(names.certificate(certificate), validUntil),
  )
  const end =
    wants?.hours && (wants.hours.untilMinute >= 1440 ? terms.nextMorning : String)(clockTime(wants.hours.untilMinute))
  return {
    title: say.person,
    parts: [
      {
        head: say.parts.who,
        lines: [
          line(say.who.name, papers === undefined ? named : papers.name),
          line(say.who.papers, papers?.number),
          line(say.who.birth, papers && person?.birthDate),
          line(say.who.phone, papers?.phone),
        ],
      },
      {
        head: say.parts.wants,
        lines: [
          line(say.wants.trades, wants && terms.gearList(wants.trades.map(names.trade))),
          line(say.wants.township, wants?.township && names.township(wants.township)),
          line(say.wants.pay, wants?.askHourlyFen === undefined ? undefined : yuan(wants.askHourlyFen)),
          line(say.wants.hours, wants?.hours && words.desk.timeSpan(clockTime(wants.hours.fromMinute), end ?? '')),
          line(say.wants.distance, wants?.distance && checkIn.distance.band[wants.distance], say.choices.distance),
        ],
      },
      {
        head: say.parts.certificates,
        lines: [
          line(say.certificates.seen, seen && (seen.length === 0 ? say.certificates.none : terms.gearList(seen))),
        ],
      },
    ],
    consent: say.consents.person,
    signs: say.signs.person,
  }
}

/** 用工登记表: of an employer and, where there is one, a job of theirs; of nobody, to be written by hand. */
export function workForm(
  words: Words,
  names: FormNames,
  employer?: DeskEmployer,
  numbers?: WholeNumbers,
  job?: PlainTerms,
): Form {
  const { forms: say, posting } = words
  const { employerMasked, employerNumberMasked, employerLicenceMasked, employerPhoneMasked } = employer ?? {}
  const isAgency = employer === undefined || employer.employerKind === 'agency'
  return {
    title: say.work,
    parts: [
      {
        head: say.parts.employer,
        lines: [
          line(say.employer.name, numbers?.name ?? employerMasked),
          line(say.employer.kind, employer && posting.kind[employer.employerKind], say.choices.kind),
          line(say.employer.papers, numbers?.number ?? employerNumberMasked),
          ...(isAgency ? [line(say.employer.licence, numbers?.licence ?? employerLicenceMasked)] : []),
          line(say.employer.phone, numbers?.phone ?? employerPhoneMasked),
        ],
      },
      { head: say.parts.job, lines: job === undefined ? toWrite(words) : jobLines(words, names, job) },
    ],
    consent: say.consents.work,
    signs: say.signs.work,
  }
}

function toWrite({ forms: { job: say, choices } }: Words): readonly FormLine[] {
  const written = [say.trade, say.places, say.township, say.day, say.hours, say.paid].map((name) =>
    line(name, undefined),
  )
  return [
    ...written,
    line(say.pay, undefined, choices.pay),
    line(say.when, undefined),
    line(say.way, undefined, choices.way),
    line(say.meals, undefined, choices.meals),
    line(say.cover, undefined, choices.cover),
    line(say.gear, undefined),
    line(say.rain, undefined, choices.rain),
    line(say.remarks, undefined),
  ]
}

function jobLines(words: Words, names: FormNames, job: PlainTerms): readonly FormLine[] {
  const { forms, terms: said, desk } = words
  const { job: say } = forms
  const { pay, transport, gear, remarks = [] } = job
  const place = names.township(job.township)
  const workDate = said.workDate(job.workDate)
  const end = job.endMinute >= 1440 ? said.nextMorning(clockTime(job.endMinute)) : clockTime(job.endMinute)
  const written = remarks.map((remark) => said.remarks[remark])
  return [
    line(say.trade, names.trade(job.trade)),
    line(say.places, said.places(job.places)),
    line(say.township, place),
    line(say.day, job.days === undefined ? workDate : said.daysFrom(workDate, job.days)),
    line(say.hours, desk.timeSpan(clockTime(job.startMinute), end)),
    line(say.paid, desk.hours(job.paidMinutes)),
    line(say.pay, desk.money(said.payAmount(pay), said.payUnit(pay))),
    line(say.when, said.payWhen(job.payDay, job.payWay)),
    line(
      say.way,
      transport.kind === 'bus'
        ? said.busAt(clockTime(transport.leaveMinute), said.bay(names.gate, transport.bay))
        : said.ownTo(place, transport.meet),
    ),
    line(say.meals, said.meals[job.meals]),
    line(say.cover, said.cover(job.cover)),
    line(say.gear, gear.length === 0 ? desk.noGear : said.gearList(gear.map((piece) => said.gear[piece]))),
    line(say.rain, said.rain(job)),
    line(say.remarks, written.length === 0 ? said.nothing : said.gearList(written)),
  ]
}
