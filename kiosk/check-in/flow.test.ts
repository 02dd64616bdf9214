import { describe, expect, test } from 'vitest'
import { CommandId, TradeId } from '../../shared/ids.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import {
  agree,
  back,
  checkInBody,
  chooseWay,
  identified,
  identityOf,
  isFull,
  notCheckedIn,
  notIdentified,
  type PadStep,
  type Step,
  start,
  tapTrade,
  toBirthDate,
  typed,
} from './flow.ts'

const command = (letter: string) => CommandId.parse(`cmd_20260817_${letter.repeat(16)}`)
const [first, second] = [command('a'), command('b')]
const [picking, sorting] = [TradeId.parse('vegetable-picking'), TradeId.parse('vegetable-sorting')]
const refused = (refusal: Extract<NotDone, { answer: 'refused' }>['refusal']): NotDone => ({
  answer: 'refused',
  refusal,
})

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

describe('on the way to a day number', () => {
  test('somebody new types the card, agrees, chooses two trades, and that is what is asked', () => {
    const consent = at(identified(byCard(), 'new', first), 'consent')
    const none = at(agree(consent, first), 'trades')
    const two = tapTrade(tapTrade(none, sorting, first), picking, second)
    expect(checkInBody(two)).toEqual({
      command: second,
      identity: { kind: 'resident-id', number: '9'.repeat(18) },
      consent: true,
      wants: { trades: [sorting, picking] },
      certificates: [],
    })
  })

  test('somebody known goes straight to the trades, and who is in line already to their session', () => {
    expect(at(identified(byCard(), 'returning', first), 'trades').consent).toBe(false)
    expect(identified(byCard(), 'in-line', first)).toEqual({ at: 'in-line' })
  })

  test('who has no card gives phone and birth date, written as the calendar has it', () => {
    expect(identityOf(byPhone())).toEqual({ kind: 'phone', phone: '15400000001', birthDate: '1965-03-12' })
  })

  test('the pad is full at 18, 11 and 8 characters and not before', () => {
    expect([isFull(byCard('9'.repeat(17))), isFull(byCard()), isFull(byPhone())]).toEqual([false, true, true])
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
    const chosen = at(identified(byCard(), 'returning', first), 'trades')
    const untold = refused({ ...child, staffTold: false })
    expect(notCheckedIn(chosen, untold)).toEqual({ at: 'under-sixteen', staffTold: false })
  })

  test('when nobody answers, asking again asks the same; another choice is another command', () => {
    const chosen = tapTrade(at(identified(byCard(), 'returning', first), 'trades'), picking, first)
    const unanswered = at(notCheckedIn(chosen, { answer: 'unreachable' }), 'trades')
    expect(checkInBody(unanswered)).toEqual(checkInBody(chosen))
    expect(checkInBody(tapTrade(unanswered, sorting, second)).command).toBe(second)
  })

  test('a trade tapped twice is out again', () => {
    const none = at(identified(byCard(), 'returning', first), 'trades')
    expect(tapTrade(tapTrade(none, picking, first), picking, second).chosen).toEqual([])
  })

  test('somebody thought to be known who must agree after all is shown the page, and keeps what was typed', () => {
    const trades = at(identified(byCard(), 'returning', first), 'trades')
    expect(at(notCheckedIn(trades, refused({ code: 'consent-needed' })), 'consent').pad).toEqual(byCard())
  })

  test('back goes one page at a time, and from the first page home', () => {
    const trades = agree(at(identified(byPhone(), 'new', first), 'consent'), first)
    const pages: string[] = []
    for (let step: Step | undefined = trades; step !== undefined; step = back(step)) pages.push(step.at)
    expect(pages).toEqual(['trades', 'consent', 'birth-date', 'phone', 'way'])
    expect(back(start)).toBeUndefined()
  })
})
