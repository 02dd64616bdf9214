import { describe, expect, test } from 'vitest'
import { type RequestName, type RequestOf, requests } from '../../shared/api.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { DayNumber } from '../../shared/ids.ts'
import type { HistoryAnswer } from '../../shared/places/daily-log/answer.ts'
import type { HistoryStep } from '../../shared/places/daily-log/history.ts'
import {
  accept,
  approve,
  ask,
  broccoli,
  checkIn,
  first,
  formCrew,
  li,
  monday,
  offer,
  placement,
  post,
  second,
  unloading,
  wang,
  zhao,
} from '../../shared/testing/cast.ts'
import { happens, settle } from '../test-hall.ts'
import { linePowers, type Power } from './line-powers.ts'
import { codeOf, openDoor, supervisorAtDesk } from './test-door.ts'
import { whoMayAsk } from './who-may.ts'

const numbered = (number: string) => DayNumber.parse(number)
const [a001, a002, a003] = [numbered('A001'), numbered('A002'), numbered('A003')]
const powers: readonly (readonly [string, Power])[] = Object.entries(linePowers)

/** What a desk sends, but for the tap's id. */
type Step = { [Name in RequestName]: readonly [Name, Omit<RequestOf<Name>, 'command'>] }[RequestName]

/** The hall of a morning, Yang at its desk. */
async function morning(commands: readonly DayCommand[], passMinutes = 0) {
  const { hall, knock, seal } = await openDoor()
  await happens(hall, commands)
  hall.clock.pass(passMinutes * 60)
  await settle()
  const does = async (name: RequestName, body: object) => {
    const asked = { ...body, ...('command' in requests[name].shape ? { command: hall.ownCommand() } : {}) }
    return knock(`/api/${name}`, { body: asked, cookies: { staff: seal(supervisorAtDesk, 48 * 3600) } })
  }
  return { does, counted: () => hall.day.state.counts.byHand }
}

const inLine = [checkIn(wang), checkIn(li)]
const called = [...inLine, post(broccoli), approve(first)]
const placed = [...called, accept(wang, 1), accept(li, 2), checkIn(zhao)]
const stayedAway: Step = [
  'placement/report-arrival',
  { placement: placement(2), workDate: monday, report: 'unexcused', reason: 'no word' },
]
const waveOpened: Step = ['matching/open-second-wave', { posting: first, leaveMinute: 450, reason: 'one stayed away' }]
const named: Step = ['matching/request-name-for', { posting: second, number: a002, reason: 'by telephone' }]
const stopped: Step = ['placement/stop-work-for', { posting: first, because: 'rain', minute: 480 }]
const reason = 'they say so'

interface Story {
  readonly before: readonly DayCommand[]
  readonly passMinutes?: number
  readonly steps?: readonly Step[]
  readonly act: Step
}
const twoJobs = [...called, post({ ...broccoli, places: 3 }), approve(second)]
const byHand: readonly Story[] = [
  { before: called, act: ['check-in/leave-for', { number: a001, reason }] },
  { before: inLine, act: ['check-in/form-crew-for', { number: a001, others: [a002], reason }] },
  { before: [...inLine, formCrew(wang, li)], act: ['check-in/leave-crew-for', { number: a001, reason }] },
  { before: [...inLine, formCrew(wang, li)], act: ['check-in/dissolve-crew-for', { number: a001, reason }] },
  { before: called, act: ['matching/decline-for', { number: a001, offer: offer(1), reason }] },
  { before: called, act: ['matching/call-again', { offer: offer(1), reason }] },
  { before: twoJobs, act: named },
  {
    before: twoJobs,
    steps: [named],
    act: ['matching/take-off-name-for', { posting: second, number: a002, reason }],
  },
  { before: placed, passMinutes: 90, steps: [stayedAway], act: waveOpened },
  {
    before: placed,
    passMinutes: 90,
    steps: [stayedAway, waveOpened],
    act: ['matching/close-second-wave', { posting: first, reason }],
  },
  {
    before: [...inLine, post({ ...unloading, places: 1 }), approve(first)],
    act: ['placement/place-by-hand', { number: a002, posting: first, reason }],
  },
  { before: placed, act: ['placement/release', { placement: placement(1), because: 'mistake', reason }] },
  {
    before: placed,
    passMinutes: 180,
    steps: [stopped],
    act: ['placement/take-back-stop', { posting: first, workDate: monday, reason }],
  },
]

