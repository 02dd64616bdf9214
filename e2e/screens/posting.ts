import { madeUpPin } from '../../shared/identity/made-up.ts'
import { expect } from '../market.ts'
import type { Terminal } from './terminal.ts'

/** A company says who it is: credit code and phone, and the PIN it has, or chooses. */
export async function identifyCompany(at: Terminal, creditCode: string, phone: string): Promise<void> {
  await identify(at, at.words.posting.kind.company, creditCode, phone)
  await givePin(at)
}

async function givePin(at: Terminal): Promise<void> {
  const { words, page } = at
  const { pin, own } = words.posting
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^(${pin.choose}|${pin.title})$`) }),
  ).toBeVisible()
  await at.type(madeUpPin)
  await at.tap(words.common.next)
  await at.title(own.title)
}

/** A farmer or a household, for the first time: ID number and phone, and what is kept of them. */
export async function identifyPerson(at: Terminal, residentId: string, phone: string): Promise<void> {
  const { consent } = at.words.checkIn
  await identify(at, at.words.posting.kind.person, residentId, phone)
  await at.title(consent.title)
  await at.tap(consent.agree)
  await givePin(at)
}

async function identify(at: Terminal, kind: string, number: string, phone: string): Promise<void> {
  const { words } = at
  await at.tapStarting(words.home.hire)
  await at.title(words.posting.kind.title)
  await at.tapStarting(kind)
  await at.type(number)
  await at.tap(words.common.next)
  await at.title(words.posting.phone.title)
  await at.type(phone)
  await at.tap(words.common.next)
}

/** Tapping an answer, or typing it, and going on. */
function answering(at: Terminal) {
  const { posting: ask, common } = at.words
  return {
    choose: async (question: keyof typeof ask.ask, answer: string) => {
      const title = ask.ask[question]
      if (typeof title === 'string') await at.title(title)
      await at.tapInGrid(answer)
      await at.tap(common.next)
    },
    type: async (title: string, digits: string) => {
      await at.title(title)
      await at.type(digits)
      await at.tap(common.next)
    },
  }
}

/** So many people for vegetables in Gonghui today, 06:30 to 15:30, 170 yuan by day, lunch, bus at 06:00 from bay 2, no cover. */
export async function postVegetablePicking(
  at: Terminal,
  names: { trade: string; township: string; places: string },
  seeWage: () => Promise<void> = async () => {},
): Promise<void> {
  const { posting: ask, terms, common } = at.words
  const { choose, type } = answering(at)
  await at.tap(ask.own.add)
  await choose('trade', names.trade)
  await type(ask.ask.places, names.places)
  await choose('township', names.township)
  await choose('work-date', ask.today)
  await type(ask.ask.days, '')
  await type(ask.ask.start, '0630')
  await type(ask.ask.end, '1530')
  await type(ask.ask['paid-hours'], '')
  await choose('pay-basis', terms.payBasis.day)
  await at.title(ask.ask.amount.day)
  await at.type('140')
  await seeWage()
  await at.tap(common.clear)
  await type(ask.ask.amount.day, '170')
  await choose('pay-day', ask.payDay['same-day'])
  await choose('pay-way', ask.payWay.cash)
  await choose('meals', terms.meals.lunch)
  await choose('transport', ask.busChoice)
  await type(ask.ask.leave, '0600')
  await type(ask.ask.bay, '2')
  await choose('cover', terms.coverKind.none)
  await choose('gear', terms.gear.gloves)
  await choose('rain', ask.rain['half-day'])
  await choose('phone', ask.onTicket.yes)
  await type(ask.ask.remarks, '')
  await at.title(ask.check.title)
  await at.tap(ask.check.post)
  await at.title(at.words.ownPostings.done.what.held.title)
}

/** Somebody to clean a flat in the county town this morning, 08:00 to 12:00, 25 yuan an hour, nothing else. */
export async function postCleaning(at: Terminal): Promise<void> {
  const { posting: ask, terms } = at.words
  const { choose, type } = answering(at)
  await at.tap(ask.own.add)
  await choose('trade', '保洁')
  await type(ask.ask.places, '1')
  await choose('township', '张北镇')
  await choose('work-date', ask.today)
  await type(ask.ask.days, '')
  await type(ask.ask.start, '0800')
  await type(ask.ask.end, '1200')
  await type(ask.ask['paid-hours'], '')
  await choose('pay-basis', terms.payBasis.hour)
  await type(ask.ask.amount.hour, '25')
  await choose('pay-day', ask.payDay['same-day'])
  await choose('pay-way', ask.payWay.transfer)
  await choose('meals', terms.meals.none)
  await choose('transport', terms.ownWay)
  await choose('meet', terms.meetings['work-site'])
  await choose('cover', terms.coverKind.none)
  await type(ask.ask.gear, '')
  await choose('rain', ask.rain.indoors)
  await choose('phone', ask.onTicket.no)
  await type(ask.ask.remarks, '')
  await at.title(ask.check.title)
  await at.tap(ask.check.post)
  await at.title(at.words.ownPostings.done.what.held.title)
}
