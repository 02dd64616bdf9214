import { expect, test } from 'vitest'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { en } from '../../shared/language/en.ts'
import { zh } from '../../shared/language/zh.ts'
import { askedNothing } from '../../shared/places/daily-log/find-rows.ts'
import { logLines } from '../../shared/places/daily-log/table.ts'
import { monday, picking } from '../../shared/testing/cast.ts'
import { openCounter, tap } from '../counter/test-counter.ts'

const residentId = makeResidentId('1965-03-12', 471)
const phone = makePhone(5823)
const whole = { as: 'csv', asked: askedNothing } as const
const lastFours = [residentId.slice(-4), phone.slice(-4)]
const names = { trade: (id: string) => id, township: (id: string) => id }

/** Two who checked in by themselves: a terminal asks nobody's name. */
async function twoNameless() {
  const { door, supervisor } = await openCounter()
  const identities = [
    { kind: 'resident-id', number: residentId },
    { kind: 'phone', phone, birthDate: '19650312' },
  ] as const
  for (const [n, identity] of identities.entries()) {
    const body = { command: tap(n), identity, consent: true, wants: { trades: [picking] }, certificates: [] }
    await door.knock('/api/check-in/check-in', { body })
  }
  const opens = async (number: string, lastFour: string) =>
    (await door.knock('/api/check-in/find', { body: { number, lastFour } })).status === 200
  return { opens, supervisor }
}

test('a sheet left lying opens nobody’s number at a terminal: not one of the last four is on the log’s paper or in its file', async () => {
  const { opens, supervisor } = await twoNameless()
  for (const [n, lastFour] of lastFours.entries()) expect(await opens(`A00${n + 1}`, lastFour)).toBe(true)
  const log = await supervisor('staff-desk/log', { day: monday })
  for (const [language, words, whoTheyAre] of [
    [
      'zh',
      zh,
      [`身份证 999***${residentId.slice(12, 14)}****`, `手机 ${phone.slice(0, 3)}***${phone.slice(5, 7)}****`],
    ],
    ['en', en, [`ID 999***${residentId.slice(12, 14)}****`, `phone ${phone.slice(0, 3)}***${phone.slice(5, 7)}****`]],
  ] as const) {
    const lines = logLines(words, names, log)
    const command = tap(language === 'zh' ? 8 : 9)
    const { text } = await supervisor('staff-desk/export-log', { command, day: monday, language, ...whole })
    for (const out of [JSON.stringify(lines), text])
      for (const lastFour of lastFours) expect(out).not.toContain(lastFour)
    expect(lines.map(({ who }) => who)).toEqual(whoTheyAre)
    for (const who of whoTheyAre) expect(text).toContain(who)
  }
})

test('nor is one of them in what the desk is sent: whose last four a clerk types, or whose whole number, the hall finds', async () => {
  const { supervisor } = await twoNameless()
  const sent = JSON.stringify(await supervisor('staff-desk/log', { day: monday }))
  for (const lastFour of lastFours) expect(sent).not.toContain(lastFour)
  const found = (typed: string) => supervisor('staff-desk/log-by-number', { day: monday, typed })
  for (const typed of [residentId, residentId.slice(-4), ` ${residentId.slice(-4).toLowerCase()}`])
    expect(await found(typed), typed).toEqual(['A001'])
  for (const typed of [phone, phone.slice(-4)]) expect(await found(typed), typed).toEqual(['A002'])
  for (const typed of ['', '001', residentId.slice(-3), residentId.slice(0, 4), `${residentId.slice(0, -4)}0000`])
    expect(await found(typed), typed).toEqual([])
  const asked = { ...askedNothing, typed: phone.slice(-4) }
  const file = { command: tap(8), day: monday, language: 'zh', as: 'csv', asked } as const
  const { text } = await supervisor('staff-desk/export-log', file)
  expect(['A001', 'A002'].filter((number) => text.includes(number))).toEqual(['A002'])
})

test('whole numbers leave the house for a reason', async () => {
  const { supervisor } = await twoNameless()
  const asked = { command: tap(8), day: monday, language: 'zh', ...whole, reason: '劳动监察要核对' } as const
  const { text } = await supervisor('staff-desk/export-whole-log', asked)
  for (const known of [residentId, phone]) expect(text.replaceAll(' ', '')).toContain(known)
})
