import { describe, expect, test } from 'vitest'
import type { Meeting } from '../../shared/day/posting/meeting.ts'
import { type PlainTerms, Terms } from '../../shared/day/posting/terms.ts'
import { employerView } from '../../shared/day/posting/view.ts'
import { most } from '../../shared/day/posting/worth.ts'
import { makeCreditCode, makeResidentId } from '../../shared/identity/made-up.ts'
import { MarketDay, PostingId, TownshipId, TradeId } from '../../shared/ids.ts'
import { refused } from '../../shared/language/answered.ts'
import { at, farmer, known, openHall, post, broccoli as terms } from '../../shared/testing/cast.ts'
import {
  amountDigits,
  type Draft,
  digits,
  draftOf,
  emptyDraft,
  paidMinutesOf,
  shiftPaid,
  termsOf,
  withBasis,
  worthOf,
} from '../pieces/terms-draft.ts'
import { comesTooLate, isAnswered, questionFor, questionsOf } from '../pieces/terms-questions.ts'
import {
  answered,
  back,
  type CheckStep,
  change,
  changeOne,
  copied,
  newPosting,
  next,
  notPosted,
  type QuestionStep,
  type Step,
  whatBecame,
} from './flow.ts'
import {
  agree,
  chooseKind,
  identityOf,
  notIdentified,
  numberGiven,
  type PinStep,
  start,
  toPhone,
  typedNumber,
  typedPhone,
  typedPin,
} from './who-steps.ts'

const broccoli: Draft = {
  trade: TradeId.parse('vegetable-picking'),
  places: '20',
  township: TownshipId.parse('gonghui'),
  workDate: MarketDay.parse('2026-08-17'),
  start: '0630',
  end: '1530',
  paidMinutes: 540,
  basis: 'day',
  piecesPerHour: '',
  amount: '170',
  payDay: 'same-day',
  payWay: 'cash',
  meals: 'lunch',
  transport: 'bus',
  leave: '0600',
  bay: '2',
  cover: 'employer',
  insurer: 'picc',
  policy: '202613070000004471',
  gear: ['gloves', 'hat', 'water', 'raincoat'],
  rainRule: 'half-day',
  phone: 'yes',
  days: 1,
  remarks: [],
}
/** Whatever it pays is enough. */
const atFloor = () => false
/** Goes forwards through every page with the answers of `draft`, and says which pages were seen. */
function walk(draft: Draft): { pages: string[]; end: Step } {
  const pages: string[] = []
  let step: Step = answered(newPosting, draft)
  while (step.at === 'question') {
    pages.push(step.question)
    step = next(step, atFloor)
  }
  return { pages, end: step }
}
const whoHires = { employer: farmer, kind: 'person', approved: true, wageFloors: [], earlier: [] } as const
const isCheck = (step: Step): step is CheckStep => step.at === 'check'
function check(draft: Draft): CheckStep {
  const { end } = walk(draft)
  if (!isCheck(end)) throw new Error(`expected the check page, got ${end.at}`)
  return end
}

