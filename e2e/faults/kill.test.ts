import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createBuilder } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeScreens } from '../../server/test-screens.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { DayNumber, TradeId } from '../../shared/ids.ts'
import { type BuiltServer, builtServer, freePort } from '../built-server.ts'
import { run } from '../command.ts'
import { done } from '../screens/townsfolk.ts'
import { Crowd, newCommand, type Person } from './crowd.ts'
import { judge, readDayBook, type Told } from './history.ts'
import { atTheTerminals, knownEmployer, race } from './last-place.ts'
import { screenAt } from './screen.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** What was measured and is only reported. */
    note?: string
  }
}

const isLong = process.env['GONGPIAO_LONG'] === '1'
const kills = isLong ? 300 : 25
const kinds = ['number', 'posting', 'approved', 'placement'] as const

let house = ''
const started: BuiltServer[] = []

/** The server as it ships, built into a folder of its own; the page stands for the screens, which nobody opens here. */
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'gongpiao-kill-'))
  const builder = await createBuilder({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    environments: { ssr: { build: { outDir: join(house, 'server') } } },
  })
  const { ssr } = builder.environments
  if (ssr === undefined) throw new Error('vite.config.ts has no environment "ssr"')
  await builder.build(ssr)
  await mkdir(join(house, 'kiosk'))
  await writeScreens(join(house, 'kiosk'))
}, 120_000)

afterAll(async () => {
  for (const server of started) await server.kill()
  await rm(house, { recursive: true, force: true })
})

const account = { name: 'staff', password: 'long enough' }

async function openHall() {
  const dataFolder = await mkdtemp(join(house, 'data-'))
  const server = builtServer({ file: join(house, 'server', 'main.js'), dataFolder, port: await freePort() })
  started.push(server)
  await server.start()
  const desk = screenAt(server.port, '127.0.0.2')
  expect(await desk.ask('staff-desk/first-account', { code: server.firstCode(), ...account })).toMatchObject({
    answer: 'done',
  })
  return { server, desk }
}

const verify = (dataFolder: string) =>
  run(process.execPath, [join(house, 'server', 'verify.js')], { env: { GONGPIAO_DATA: dataFolder } })

/** So many come back to one terminal; from more at one address the hall takes no numbers for a while. */
const peopleAtTerminal = 200

/** Asks for each of these numbers as somebody would who comes back to a terminal. */
async function missingAtTheTerminal(port: number, people: readonly Person[]): Promise<readonly string[]> {
  const missing: string[] = []
  for (const [nth, { number, lastFour, placements }] of people.entries()) {
    const screen = screenAt(port, `127.0.3.${Math.floor(nth / peopleAtTerminal) + 1}`)
    const reply = await screen.ask('check-in/find', { number, lastFour })
    const shown = reply.answer === 'done' ? reply.value.tickets.map((ticket) => ticket.placement) : []
    if (reply.answer === 'refused') missing.push(`${number} is not known: ${reply.refusal.code}`)
    for (const placement of placements) if (!shown.includes(placement)) missing.push(`${number} lost ${placement}`)
  }
  return missing
}

describe(`auto-restart that nobody tested: kill -9, ${kills} times under load`, () => {
  test('loses nothing that was acknowledged and gives nothing twice', { timeout: kills * 30_000 }, async ({ task }) => {
    const { server, desk } = await openHall()
    const crowd = new Crowd(server.port, desk)
    const readyMillis: number[] = []
    for (let kill = 1; kill <= kills; kill += 1) {
      const [answersBefore, peopleBefore] = [crowd.acknowledged.length, crowd.people.length]
      crowd.letIn()
      await pause(50 + Math.random() * 300)
      // However slow the machine is: on the average every kill falls among answers of each kind.
      while (kinds.some((kind) => crowd.acknowledged.filter(({ told }) => told.told === kind).length < kill))
        await pause(10)
      await server.kill()
      crowd.hold()
      readyMillis.push(await server.start())

      const told = crowd.acknowledged.map((one) => one.told)
      expect(judge(told, await readDayBook(server.dataFolder)), `after kill ${kill}`).toEqual([])
      const people = crowd.people.slice(Math.max(0, Math.min(peopleBefore, crowd.people.length - 60)))
      expect(await missingAtTheTerminal(server.port, people)).toEqual([])
      for (const { told: before, sameAgain } of crowd.acknowledged.slice(answersBefore).slice(-200))
        expect(await sameAgain(), `the same answer again for ${JSON.stringify(before)}`).toBe(true)
      expect(await verify(server.dataFolder)).toMatchObject({ ok: true })
      expect(crowd.faults).toEqual([])
    }
    crowd.letIn()
    await pause(300)
    await crowd.goHome()
    const told = crowd.acknowledged.map((one) => one.told)
    expect(judge(told, await readDayBook(server.dataFolder))).toEqual([])
    expect(await missingAtTheTerminal(server.port, crowd.people)).toEqual([])
    // The goal of 3 s is read from the summary: a machine busy with other work must not fail the house.
    task.meta.note = summary(told, crowd.cutOff, readyMillis)
    console.log(task.meta.note)
    for (const kind of kinds)
      expect(told.filter((one) => one.told === kind).length, `${kind}s under load`).toBeGreaterThanOrEqual(kills)
  })

  test('(the test of this test) would notice an acknowledged number cut from the ledger while the server is dead', async () => {
    const { server } = await openHall()
    const screen = screenAt(server.port, '127.0.0.4')
    const told: Told[] = []
    const people: Person[] = []
    for (let count = 0; count < 3; count += 1) {
      const number = makeResidentId('1970-01-01', count)
      const identity = { kind: 'resident-id', number } as const
      const body = { command: newCommand(), identity, consent: true, certificates: [] }
      const reply = await screen.ask('check-in/check-in', { ...body, wants: { trades: [TradeId.parse('weeding')] } })
      if (reply.answer === 'refused') throw new Error(reply.refusal.code)
      told.push({ told: 'number', command: body.command, number: reply.value.number })
      people.push({ number: reply.value.number, lastFour: number.slice(-4), placements: [] })
    }
    await server.kill()
    expect(judge(told, await readDayBook(server.dataFolder))).toEqual([])
    const folder = join(server.dataFolder, 'ledger', 'day')
    const [file = ''] = await readdir(folder)
    const lines = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n')
    await writeFile(join(folder, file), `${lines.slice(0, -1).join('\n')}\n`)
    await server.start()
    expect(judge(told, await readDayBook(server.dataFolder))).toEqual([expect.stringMatching(/^lost: .*A003/)])
    expect(await missingAtTheTerminal(server.port, people)).toEqual([expect.stringContaining('A003 is not known')])
  })
})

