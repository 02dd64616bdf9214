import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { WorkerId } from '../../shared/ids.ts'
import { checkIn } from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { randomTail } from '../clock.ts'
import { serveScreens } from '../screens.ts'
import { deskSession } from '../staff-desk/desk-session.ts'
import { writeScreens } from '../test-screens.ts'
import { callers, callersAtScreens } from './callers.ts'
import { type DoorRules, doorFaults, letsIn, requestDoors } from './door-matrix.ts'
import { openDoor, type Plant } from './test-door.ts'
import { type Who, whoMayAsk, whoMaySee } from './who-may.ts'

/** Written down a second time, by hand: every door of the house, and whom it lets in. */
const rules: DoorRules = {
  'GET /': 'terminal',
  'GET /pay': 'terminal',
  'GET /board': 'screen',
  'GET /desk': 'anybody',
  'GET /enrol': 'anybody',
  'GET /T/:token': 'anybody',
  'GET /t/:token': 'anybody',
  'GET /jobs': 'anybody',
  'GET /jobs.json': 'anybody',
  'GET /S': 'anybody',
  'GET /S/:token': 'anybody',
  'GET /s/:token': 'anybody',
  'GET /api/health': 'anybody',
  'GET /api/market': 'anybody',
  'GET /api/terminals/silent': 'screen',
  'POST /api/check-in/identify': 'terminal',
  'POST /api/check-in/check-in': 'terminal',
  'POST /api/check-in/change-wants': 'worker',
  'POST /api/check-in/leave': 'worker',
  'POST /api/check-in/come-back': 'worker',
  'POST /api/check-in/form-crew': 'worker',
  'POST /api/check-in/leave-crew': 'worker',
  'POST /api/check-in/find': 'terminal',
  'POST /api/check-in/scan': 'terminal',
  'POST /api/check-in/leave-for': 'staff',
  'POST /api/check-in/come-back-for': 'staff',
  'POST /api/check-in/form-crew-for': 'staff',
  'POST /api/check-in/leave-crew-for': 'staff',
  'POST /api/check-in/dissolve-crew-for': 'staff',
  'POST /api/check-in/go-to-child': 'staff',
  'POST /api/session/end': 'anybody',
  'POST /api/matching/ask-for-job': 'worker',
  'POST /api/matching/take-back-wish': 'worker',
  'POST /api/matching/accept': 'worker',
  'POST /api/matching/decline': 'worker',
  'POST /api/matching/wait-again': 'worker',
  'POST /api/matching/why': 'worker',
  'POST /api/matching/know-news': 'worker',
  'POST /api/matching/answer-change': 'worker',
  'POST /api/matching/accept-for': 'staff',
  'POST /api/matching/decline-for': 'staff',
  'POST /api/matching/wait-again-for': 'staff',
  'POST /api/matching/take-back-wish-for': 'staff',
  'POST /api/matching/answer-change-for': 'staff',
  'POST /api/matching/call-again': 'staff',
  'POST /api/matching/request-name-for': 'staff',
  'POST /api/matching/take-off-name-for': 'staff',
  'POST /api/matching/ranked-list': 'staff',
  'POST /api/matching/open-second-wave': 'staff',
  'POST /api/matching/close-second-wave': 'staff',
  'POST /api/placement/place-by-hand': 'staff',
  'POST /api/placement/release': 'staff',
  'POST /api/placement/report-arrival': 'staff',
  'POST /api/matching/request-name': 'employer',
  'POST /api/matching/take-off-name': 'employer',
  'POST /api/placement/report-missing': 'employer',
  'POST /api/placement/stop-work': 'employer',
  'POST /api/placement/stop-work-for': 'staff',
  'POST /api/placement/take-back-stop': 'staff',
  'POST /api/placement/roster': 'staff',
  'POST /api/placement/print-ticket': 'worker',
  'POST /api/placement/print-list': 'employer',
  'POST /api/placement/print-ticket-for': 'staff',
  'POST /api/placement/print-list-for': 'staff',
  'POST /api/placement/ticket-list': 'staff',
  'POST /api/placement/check-ticket': 'staff',
  'POST /api/placement/board': 'staff',
  'POST /api/placement/report-here-for': 'staff',
  'POST /api/placement/finish-work-for': 'staff',
  'POST /api/pay/mine': 'worker',
  'POST /api/pay/state': 'worker',
  'POST /api/pay/print-slip': 'worker',
  'POST /api/pay/print-wages': 'staff',
  'POST /api/pay/works': 'staff',
  'POST /api/pay/work': 'staff',
  'POST /api/pay/state-for': 'staff',
  'POST /api/pay/state-paid-for': 'staff',
  'POST /api/pay/correct-work': 'staff',
  'POST /api/pay/print-record': 'staff',
  'POST /api/pay/open-complaint': 'staff',
  'POST /api/pay/note-complaint': 'staff',
  'POST /api/pay/end-complaint': 'staff',
  'POST /api/pay/appeal-complaint': 'staff',
  'POST /api/follow-up/list': 'staff',
  'POST /api/follow-up/visits': 'staff',
  'POST /api/follow-up/record': 'staff',
  'POST /api/follow-up/assign': 'staff',
  'POST /api/site/view': 'site',
  'POST /api/site/report-here': 'site',
  'POST /api/site/report-missing': 'site',
  'POST /api/site/stop-work': 'site',
  'POST /api/site/finish-work': 'site',
  'POST /api/site/state-paid': 'site',
  'POST /api/site/revoke-link': 'staff',
  'POST /api/posting/identify': 'terminal',
  'POST /api/posting/post': 'employer',
  'POST /api/posting/change-terms': 'employer',
  'POST /api/posting/change-places': 'employer',
  'POST /api/posting/cancel': 'employer',
  'POST /api/posting/change-terms-for': 'staff',
  'POST /api/posting/change-places-for': 'staff',
  'POST /api/posting/cancel-for': 'staff',
  'POST /api/posting/post-for': 'staff',
  'POST /api/staff-desk/first-account': 'anybody',
  'POST /api/staff-desk/sign-in': 'anybody',
  'POST /api/staff-desk/sign-out': 'anybody',
  'POST /api/staff-desk/approve': 'staff',
  'POST /api/staff-desk/write-notes': 'staff',
  'POST /api/staff-desk/issue-card': 'staff',
  'POST /api/staff-desk/reset-pin': 'staff',
  'POST /api/staff-desk/revoke-card': 'staff',
  'POST /api/staff-desk/correct-employer': 'staff',
  'POST /api/staff-desk/show-employer-number': 'staff',
  'POST /api/staff-desk/stop-employer': 'staff',
  'POST /api/staff-desk/let-employer-post': 'staff',
  'POST /api/staff-desk/turn-down': 'staff',
  'POST /api/staff-desk/forget': 'staff',
  'POST /api/staff-desk/forget-employer': 'staff',
  'POST /api/counter/find': 'staff',
  'POST /api/counter/check-in': 'staff',
  'POST /api/counter/correct': 'staff',
  'POST /api/counter/correct-birth-date': 'staff',
  'POST /api/counter/set-hard-to-place': 'supervisor',
  'POST /api/counter/talks-due': 'staff',
  'POST /api/counter/note-talk': 'staff',
  'POST /api/counter/pause': 'supervisor',
  'POST /api/counter/lift-pause': 'supervisor',
  'POST /api/counter/set-do-not-send': 'staff',
  'POST /api/counter/show-phone': 'staff',
  'POST /api/counter/show-papers': 'staff',
  'POST /api/counter/merge': 'staff',
  'POST /api/counter/find-employer': 'staff',
  'POST /api/counter/employer': 'staff',
  'POST /api/counter/confirm-certificate': 'staff',
  'POST /api/counter/certificate-not-shown': 'staff',
  'POST /api/counter/withdraw-certificate': 'staff',
  'POST /api/staff-desk/log': 'staff',
  'POST /api/staff-desk/log-by-number': 'staff',
  'POST /api/staff-desk/history': 'staff',
  'POST /api/staff-desk/ranked-then': 'staff',
  'POST /api/staff-desk/export-log': 'staff',
  'POST /api/staff-desk/export-whole-log': 'supervisor',
  'POST /api/terminals/keep-places': 'terminal',
  'POST /api/terminals/help': 'terminal',
  'POST /api/terminals/answer-help': 'staff',
  'POST /api/voice/say': 'screen',
  'POST /api/terminals/enrol': 'anybody',
  'POST /api/terminals/list': 'staff',
  'POST /api/terminals/show-codes': 'supervisor',
  'POST /api/terminals/approve': 'supervisor',
  'POST /api/terminals/renumber': 'supervisor',
  'POST /api/terminals/revoke': 'supervisor',
  'POST /api/market-day/close': 'supervisor',
  'POST /api/reports/of': 'staff',
  'POST /api/reports/by-day': 'staff',
  'POST /api/reports/rows': 'staff',
  'POST /api/reports/visits': 'staff',
  'POST /api/reports/print-closing': 'staff',
  'POST /api/printing/queue': 'staff',
  'POST /api/printing/set-printer': 'supervisor',
  'POST /api/printing/remove-printer': 'supervisor',
  'POST /api/printing/set-place-printers': 'supervisor',
  'POST /api/printing/new-roll': 'staff',
  'POST /api/printing/print-number': 'staff',
  'POST /api/printing/test-page': 'staff',
  'POST /api/printing/practice-trouble': 'staff',
  'POST /api/settings/change': 'supervisor',
  'POST /api/settings/history': 'supervisor',
  'POST /api/staff/accounts': 'supervisor',
  'POST /api/staff/add': 'supervisor',
  'POST /api/staff/change-role': 'supervisor',
  'POST /api/staff/end': 'supervisor',
  'POST /api/staff/reset-password': 'supervisor',
  'POST /api/staff/change-own-password': 'staff',
  'GET /api/live/home': 'terminal',
  'POST /api/live/home': 'terminal',
  'POST /api/live/board': 'screen',
  'GET /api/live/board': 'screen',
  'GET /api/live/worker': 'worker',
  'GET /api/live/employer': 'employer',
  'GET /api/live/desk': 'staff',
  'ALL /*': 'nobody',
  'ALL /S/*': 'nobody',
  'ALL /s/*': 'nobody',
  'ALL /T/*': 'nobody',
  'ALL /t/*': 'nobody',
  'ALL /api/*': 'nobody',
  'ALL /assets/*': 'nobody',
}