describe('posting a job on the screen', () => {
  test('the farmer answers one question a page and what is asked is every term of the paper', () => {
    expect(walk(broccoli).pages).toEqual([...questionsOf(broccoli)])
    expect(Terms.parse(termsOf(check(broccoli).draft))).toMatchObject({
      places: 20,
      pay: { basis: 'day', amountFen: 17_000 },
      startMinute: 390,
      endMinute: 930,
      paidMinutes: 540,
      transport: { kind: 'bus', leaveMinute: 360, bay: 2 },
      cover: { kind: 'employer', insurer: 'picc', policy: '202613070000004471' },
      phoneOnTicket: true,
    })
  })

  test('their phone is printed only if they say so: not before it was asked, and a copy says what they said last', () => {
    const { phone: _, ...unasked } = broccoli
    expect(termsOf(unasked)).toBeUndefined()
    expect(isAnswered(unasked, 'phone')).toBe(false)
    const no = termsOf({ ...broccoli, phone: 'no' })
    expect(no && 'phoneOnTicket' in no).toBe(false)
    for (const phone of ['yes', 'no'] as const) {
      const terms = termsOf({ ...broccoli, phone })
      expect(terms && draftOf(terms).phone).toBe(phone)
    }
  })

  test('the number of a policy is typed whole, and by whom it was written is one of the terms', () => {
    expect(isAnswered({ ...broccoli, policy: '0004471' }, 'policy')).toBe(false)
    const { insurer: _, ...unnamed } = broccoli
    expect(isAnswered(unnamed, 'insurer')).toBe(false)
    expect(termsOf(unnamed)).toBeUndefined()
    expect(termsOf({ ...unnamed, cover: 'market' })?.cover).toEqual({ kind: 'market' })
  })

  test('a copy of before anybody was asked who insures asks for the insurer, and then for the whole number', () => {
    const terms = termsOf(broccoli)
    if (terms === undefined) throw new Error('whole')
    const before = { ...terms, cover: { kind: 'employer-before', policyLastFour: '4471' } } as const
    const insurer = copied(before, (draft) => ({ ...draft, workDate: terms.workDate }), atFloor)
    expect(insurer).toMatchObject({ at: 'question', question: 'insurer', reviewing: true })
    if (insurer.at !== 'question') throw new Error('insurer')
    const policy = next(answered(insurer, { ...insurer.draft, insurer: 'ccic' }), atFloor)
    expect(policy).toMatchObject({ at: 'question', question: 'policy', draft: { policy: '' } })
  })

  test('where people go by themselves is asked instead of the bus; so is a copy of before it was asked', () => {
    const { pages } = walk({ ...broccoli, transport: 'own', meet: 'bus-station' })
    expect(pages).toContain('meet')
    expect(walk(broccoli).pages).not.toContain('meet')
    const own = { ...broccoli, transport: 'own' } as const
    expect(termsOf(own)).toBeUndefined()
    const terms = termsOf({ ...own, meet: 'bus-station' })
    if (terms === undefined) throw new Error('whole')
    const fits = (draft: Draft) => ({ ...draft, workDate: terms.workDate })
    expect(copied(terms, fits, atFloor).at).toBe('check')
    expect(copied({ ...terms, transport: { kind: 'own' } }, fits, atFloor)).toMatchObject({ question: 'meet' })
  })

  test('whoever is found only by staff’s words is sent to the window for them, until they are written', () => {
    const terms = (meet: Meeting) => Terms.parse(termsOf({ ...broccoli, transport: 'own', meet }))
    const became = (meet: Meeting, notes?: string) => {
      const own = { posting: PostingId.parse('pst_20260817_001'), status: 'open', held: [], asked: 0 } as const
      const written = notes === undefined ? {} : { notes }
      return whatBecame({ postings: [{ ...own, ...written, terms: terms(meet) }] }, undefined).unwritten
    }
    expect(became('work-site')).toBe(true)
    expect(became('work-site', '后营村西头，大棚')).toBeUndefined()
    expect(became('township-hall')).toBeUndefined()
  })

  test('nobody is asked about a bus, a policy or baskets there are not', () => {
    const plain = walk({ ...broccoli, transport: 'own', meet: 'township-hall', cover: 'none' }).pages
    for (const page of ['leave', 'bay', 'insurer', 'policy', 'piece-unit', 'pieces-per-hour'])
      expect(plain).not.toContain(page)
    const piece: Draft = {
      ...broccoli,
      basis: 'piece',
      unit: 'basket',
      piecesPerHour: '18',
      amount: '120',
      rainRule: 'by-hour',
    }
    expect(walk(piece).pages).toContain('pieces-per-hour')
    expect(termsOf(check(piece).draft)?.pay).toEqual({
      basis: 'piece',
      amountFen: 120,
      unit: 'basket',
      piecesPerHour: 18,
    })
  })

  test('a page without its answer is not left', () => {
    const places: QuestionStep = { at: 'question', question: 'places', draft: emptyDraft, reviewing: false }
    expect(next(places, atFloor)).toBe(places)
    expect(isAnswered({ ...emptyDraft, places: '301' }, 'places')).toBe(false)
  })

  test('another way of pay asks for the amount again: 170 a day never becomes 170 an hour', () => {
    const hourly = withBasis(broccoli, 'hour')
    expect(hourly.amount).toBe('')
    const step = changeOne({ draft: hourly }, 'pay-basis')
    expect(step.at === 'question' && next(step, atFloor)).toMatchObject({ question: 'amount', reviewing: true })
  })

  test('by the hour there is no half day to pay: the rule for rain is asked again, of a copy too', () => {
    expect(withBasis(broccoli, 'day').rainRule).toBe('half-day')
    const hourly = { ...withBasis(broccoli, 'hour'), amount: '26' }
    expect(isAnswered(hourly, 'rain')).toBe(false)
    const before: PlainTerms = { ...terms, rainRule: 'half-day', pay: { basis: 'hour', amountFen: 2_600 } }
    const fits = (draft: Draft) => ({ ...draft, workDate: terms.workDate })
    expect(copied(before, fits, atFloor)).toMatchObject({ at: 'question', question: 'rain', reviewing: true })
    expect(copied({ ...before, rainRule: 'full-pay' }, fits, atFloor)).toMatchObject({ at: 'check' })
  })

  test('after one change the way leads straight back to the check page', () => {
    const changed = changeOne({ draft: broccoli }, 'places')
    const back = changed.at === 'question' ? next(answered(changed, { ...broccoli, places: '12' }), atFloor) : changed
    expect(back).toMatchObject({ at: 'check', draft: { places: '12' } })
  })

  test('whatever brings it below the floor leads to the pay, with the floor beside it, before it is checked', () => {
    const low = (draft: Draft) => (worthOf(draft) ?? 0) < 1800
    const fits = (draft: Draft) => ({ ...draft, workDate: terms.workDate })
    const copy = (amountFen: number) => copied({ ...terms, pay: { basis: 'day', amountFen } }, fits, low)
    expect(copy(16_000)).toMatchObject({ at: 'question', question: 'amount', reviewing: true })
    expect(copy(17_000)).toMatchObject({ at: 'check' })
    const longer = changeOne({ draft: { ...broccoli, paidMinutes: 540 } }, 'paid-hours')
    const shorter = answered(longer, { ...broccoli, amount: '162', paidMinutes: 600, end: '1700' })
    expect(next(shorter, low)).toMatchObject({ question: 'amount', reviewing: true })
    // Whoever leaves it to staff has seen it, and is not asked once more for other things.
    expect(next({ ...shorter, question: 'amount' }, low)).toMatchObject({ at: 'check' })
    expect(next({ ...shorter, question: 'gear' }, low)).toMatchObject({ at: 'check' })
  })

  test('when it waits for staff, they are told why: an employer who is known needs no papers', () => {
    const low = openHall.when('05:31', post({ ...terms, pay: { basis: 'day', amountFen: 9_000 } }, known))
    const { postings } = employerView(low.state, whoHires, at('05:31'), { text: () => undefined, holder: () => ({}) })
    expect(whatBecame({ postings }, undefined)).toEqual({ at: 'done', what: 'held', held: ['below-floor'] })
    expect(whatBecame({ postings: [] }, undefined)).toEqual({ at: 'done', what: 'open' })
  })

  test('when nobody answers, what is posted again is the same; one look at a change later nothing is said of it', () => {
    const step = check(broccoli)
    expect(notPosted(step, { answer: 'unreachable' })).toMatchObject(step)
    expect(back(change(notPosted(step, { answer: 'unreachable' })))).toEqual(step)
  })

  test('back goes one page at a time to the list of own postings, and a done posting is never gone back into', () => {
    let step: Step | undefined = check(broccoli)
    let pages = 0
    for (; step !== undefined && step.at !== 'own'; pages += 1) step = back(step)
    expect(pages).toBe(questionsOf(broccoli).length + 1)
    expect(back({ at: 'done', what: 'open' })).toEqual({ at: 'own' })
  })

  test('hours the house refuses are put right at the start', () => {
    expect(questionFor({ code: 'work-already-over' })).toBe('start')
    expect(questionFor({ code: 'card-not-valid' })).toBeUndefined()
  })
})

