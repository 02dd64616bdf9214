import { describe, expect, test } from 'vitest'
import { KeeperId, TradeId } from '../../shared/ids.ts'
import { refused } from '../../shared/language/answered.ts'
import { onwards, tapTrade } from './asking.ts'
import {
  type AskingStep,
  agree,
  asked,
  back,
  checkInBody,
  chooseWay,
  identified,
  identityOf,
  type KnownBy,
  keeperGiven,
  missingOn,
  named,
  notCheckedIn,
  notIdentified,
  type PadStep,
  type Step,
  start,
  toAsking,
  toBirthDate,
  typed,
  typedKeeper,
} from './flow.ts'

const [picking, sorting] = [TradeId.parse('vegetable-picking'), TradeId.parse('vegetable-sorting')]
const fresh = { known: 'new', minor: false } as const
const atWork = { known: 'returning', minor: false, hasWork: true, certificates: [] } as const
const again = { known: 'returning', minor: false, certificates: [] } as const

function at<At extends Step['at']>(step: Step | undefined, name: At): Extract<Step, { at: At }> {
  const is = (some: Step): some is Extract<Step, { at: At }> => some.at === name
  if (step === undefined || !is(step)) throw new Error(`expected ${name}, got ${step?.at}`)
  return step
}
const isPad = (step: Step): step is PadStep =>
  step.at === 'resident-id' || step.at === 'phone' || step.at === 'birth-date'
function typing(step: Step, text: string): PadStep {
  if (!isPad(step)) throw new Error(`no pad at ${step.at}`)
  return typed(step, text)
}
const byCard = (number = '9'.repeat(18)) => at(typing(chooseWay('resident-id'), number), 'resident-id')
const byPhone = () =>
  at(typing(toBirthDate(at(typing(chooseWay('phone'), '15400000001'), 'phone')), '19650312'), 'birth-date')

const tap = (step: AskingStep, ...trades: TradeId[]) => asked(step, trades.reduce(tapTrade, step.asking))
const on = (step: AskingStep) =>
  asked(
    step,
    onwards(step.asking, () => []),
  )

