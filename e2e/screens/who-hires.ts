import { makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
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
  await at.title(ask.own.title)
  await look(page, 'own-none')
}