describe('saying who hires', () => {
  const company = toPhone(typedNumber(chooseKind('company'), '9'.repeat(18)))

  test('a company gives its code, a person their ID, both a phone', () => {
    expect(identityOf(typedPhone(company, '15400000001'))).toEqual({
      kind: 'company',
      creditCode: '9'.repeat(18),
      phone: '15400000001',
    })
    const person = toPhone(typedNumber(chooseKind('person'), '9'.repeat(18)))
    expect(identityOf(person)).toMatchObject({ kind: 'person', residentId: '9'.repeat(18) })
  })

  test('a digit pressed wrongly is told on the page where it was pressed, before anything else is asked', () => {
    const given = (kind: 'company' | 'person', number: string) => numberGiven(typedNumber(chooseKind(kind), number))
    const [id, code] = [makeResidentId('1970-01-02', 7), makeCreditCode(1)]
    expect([given('person', id), given('company', code)].map((step) => step.at)).toEqual(['phone', 'phone'])
    for (const [kind, number] of [
      ['person', id],
      ['company', code],
    ] as const) {
      const slipped = `${number.slice(0, 16)}${(Number(number[16]) + 1) % 10}${number.slice(17)}`
      expect(given(kind, slipped)).toMatchObject({
        at: 'number',
        number: slipped,
        notDone: { answer: 'mistyped' },
      })
    }
  })

  test('a wrong code is shown at the code, everything else where one stands, and nothing typed is lost', () => {
    const typed = typedPhone(company, '15400000001')
    const wrongCode = refused({ code: 'wrong-check-digit', of: 'credit-code' })
    expect(notIdentified(typed, wrongCode)).toMatchObject({ at: 'number', phone: '15400000001', notDone: wrongCode })
    expect(notIdentified(typed, { answer: 'unreachable' })).toMatchObject({ at: 'phone', phone: '15400000001' })
    expect(back(start)).toBeUndefined()
  })

  test('a person who is new is told what is kept; what goes wrong then is shown where the phone was typed', () => {
    const typed = typedPhone(toPhone(typedNumber(chooseKind('person'), '9'.repeat(18))), '15400000001')
    const told = notIdentified(typed, refused({ code: 'consent-needed' }))
    expect(told).toMatchObject({ at: 'consent', kind: 'person', number: '9'.repeat(18), phone: '15400000001' })
    expect(back(told)).toEqual(typed)
    if (told.at !== 'consent') throw new Error('told')
    expect(agree(told)).toMatchObject({ at: 'consent', agreed: true })
    expect(identityOf(told)).toEqual(identityOf(typed))
    expect(notIdentified(told, { answer: 'unreachable' })).toMatchObject({ at: 'phone', phone: '15400000001' })
  })
})