// Many houses are built and many passwords hashed.
vi.setConfig({ testTimeout: 60_000 })

const isLong = process.env['GONGPIAO_LONG'] === '1'

let screens = ''
beforeAll(async () => {
  screens = await mkdtemp(join(tmpdir(), 'screens-'))
  await mkdir(join(screens, 'assets'))
  await writeScreens(screens)
})
afterAll(() => rm(screens, { recursive: true }))

/** The house with its screens, and whatever was planted in front of it. */
const house =
  (plant?: Plant, knowsScreens = false) =>
  async () => {
    const door = await openDoor({ plant: plant ?? (() => {}), knowsScreens })
    serveScreens(door.app, screens, { ...door, isPractice: false })
    return door
  }
const faultsOf = (plant?: Plant) => doorFaults(house(plant), rules)

const faultsAtScreens = () => doorFaults(house(undefined, true), rules, callersAtScreens)

test('everybody is let in where they should be, and nowhere else', async () => {
  expect(await faultsOf()).toEqual([])
})

test('once the hall knows its screens people are served at those alone; the desk, its door and tickets are open as before', async () => {
  expect(await faultsAtScreens()).toEqual([])
})

describe('a fault planted in the rules of the server', () => {
  const asItIs = [{ ...whoMayAsk }, { ...whoMaySee }]
  afterEach(() => Object.assign(whoMayAsk, asItIs[0]) && Object.assign(whoMaySee, asItIs[1]))
  const all = (table: object, who: Who | undefined) =>
    Object.assign(table, Object.fromEntries(Object.keys(table).map((name) => [name, who])))

  const everyRule = [
    ['no rule', undefined],
    ['anybody', 'anybody'],
    ['staff', 'staff'],
    ['anybody at a terminal', 'terminal'],
    ['a worker', 'worker'],
    ['an employer', 'employer'],
    ['the page of a job', 'site'],
    ['a supervisor', 'supervisor'],
  ] as const
  /** The first find whoever is wrongly kept out, and wrongly let in; the rest are the long run's. */
  test.each(isLong ? everyRule : everyRule.slice(0, 3))(
    '%s for every request: each caller for whom that is wrong is found',
    async (_, who) => {
      all(whoMayAsk, who)
      const wrong = requestDoors.flatMap((door) =>
        callers
          .filter((caller) => letsIn(who, caller) !== letsIn(rules[door], caller))
          .map((caller) => `${caller.name} is not ${letsIn(rules[door], caller) ? 'let in' : 'kept out'} at ${door}`),
      )
      expect(wrong.length).toBeGreaterThan(0)
      expect(await faultsOf()).toEqual(wrong)
    },
  )

  test('for one view: whoever looks is no longer let in', async () => {
    Object.assign(whoMaySee, { worker: 'employer', board: 'staff' })
    const kept = (method: string) =>
      callers
        .filter((caller) => !letsIn('staff', caller))
        .map(({ name }) => `${name} is not let in at ${method} /api/live/board`)
    expect(await faultsOf()).toEqual([
      ...kept('GET'),
      'a worker is not let in at GET /api/live/worker',
      ...kept('POST'),
    ])
  })

  test('for a screen: who comes from one that nobody knows is let in, or nobody is', async () => {
    Object.assign(whoMayAsk, { 'check-in/find': 'anybody', 'check-in/leave': 'staff' })
    Object.assign(whoMaySee, { home: 'screen' })
    const at = (door: string, which: (caller: (typeof callersAtScreens)[number]) => boolean, how: string) =>
      callersAtScreens.filter(which).map(({ name }) => `${name} is not ${how} at ${door}`)
    const faults = await faultsAtScreens()
    expect(faults).toEqual(
      expect.arrayContaining([
        ...at('POST /api/check-in/find', (caller) => caller.at !== 'terminal', 'kept out'),
        ...at('GET /api/live/home', (caller) => caller.at === 'board', 'kept out'),
        'a worker at a terminal is not let in at POST /api/check-in/leave',
      ]),
    )
  })

  test('for every view at once opens none: each asks for its own session again', async () => {
    all(whoMaySee, 'anybody')
    expect(await faultsOf()).toEqual([])
  })
})

