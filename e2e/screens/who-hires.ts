import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { expect } from '../market.ts'
import type { Hand, Look } from './hand.ts'

/** A company nobody knows yet, by credit code and phone. */
export async function sayWho(at: Hand, look: Look): Promise<void> {
  const { words, page } = at
  const ask = words.posting
  const next = () => at.press(words.common.next)
  await at.find(words.home.hire)
  await at.title(ask.kind.title)
  await look(page, 'kind')
  await at.press(ask.kind.person)
  await at.title(ask.number.person)
  await at.type(makeResidentId('1970-08-02', 2))
  await look(page, 'employer-person')
  await next()
  await at.title(ask.phone.title)
  await at.type(makePhone(2))
  await next()
  await at.title(words.checkIn.consent.title)
  await look(page, 'employer-consent')
  await at.press(words.checkIn.consent.agree)
  await at.title(ask.pin.choose)
  await at.type('123456')
  await look(page, 'employer-pin-choose')
  await next()
  await expect(page.getByText(words.refusals['easy-pin']({ code: 'easy-pin' }))).toBeVisible()
  await look(page, 'employer-pin-easy')
  for (const title of [ask.phone.title, ask.number.person, ask.kind.title]) {
    await at.press(words.common.back)
    await at.title(title)
  }
  await at.press(ask.kind.agency)
  await at.title(ask.number.company)
  await at.type(makeCreditCode(2))
  await next()
  await at.title(ask.licence.title)
  await at.type('130722045')
  await look(page, 'licence')
  await at.press(words.common.back)
  await at.title(ask.number.company)
  await at.press(words.common.back)
  await at.press(ask.kind.company)
  await at.title(ask.number.company)
  await at.type(makeCreditCode(1))
  await look(page, 'credit-code')
  await next()
  await at.title(ask.phone.title)
  await at.type(makePhone(1))
  await look(page, 'employer-phone')
  await next()
  await at.title(ask.pin.choose)
  await at.type(madeUpPin)
  await next()
  await at.title(ask.own.title)
  await at.home()
  await askedForPin(at)
  await at.type('518805')
  await look(page, 'employer-pin')
  await next()
  await expect(page.getByText(words.refusals['wrong-pin']({ code: 'wrong-pin' }))).toBeVisible()
  await look(page, 'employer-pin-wrong')
  await at.type(madeUpPin)
  await next()
  await at.title(ask.own.title)
  await look(page, 'own-none')
}

/** The same company once more, with the PIN it chose. */
export async function sayAgain(at: Hand): Promise<void> {
  await askedForPin(at)
  await at.type(madeUpPin)
  await at.press(at.words.common.next)
  await at.title(at.words.posting.own.title)
}

async function askedForPin(at: Hand): Promise<void> {
  const { words } = at
  const { kind, pin } = words.posting
  await at.find(words.home.hire)
  await at.press(kind.company)
  await at.type(makeCreditCode(1))
  await at.press(words.common.next)
  await at.type(makePhone(1))
  await at.press(words.common.next)
  await at.title(pin.title)
}