describe('the PIN', () => {
  const typed = typedPhone(toPhone(typedNumber(chooseKind('company'), '9'.repeat(18))), '15400000001')
  const asked = (choose: boolean) => notIdentified(typed, refused({ code: 'pin-needed', choose }))
  const pinIn = (step: Step): PinStep => {
    if (step.at !== 'pin') throw new Error(step.at)
    return step
  }

  test('is asked for on a page of its own, chosen or given again, after all that was said', () => {
    expect(asked(true)).toMatchObject({ at: 'pin', choose: true, pin: '', phone: '15400000001' })
    expect(asked(false)).toMatchObject({ at: 'pin', choose: false })
    expect(identityOf(pinIn(asked(false)))).toEqual(identityOf(typed))
    expect(back(asked(true))).toEqual(typed)
    const consent = notIdentified(typed, refused({ code: 'consent-needed' }))
    if (consent.at !== 'consent') throw new Error('told')
    const then = notIdentified(agree(consent), refused({ code: 'pin-needed', choose: true }))
    expect(then).toMatchObject({ at: 'pin', agreed: true })
  })

  test('that is not taken is typed anew, with why; one that nobody answered stays', () => {
    const step = typedPin(pinIn(asked(false)), '395172')
    const wrong = refused({ code: 'wrong-pin' })
    expect(notIdentified(step, wrong)).toMatchObject({ at: 'pin', choose: false, pin: '', notDone: wrong })
    const easy = refused({ code: 'easy-pin' })
    expect(notIdentified(typedPin(pinIn(asked(true)), '111111'), easy)).toMatchObject({ choose: true, notDone: easy })
    const wait = refused({ code: 'too-many-tries', waitSeconds: 60 })
    expect(notIdentified(step, wait)).toMatchObject({ at: 'pin', pin: '', notDone: wait })
    expect(notIdentified(step, { answer: 'unreachable' })).toMatchObject({ at: 'pin', pin: '395172' })
    expect(typedPin({ ...step, notDone: wrong }, '3')).not.toHaveProperty('notDone')
  })

  test('of whom the desk must give one, and a phone that is not theirs, are told where the phone was typed', () => {
    for (const code of ['pin-at-window', 'wrong-proof'] as const)
      expect(notIdentified(typed, refused({ code }))).toMatchObject({ at: 'phone', notDone: refused({ code }) })
    const step = typedPin(pinIn(asked(false)), '395172')
    expect(notIdentified(step, refused({ code: 'wrong-proof' }))).toMatchObject({ at: 'phone', phone: '15400000001' })
  })
})

describe('a time that has come', () => {
  /** By the clock in the hall, on the day of the draft. */
  const at = (clock: string) => Date.parse(`2026-08-17T${clock}:00.000+08:00`)

  test('is refused where it is typed: the start when it has come, the bus when it has left', () => {
    for (const [question, justBefore, then] of [
      ['start', '06:29', '06:30'],
      ['leave', '05:59', '06:00'],
    ] as const) {
      expect(comesTooLate(broccoli, question, at(justBefore))).toBe(false)
      expect(comesTooLate(broccoli, question, at(then))).toBe(true)
    }
  })

  test('is no hindrance for tomorrow, on other pages, half typed, or before the hall’s clock is known', () => {
    const tomorrow = { ...broccoli, workDate: MarketDay.parse('2026-08-18') }
    expect(comesTooLate(tomorrow, 'start', at('23:59'))).toBe(false)
    expect(comesTooLate(broccoli, 'end', at('16:00'))).toBe(false)
    expect(comesTooLate({ ...broccoli, start: '06' }, 'start', at('07:00'))).toBe(false)
    expect(comesTooLate(broccoli, 'start', undefined)).toBe(false)
  })
})