describe('on the way to a day number', () => {
  test('somebody new types the card, agrees, chooses two trades, says no home, and that is what is asked', () => {
    const none = at(agree(at(identified(byCard(), fresh), 'consent')), 'asking')
    const all = on(on(on(on(tap(none, sorting, picking)))))
    expect(all.asking.at).toBe('summary')
    expect(checkInBody(all)).toEqual({
      identity: { kind: 'resident-id', number: '9'.repeat(18) },
      consent: true,
      wants: { trades: [sorting, picking] },
      certificates: [],
    })
  })

  test('whose card said a name asks with it; whoever then types a number asks with none', () => {
    const read = { at: 'resident-id', number: '9'.repeat(18), name: '欧阳震华' } as const
    const nameAsked = (pad: KnownBy) => checkInBody(at(agree(at(identified(pad, fresh), 'consent')), 'asking')).name
    expect(nameAsked(read)).toBe(read.name)
    expect(nameAsked(at(typed(read, '8'.repeat(18)), 'resident-id'))).toBe(undefined)
    expect(nameAsked(byPhone())).toBe(undefined)
  })

  test('somebody who comes again sees all they wanted last time on one page, and one tap asks for it', () => {
    const lastWants = { trades: [picking], askHourlyFen: 2000 }
    const step = at(identified(byCard(), { ...again, lastWants }), 'asking')
    expect(step.asking.at).toBe('summary')
    expect(checkInBody(step)).toMatchObject({ consent: false, wants: lastWants })
    // Registered once, and no trade of theirs is left.
    expect(at(identified(byCard(), again), 'asking').asking.at).toBe('trades')
  })

  test('who is in line already comes to their session', () => {
    expect(identified(byCard(), { known: 'in-line' })).toEqual({ at: 'in-line' })
  })

  test('who has a job is shown it first, and may ask for one more', () => {
    const has = at(identified(byCard(), atWork), 'has-work')
    expect(has.another).toEqual(identified(byCard(), again))
    expect(back(has)).toEqual(byCard())
  })

  test('who is 16 or 17 stays marked over every page', () => {
    const young = agree(at(identified(byCard(), { known: 'new', minor: true }), 'consent'))
    expect(tap(at(young, 'asking'), sorting).visitor.minor).toBe(true)
  })

  test('who has no card gives phone and birth date, written as the calendar has it', () => {
    expect(identityOf(byPhone())).toEqual({ kind: 'phone', phone: '15400000001', birthDate: '1965-03-12' })
  })

  test('while place-keepers of today wait to be brought, everybody is asked for theirs before the questions', () => {
    const known = { ...again, placesKept: true as const, lastWants: { trades: [picking] } }
    const asked = at(toAsking(identified(byCard(), known)), 'keeper')
    expect(back(asked)).toEqual(byCard())
    const none = at(keeperGiven(asked), 'asking')
    expect(checkInBody(none)).not.toHaveProperty('brought')
    expect(back(none)).toMatchObject({ at: 'keeper', typed: '' })
    const given = at(keeperGiven(typedKeeper(asked, '2070541')), 'asking')
    expect(checkInBody(given)).toMatchObject({ brought: { keeper: '2-07', minute: 341 } })
    expect(keeperGiven(typedKeeper(asked, '2079941'))).toEqual(typedKeeper(asked, '2079941'))
    // Nobody else is asked.
    const lastWants = { trades: [picking] }
    expect(toAsking(identified(byCard(), { ...again, lastWants })).at).toBe('asking')
    expect(
      at(toAsking(agree(at(identified(byCard(), { ...fresh, placesKept: true }), 'consent'))), 'keeper').typed,
    ).toBe('')
  })

  test('one that is wrong is asked for again, and may be left out', () => {
    const known = { ...again, placesKept: true as const, lastWants: { trades: [picking] } }
    const given = at(keeperGiven(typedKeeper(at(toAsking(identified(byCard(), known)), 'keeper'), '2070541')), 'asking')
    const no = refused({ code: 'keeper-unknown', keeper: KeeperId.parse('2-07') })
    const again2 = at(notCheckedIn(given, no), 'keeper')
    expect(again2).toMatchObject({ typed: '', notDone: no })
    expect(typedKeeper(again2, '2')).not.toHaveProperty('notDone')
    expect(checkInBody(at(keeperGiven(again2), 'asking'))).not.toHaveProperty('brought')
    expect(back(again2)).toEqual(byCard())
  })

  test('the pad is full at 18, 11 and 8 characters and not before', () => {
    expect([missingOn(byCard('9'.repeat(17))), missingOn(byCard()), missingOn(byPhone())]).toEqual([1, 0, 0])
  })

  test('a wrong check digit is said at the pad with everything still typed, and goes once a key is pressed', () => {
    const no = refused({ code: 'wrong-check-digit', of: 'resident-id' })
    const said = at(notIdentified(byCard(), no), 'resident-id')
    expect(said).toEqual({ at: 'resident-id', number: '9'.repeat(18), notDone: no })
    expect(typed(said, '9'.repeat(17))).not.toHaveProperty('notDone')
  })

  test('a wrong phone number is said at the phone pad and the birth date is kept', () => {
    const said = at(notIdentified(byPhone(), refused({ code: 'not-a-mobile' })), 'phone')
    expect(at(toBirthDate(said), 'birth-date').birth).toBe('19650312')
  })

  test('of a child under sixteen nothing is kept', () => {
    const child = { code: 'under-sixteen', staffTold: true } as const
    expect(notIdentified(byCard(), refused(child))).toEqual({ at: 'under-sixteen', staffTold: true })
    const chosen = at(identified(byCard(), again), 'asking')
    const untold = refused({ ...child, staffTold: false })
    expect(notCheckedIn(chosen, untold)).toEqual({ at: 'under-sixteen', staffTold: false })
  })

  test('when nobody answers, everything said stays, and another answer takes the words away', () => {
    const chosen = tap(at(identified(byCard(), again), 'asking'), picking)
    const unanswered = at(notCheckedIn(chosen, { answer: 'unreachable' }), 'asking')
    expect(checkInBody(unanswered)).toEqual(checkInBody(chosen))
    expect(tap(unanswered, sorting)).not.toHaveProperty('notDone')
  })

  test('somebody new says what they are called before all else; going on without it, nothing of a name is asked', () => {
    const asking = agree(at(identified(byCard(), fresh), 'consent'))
    const step = { at: 'name', asking } as const
    expect(checkInBody(at(named(step, '欧阳修远'), 'asking'))).toMatchObject({ name: '欧阳修远', nameTyped: true })
    const without = at(named(step, ''), 'asking')
    expect(JSON.stringify(checkInBody(without))).not.toMatch(/name/i)
  })

  test('back from the first question is the name as it was typed, and back from there what is kept', () => {
    const asking = agree(at(identified(byCard(), fresh), 'consent'))
    const step = at(back(named({ at: 'name', asking }, '欧阳修远')), 'name')
    expect(step.asking.visitor.name).toBe('欧阳修远')
    expect(at(back(step), 'consent').visitor).toMatchObject({ pad: byCard(), consent: false })
  })

  test('somebody thought to be known who must agree after all is shown the page, and keeps what was typed', () => {
    const step = at(identified(byCard(), again), 'asking')
    expect(at(notCheckedIn(step, refused({ code: 'consent-needed' })), 'consent').visitor.pad).toEqual(byCard())
  })

  test('back goes one page at a time, and from the first page home', () => {
    const home = on(tap(at(agree(at(identified(byPhone(), fresh), 'consent')), 'asking'), picking))
    const pages: string[] = []
    for (let step: Step | undefined = home; step !== undefined; step = back(step))
      pages.push(step.at === 'asking' ? step.asking.at : step.at)
    expect(pages).toEqual(['township', 'trades', 'consent', 'birth-date', 'phone', 'way'])
    expect(back(start)).toBeUndefined()
  })
})