const races = isLong ? 1000 : 1

describe(`500 terminals, one place, ${races} times`, () => {
  test('exactly one has it; of everybody else the wish is noted, and once it is taken they are told in words', {
    timeout: 120_000 + races * 5_000,
  }, async () => {
    const { server, desk } = await openHall()
    const screens = await atTheTerminals(server.port, 500)
    const employer = await knownEmployer(server.port, desk)
    for (let nth = 1; nth <= races; nth += 1) {
      const posting = await employer.post()
      const { winners, told } = await race(screens, posting)
      expect({ race: nth, winners: winners.length, told }).toEqual({
        race: nth,
        winners: 1,
        told: { done: 500 },
      })
      const [winner] = winners
      if (winner === undefined) throw new Error('somebody has it')
      const others = screens.filter((screen) => screen !== winner.screen)
      const answer = { command: newCommand(), offer: winner.offer }
      // They run again: only the very last keeps what they won.
      if (nth < races) done(await winner.screen.ask('matching/decline', answer))
      else expect(done(await winner.screen.ask('matching/accept', answer)).tickets).toHaveLength(1)
      if (nth < races) await employer.cancel(posting)
      else expect((await race(others.slice(0, 9), posting)).told).toEqual({ 'no-place-left': 9 })
    }
  })
})

test('two desks call the same number again at the same instant, and again: one call, and all others are told so in words', async () => {
  const { server, desk } = await openHall()
  const other = screenAt(server.port, '127.0.0.8')
  done(await other.ask('staff-desk/sign-in', account))
  const employer = await knownEmployer(server.port, desk)
  const [screen] = await atTheTerminals(server.port, 1)
  const { winners } = await race(screen === undefined ? [] : [screen], await employer.post())
  const offer = winners[0]?.offer
  if (offer === undefined) throw new Error('whoever comes alone has the place held')
  const desks = [desk, other, desk, other, desk, other]
  const calls = desks.map((staff) =>
    staff.ask('matching/call-again', { command: newCommand(), offer, reason: 'not heard' }),
  )
  const told = (await Promise.all(calls)).map((reply) => (reply.answer === 'done' ? 'done' : reply.refusal.code))
  expect(told.toSorted()).toEqual([...new Array<string>(5).fill('called-twice'), 'done'])
  const called = (await readDayBook(server.dataFolder)).flatMap(({ events }) => events)
  expect(called.filter(({ type }) => type === 'called-again')).toHaveLength(1)
})

test('behind a proxy of this machine every phone has tries of its own', async () => {
  const { server } = await openHall()
  const guesses = async (phone: string, count: number) => {
    const screen = screenAt(server.port, '127.0.0.9', `198.51.100.7, ${phone}`)
    const told = new Set<string>()
    for (let n = 1; n <= count; n += 1) {
      const number = DayNumber.parse(`A${String(n).padStart(3, '0')}`)
      const reply = await screen.ask('check-in/find', { number, lastFour: '0000' })
      told.add(reply.answer === 'done' ? 'done' : reply.refusal.code)
    }
    return [...told]
  }
  expect(await guesses('203.0.113.1', 31)).toEqual(['wrong-proof', 'too-many-tries'])
  expect(await guesses('203.0.113.2', 1)).toEqual(['wrong-proof'])
})

function summary(told: readonly Told[], cutOff: number, readyMillis: readonly number[]): string {
  const seconds = (millis: number | undefined) => ((millis ?? 0) / 1000).toFixed(2)
  const sorted = [...readyMillis].sort((a, b) => a - b)
  const count = (kind: Told['told']) => told.filter((one) => one.told === kind).length
  return (
    `${readyMillis.length} kills: ${told.length} answers (${count('number')} numbers, ${count('posting')} postings, ` +
    `${count('placement')} placements), none lost, none twice; ${cutOff} taps cut off and sent again; ready again after ` +
    `${seconds(sorted[Math.floor(sorted.length / 2)])} s (median), ${seconds(sorted.at(-1))} s (longest)`
  )
}