describe('the hours of a job', () => {
  const hours = (start: string, end: string): Draft => ({ ...emptyDraft, start, end })

  test('over six hours an hour of meal is taken off first, and it may be changed by the half hour within the span', () => {
    expect(paidMinutesOf(hours('0630', '1530'))).toBe(480)
    expect(paidMinutesOf(hours('0700', '1300'))).toBe(360)
    expect(paidMinutesOf(shiftPaid(hours('0630', '1530'), 60))).toBe(540)
    expect(paidMinutesOf(shiftPaid(shiftPaid(hours('0630', '1530'), 60), 30))).toBe(540)
    // Hours of another day than they were set for are asked anew, and a rest is three hours at most.
    expect(paidMinutesOf({ ...hours('0640', '0600'), paidMinutes: 420 })).toBe(1320)
    expect(paidMinutesOf(shiftPaid({ ...hours('0630', '1530'), paidMinutes: 360 }, -30))).toBe(360)
  })

  test('a shorter day drops paid hours that no longer fit', () => {
    expect(paidMinutesOf({ ...broccoli, end: '1030' })).toBe(240)
  })

  test('what a clerk types stands as typed: hours that do not fit are never sent as others', () => {
    const typed = (paidHours: string) => ({ ...broccoli, paidHours })
    expect(termsOf(typed('7.5'))?.paidMinutes).toBe(450)
    expect(termsOf(typed('７'))?.paidMinutes).toBe(420)
    for (const paidHours of ['0.4', '12', '8.', '1.2.3', '很久']) {
      const whole = termsOf(typed(paidHours))
      expect([paidHours, whole?.paidMinutes]).toEqual([paidHours, paidHours === '8.' ? 480 : undefined])
      expect(isAnswered(typed(paidHours), 'paid-hours')).toBe(paidHours === '8.')
    }
    expect(termsOf(typed(''))?.paidMinutes).toBe(540)
  })

  test('an end before the start is the next morning, and 2560 is no time', () => {
    expect(termsOf({ ...broccoli, start: '2000', end: '0400', leave: '1900', paidMinutes: 420 })?.endMinute).toBe(1680)
    expect(isAnswered(hours('2560', ''), 'start')).toBe(false)
    expect(isAnswered(hours('0600', '0600'), 'end')).toBe(false)
  })

  test('a bus that leaves after the work has begun is not taken', () => {
    expect(isAnswered({ ...broccoli, leave: '0640' }, 'leave')).toBe(false)
  })
})

test('whatever the pads let through, the schema of the terms accepts, and one more it does not', () => {
  const widest: Draft = { ...broccoli, places: String(most.places), bay: String(most.bay) }
  const accepts = (draft: Draft) => Terms.safeParse(termsOf(draft)).success
  const nines = (count: number) => '9'.repeat(count)
  expect(accepts(widest)).toBe(true)
  expect(Terms.safeParse({ ...termsOf(broccoli), places: most.places + 1 }).success).toBe(false)
  const isPay = (draft: Draft) => isAnswered(draft, 'amount')
  for (const basis of ['day', 'hour', 'piece'] as const) {
    const paid: Draft = { ...broccoli, basis, unit: 'mu', piecesPerHour: '1' }
    expect(isPay({ ...paid, amount: nines(amountDigits[basis]) })).toBe(true)
    expect(isPay({ ...paid, amount: nines(amountDigits[basis] + 1) })).toBe(false)
  }
  expect(isAnswered({ ...broccoli, policy: nines(digits.policy + 1) }, 'policy')).toBe(false)
  expect(accepts({ ...broccoli, amount: nines(amountDigits.day) })).toBe(true)
  expect(accepts({ ...broccoli, basis: 'hour', amount: nines(amountDigits.hour) })).toBe(true)
  const piece: Draft = { ...broccoli, basis: 'piece', unit: 'mu', amount: nines(amountDigits.piece) }
  expect(accepts({ ...piece, piecesPerHour: String(most.piecesPerHour) })).toBe(true)
  expect(String(most.piecesPerHour).length).toBe(digits.piecesPerHour)
})
