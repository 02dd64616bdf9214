import type { Terms } from '../../shared/day/posting/terms.ts'
import { clockTime } from '../../shared/hall-clock.ts'
import type { DayNumber, MarketDay } from '../../shared/ids.ts'
import { en } from '../../shared/language/en.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import type { InBoth, Words } from '../../shared/language/words.ts'
import { zh } from '../../shared/language/zh.ts'
import { hourlyYuan } from '../../shared/money.ts'
import { html, type Markup } from './markup.ts'

/** What the check of a scanned ticket found. Nothing in it says who the holder or the employer is. */
export type TicketOutcome =
  | {
      /** `not-yet`: it holds, but not today. */
      readonly result: 'valid' | 'not-yet'
      readonly ticketNumber: string
      readonly number: DayNumber
      readonly terms: Terms
      /** Of that day; a second wave sets out at its own time. */
      readonly leaveMinute: number
      readonly hourlyFen: number
      readonly tradeName: InBoth<string>
      readonly townshipName: InBoth<string>
      readonly marketName: InBoth<string>
      readonly gate: InBoth<string>
      readonly validDay: MarketDay
    }
  /** The signature or the form is wrong. */
  | { readonly result: 'altered' }
  | { readonly result: 'unknown' }
  /** Scanned in a hall where everything is made up. */
  | { readonly result: 'practice' }
  /** Both sides agreed to other terms since: `revision` is the one that counts. */
  | { readonly result: 'replaced'; readonly revision: number }
  /** The job was taken back, or the worker did not agree to new terms. */
  | { readonly result: 'revoked' }
  | { readonly result: 'over'; readonly validDay: MarketDay }

type Valid = Extract<TicketOutcome, { readonly validDay: MarketDay; readonly terms: Terms }>

/**
 * The page behind a ticket's QR code, a whole HTML document without a script, for weak phones. It speaks both languages
 * at once, because whoever holds the phone (worker, foreman, driver, inspector) cannot be asked first.
 */