test('every act that only staff may ask has its power told', () => {
  const ofStaff = Object.entries(whoMayAsk).filter(([, who]) => who === 'staff' || who === 'supervisor')
  const names = ofStaff.map(([name]) => name)
  expect(names.filter((name) => !(name in linePowers))).toEqual([])
})

describe('a manual change to the line', () => {
  test('is each of these, and they are all', () => {
    const told = powers.filter(([, power]) => power === 'by-hand').map(([name]) => name)
    expect(byHand.map(({ act: [name] }) => name).sort()).toEqual(told.sort())
  })

  test.each(byHand.map((story) => [story.act[0], story] as const))(
    '%s needs a reason, and the board counts it',
    async (_, story) => {
      const { does, counted } = await morning(story.before, story.passMinutes)
      for (const step of story.steps ?? []) expect(await codeOf(await does(step[0], step[1]))).toBe('done')
      await settle()
      const before = counted()
      const [name, body] = story.act
      const { reason: _why, ...without } = { reason: '', ...body }
      expect(await codeOf(await does(name, without))).toBe('not-understood')
      expect(await codeOf(await does(name, { ...body, reason: ' ' }))).toBe('reason-needed')
      expect(counted()).toBe(before)
      expect(await codeOf(await does(name, body))).toBe('done')
      expect(counted()).toBeGreaterThan(before)
    },
  )
})

describe('what was noted of the world', () => {
  test('is who boarded, came, and did what, and that somebody went to a child', () => {
    const noted = powers.filter(([, power]) => power === 'noted').map(([name]) => name)
    const work = ['board', 'finish-work-for', 'report-arrival', 'report-here-for'].map((act) => `placement/${act}`)
    expect(noted.sort()).toEqual(['check-in/go-to-child', ...work])
  })

  test.each(['excused', 'arrived', 'unreported'] as const)(
    'is put right with a reason alone (%s), which the board counts and the history tells with who it was',
    async (report) => {
      const { does, counted } = await morning(placed, 90)
      const [name, noted] = stayedAway
      expect(await codeOf(await does(name, noted))).toBe('done')
      await settle()
      const before = counted()
      for (const why of [{ reason: undefined }, { reason: ' ' }])
        expect(await codeOf(await does(name, { ...noted, report, ...why }))).toBe('reason-needed')
      expect(counted()).toBe(before)
      expect(await codeOf(await does(name, { ...noted, report, reason }))).toBe('done')
      expect(counted()).toBe(before + 1)
      const subject = { of: 'person', number: a002 } as const
      const { value } = await (await does('staff-desk/history', { day: monday, subject })).json()
      const history: HistoryAnswer['steps'] = value.steps
      expect(history.at(-1)).toMatchObject({ by: { by: 'staff' }, reason: { text: reason } })
    },
  )
})

describe('a step done for somebody', () => {
  const doneFor = powers.flatMap(([name, power]) => (typeof power === 'object' ? [[name, power.doneFor] as const] : []))
  test.each(doneFor)('%s is one that they may ask by themselves: %s', (_, theirs) => {
    expect(['anybody', 'terminal', 'worker', 'employer']).toContain(whoMayAsk[theirs])
  })

  interface Done {
    readonly before: readonly DayCommand[]
    readonly steps?: readonly Step[]
    readonly act: readonly [RequestName, { readonly number: DayNumber }]
    readonly happens: HistoryStep['event']['type']
  }
  const left: Step = ['check-in/leave-for', { number: a001, reason }]
  const wished = { number: a003, posting: first }
  const done: readonly Done[] = [
    { before: called, steps: [left], act: ['check-in/come-back-for', { number: a001 }], happens: 'came-back' },
    { before: placed, act: ['matching/wait-again-for', { number: a001 }], happens: 'waited-again' },
    {
      before: [...called, checkIn(zhao), ask(zhao, first)],
      act: ['matching/take-back-wish-for', wished],
      happens: 'wish-taken-back',
    },
  ]
  test.each(done.map((story) => [story.act[0], story] as const))(
    '%s is not counted, and the history says who did it',
    async (_, { before, steps = [], act: [name, body], happens }) => {
      const { does, counted } = await morning(before)
      for (const step of steps) await does(step[0], step[1])
      const count = counted()
      expect(await codeOf(await does(name, body))).toBe('done')
      expect(counted()).toBe(count)
      const subject = { of: 'person', number: body.number } as const
      const told = await (await does('staff-desk/history', { day: monday, subject })).json()
      const history: HistoryAnswer['steps'] = told.value.steps
      expect(history.findLast(({ event }) => event.type === happens)?.by.by).toBe('staff')
    },
  )
})