describe('a fault planted in the house', () => {
  test('a door that nobody wrote a rule for, and one that is gone', async () => {
    const plant: Plant = (front) => {
      front.get('/api/people', (c) => c.json([]))
      front.post('/api/staff-desk/export', (c) => c.json({ answer: 'done', value: null }))
      front.all('/admin/*', (c) => c.text(''))
    }
    expect(await doorFaults(house(plant), { ...rules, 'GET /daily-log': 'staff' })).toEqual([
      'GET /api/people has no rule',
      'POST /api/staff-desk/export has no rule',
      'ALL /admin/* has no rule',
      'GET /daily-log is not there',
    ])
  })

  test('a view for whoever looks, and one shown before the stream ends', async () => {
    const plant: Plant = (front, { hall, live }) => {
      front.get('/api/live/desk', () =>
        live.connect(() =>
          deskSession(hall, {
            cuts: [],
            help: () => [],
            notKept: () => [],
            wasTold: () => false,
            alarms: () => ({ silent: [], old: [], readers: [], printers: [] }),
            slipsInDoubt: () => 0,
          })(yang),
        ),
      )
      front.get('/api/live/employer', (c) => c.text('event: end\ndata: {"view":{"waiting":1}}\n\n'))
    }
    expect(await faultsOf(plant)).toEqual([
      ...notKeptOut('staff', 'GET /api/live/desk'),
      ...callers.map(
        ({ name, is }) => `${name} is not ${is === 'employer' ? 'let in' : 'kept out'} at GET /api/live/employer`,
      ),
    ])
  })

  test('a no that tells more than no, and one that comes after the deed', async () => {
    const plant: Plant = (front, { hall }) => {
      front.post('/api/staff-desk/approve', async (c, next) => {
        await next()
        if (c.res.status === 401) c.res = c.json({ ...(await c.res.json()), counted: 3 }, 401)
      })
      front.post('/api/posting/post', async (_c, next) => {
        const asked = { id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '' } as const
        const worker = WorkerId.parse(`wkr_${randomTail(hall.clock)}`)
        await hall.day.ask({ ...asked, command: checkIn(worker) })
        return next()
      })
    }
    expect(await faultsOf(plant)).toEqual([
      ...notKeptOut('staff', 'POST /api/staff-desk/approve'),
      ...notKeptOut('employer', 'POST /api/posting/post'),
    ])
  })
})

const notKeptOut = (who: Who, door: string) =>
  callers.filter((caller) => !letsIn(who, caller)).map(({ name }) => `${name} is not kept out at ${door}`)