export function ticketPage(outcome: TicketOutcome): string {
  const verdict = inBoth((words) => verdictOf(words, outcome))
  const page = html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${verdict.zh.heading} · ${zh.ticketCheck.page}</title>
<link rel="stylesheet" href="/ticket.css">
</head>
<body>
<main>
<header class="${tone(outcome)}">
${mark(outcome)}
<h1>${verdict.zh.heading}<span lang="en">${verdict.en.heading}</span></h1>
<p>${verdict.zh.text}<span lang="en">${verdict.en.text}</span></p>
</header>
${'terms' in outcome ? facts(outcome) : null}
<footer>
<p>${zh.ticketCheck.noFees}<span lang="en">${en.ticketCheck.noFees}</span></p>
<p>${zh.ticketCheck.nothingPersonal}<span lang="en">${en.ticketCheck.nothingPersonal}</span></p>
</footer>
</main>
</body>
</html>
`
  return page.text
}

function verdictOf({ ticketCheck, terms }: Words, outcome: TicketOutcome): { heading: string; text: string } {
  switch (outcome.result) {
    case 'valid':
      return { heading: ticketCheck.valid, text: ticketCheck.validText }
    case 'not-yet':
      return { heading: ticketCheck.notYet, text: ticketCheck.notYetText(terms.workDate(outcome.validDay)) }
    case 'altered':
      return { heading: ticketCheck.altered, text: ticketCheck.alteredText }
    case 'unknown':
      return { heading: ticketCheck.unknown, text: ticketCheck.unknownText }
    case 'practice':
      return { heading: ticketCheck.practice, text: ticketCheck.practiceText }
    case 'replaced':
      return { heading: ticketCheck.replaced, text: ticketCheck.replacedText(outcome.revision) }
    case 'revoked':
      return { heading: ticketCheck.revoked, text: ticketCheck.revokedText }
    case 'over':
      return { heading: ticketCheck.over, text: ticketCheck.overText(terms.workDate(outcome.validDay)) }
  }
}

/** Red is whatever may board nobody today. */
const tone = ({ result }: TicketOutcome) => (result === 'valid' || result === 'not-yet' ? result : 'no')

/** A tick or an exclamation mark, so that the verdict does not hang on its colour. */
const mark = (outcome: TicketOutcome): Markup =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${
    outcome.result === 'valid'
      ? 'M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M10 17L5 12L6.41 10.59L10 14.17L17.59 6.58L19 8L10 17Z'
      : 'M13 13h-2V7h2m0 10h-2v-2h2M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z'
  }"/></svg>`

function facts(valid: Valid): Markup {
  const english = factsIn(en, valid, 'en')
  const lines = factsIn(zh, valid, 'zh').map(([label, value], at) => {
    const [englishLabel, englishValue] = english[at] ?? []
    // Figures and times read the same in both.
    const under = englishValue === value ? null : html`<span lang="en">${englishValue}</span>`
    const warns = label === zh.ticketCheck.cover && valid.terms.cover.kind === 'none'
    return html`<div${warns ? warned : null}>
<dt>${label}<span lang="en">${englishLabel}</span></dt>
<dd>${value}${under}</dd>
</div>
`
  })
  const leaves = inBoth((words, language) => leavesIn(words, valid, language))
  return html`<p class="number">${valid.number}</p>
<p class="leaves"><b>${leaves.zh.when}</b> ${leaves.zh.where}<span lang="en">${en.ticketCheck.together([leaves.en.when, leaves.en.where])}</span></p>
<dl>
${lines}</dl>
<p class="market">${valid.marketName.zh}<span lang="en">${valid.marketName.en}</span></p>`
}

const warned = html` class="warned"`

function factsIn(words: Words, valid: Valid, language: keyof InBoth<string>): readonly (readonly [string, string])[] {
  const { ticketCheck: say, terms: said } = words
  const { terms } = valid
  const remarks = (terms.remarks ?? []).map((remark) => said.remarks[remark])
  const end = terms.endMinute >= 1440 ? said.nextMorning(clockTime(terms.endMinute)) : clockTime(terms.endMinute)
  return [
    [say.ticketNumber, valid.ticketNumber],
    [say.validDay, said.workDate(valid.validDay)],
    [say.work, valid.tradeName[language]],
    [say.place, valid.townshipName[language]],
    [say.hours, `${clockTime(terms.startMinute)}–${end}`],
    [say.pay, say.money(said.payAmount(terms.pay), said.payUnit(terms.pay))],
    [say.worth, say.together([said.hourly(hourlyYuan(valid.hourlyFen)), said.paidHours(terms.paidMinutes)])],
    [say.payWhen, say.together([said.payDay[terms.payDay], said.payWay[terms.payWay]])],
    [say.meals, said.meals[terms.meals]],
    [say.cover, said.cover(terms.cover)],
    ...(terms.gear.length > 0 ? [[say.gear, said.gearList(terms.gear.map((piece) => said.gear[piece]))] as const] : []),
    [say.rain, said.rain(terms)],
    ...(remarks.length > 0 ? [[words.posting.short.remarks, said.gearList(remarks)] as const] : []),
  ]
}

/** As on the paper: the bus, or when work begins for who comes by themselves; a second wave sets out at its own time. */
function leavesIn(words: Words, valid: Valid, language: keyof InBoth<string>): { when: string; where: string } {
  const { ticket, terms: said } = words
  const { transport, startMinute } = valid.terms
  const time = clockTime(valid.leaveMinute)
  const isBus = transport.kind === 'bus'
  const leaves = isBus
    ? ticket.leave(time)
    : valid.leaveMinute === startMinute
      ? ticket.begin(time)
      : ticket.setOut(time)
  return {
    when: valid.result === 'valid' ? leaves : said.onDay(said.workDate(valid.validDay), leaves),
    where: isBus
      ? said.bay(valid.gate[language], transport.bay)
      : said.ownTo(valid.townshipName[language], transport.meet),
  }
}
