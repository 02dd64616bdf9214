import { expect, test } from 'vitest'
import type { DayOfWork } from '../../day/market-day/job-done.ts'
import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import { en } from '../../language/en.ts'
import { type EventSurroundings, eventWords } from '../../language/event-words.ts'
import { zh } from '../../language/zh.ts'
import {
  accept,
  answerChange,
  approve,
  ask,
  at,
  broccoli,
  cancel,
  changeTerms,
  checkIn,
  decline,
  farmer,
  first,
  known,
  li,
  monday,
  openSecondWave,
  placement,
  post,
  reason,
  stopWork,
  takeBackStop,
  timePasses,
  wang,
} from '../../testing/cast.ts'
import { yang } from '../../testing/county-cast.ts'
import { keptDays } from '../../testing/day-entries.ts'
import { happeningsOf, type Subject, told } from './history.ts'

/** Wang says no, changes her mind and takes it; the day closes. */
function aMorning() {
  const kept = keptDays(at('05:30'))
  kept.ask(checkIn(wang), { by: 'terminal' })
  kept.ask(checkIn(li))
  kept.ask(post(broccoli))
  kept.ask(approve(first), { by: 'staff', staff: yang })
  kept.pass(300)
  kept.ask(timePasses, { by: 'clock' })
  kept.ask(decline(wang, 1), { by: 'worker', worker: wang })
  kept.pass(60)
  kept.ask(ask(wang, first), { by: 'worker', worker: wang })
  kept.ask(accept(wang, 3), { by: 'worker', worker: wang })
  kept.pass(13 * 3600)
  kept.ask(timePasses, { by: 'clock' })
  return kept.entries
}
const around: EventSurroundings = {
  job: '蔬菜采收',
  trades: (ids) => ids.join('、'),
  clock: (instant) => clockTime(minuteOfDay(instant)),
  date: (day) => day,
  byStaff: false,
}
const linesOf = (subject: Subject) =>
  happeningsOf(aMorning(), subject).map(({ at: when, by, event }) => {
    const { name, more } = eventWords(zh.events, told(event), around)
    return `${clockTime(minuteOfDay(when))} ${by.by} ${name}：${more}`
  })

test('a person’s history is every step in order, the one taken back among them', () => {
  expect(linesOf({ of: 'person', worker: wang })).toEqual([
    '05:30 terminal 报到：想干vegetable-picking',
    '05:35 clock 派单：蔬菜采收，排队轮到，留到 05:36',
    '05:35 worker 不接：蔬菜采收',
    '05:36 worker 自己选活：蔬菜采收',
    '05:36 worker 派单：蔬菜采收，自己选的，有空名额，留到 05:37',
    '05:36 worker 接单：蔬菜采收',
    '05:36 worker 出工票：蔬菜采收，票号 0817-0001',
    '18:36 clock 关账：这天报到 2 人，有活 1 人',
  ])
})

test('a posting’s history is what staff decided and whom it got', () => {
  expect(linesOf({ of: 'posting', posting: first })).toEqual([
    '05:30 terminal 登记用工：蔬菜采收，要 2 人',
    '05:30 staff 同意发布：蔬菜采收',
    '05:36 worker 出工票：蔬菜采收，票号 0817-0001',
    '18:36 clock 招工截止：蔬菜采收，到了时间，没招的名额作废',
  ])
})

test('each step knows its job as the terms then were, and the close carries nobody’s list', () => {
  const steps = happeningsOf(aMorning(), { of: 'person', worker: wang })
  expect(steps.map(({ job }) => job?.terms.pay.amountFen)).toEqual([
    undefined,
    ...[17_000, 17_000, 17_000, 17_000, 17_000, 17_000],
    undefined,
  ])
  expect(Object.keys(told(steps.at(-1)?.event ?? { type: 'child-turned-away' }))).toEqual(['type', 'day', 'totals'])
})

test('that a supervisor closed the day early is told', () => {
  const kept = keptDays(at('05:30'))
  kept.ask(checkIn(wang))
  kept.ask({ type: 'close-day', reason }, { by: 'staff', staff: yang })
  const lines = happeningsOf(kept.entries, { of: 'person', worker: wang }).map(
    ({ event }) => eventWords(zh.events, told(event), around).more,
  )
  expect(lines.at(-1)).toBe('主管提前关账，这天报到 1 人，有活 0 人')
})

test('who has not agreed to a change still reads the terms of their own ticket', () => {
  const kept = keptDays(at('05:30'))
  for (const asked of [post(broccoli), approve(first), checkIn(wang), checkIn(li)]) kept.ask(asked)
  kept.ask(timePasses, { by: 'clock' })
  kept.ask(accept(wang, 1))
  kept.ask(accept(li, 2))
  kept.ask(changeTerms(first, { ...broccoli, pay: { basis: 'day', amountFen: 18_000 } }))
  kept.ask(answerChange(wang, 1, 2, 'agree'))
  kept.ask(answerChange(li, 2, 2, 'decline'))
  const payOf = (worker: typeof wang) =>
    happeningsOf(kept.entries, { of: 'person', worker }).map(
      ({ event, job }) => `${event.type} ${job?.terms.pay.amountFen}`,
    )
  expect(payOf(wang).slice(-2)).toEqual(['placement-made 17000', 'change-agreed 18000'])
  expect(payOf(li).slice(-2)).toEqual(['placement-made 17000', 'placement-released 17000'])
})

test('a stop that is taken back is told to whoever was owed by it, and to nobody else', () => {
  const kept = keptDays(at('05:30'))
  for (const asked of [post({ ...broccoli, places: 1 }, known), checkIn(wang), checkIn(li)]) kept.ask(asked)
  kept.ask(timePasses, { by: 'clock' })
  kept.ask(accept(wang, 1))
  kept.pass(90 * 60)
  kept.ask(stopWork(first, 'rain'))
  kept.ask(takeBackStop(first), { by: 'staff', staff: yang })
  const lines = (worker: typeof wang) =>
    happeningsOf(kept.entries, { of: 'person', worker }).map(({ event }) => {
      const { name, more } = eventWords(zh.events, told(event), around)
      return `${name}：${more}`
    })
  expect(lines(wang).slice(-2)).toEqual([
    '停工：蔬菜采收，2026-08-17，07:00，下雨，应付 10 元',
    '撤回停工：蔬菜采收，2026-08-17，记错了，照常干到点',
  ])
  expect(lines(li)).toEqual(['报到：想干vegetable-picking'])
})

test('a stop of piece work tells what is owed at least: more were done, or will be told', () => {
  const kept = keptDays(at('05:30'))
  const pay = { basis: 'piece', unit: 'basket', amountFen: 300, piecesPerHour: 6 } as const
  for (const asked of [post({ ...broccoli, pay, rainRule: 'by-hour' }, known), checkIn(wang)]) kept.ask(asked)
  kept.ask(timePasses, { by: 'clock' })
  kept.ask(accept(wang, 1))
  kept.pass(90 * 60)
  kept.ask(stopWork(first, 'rain'))
  const said = happeningsOf(kept.entries, { of: 'person', worker: wang }).flatMap(({ event, job }) =>
    event.type === 'work-stopped'
      ? [zh, en].map((words) => eventWords(words.events, event, { ...around, basis: job?.terms.pay.basis }).more)
      : [],
  )
  expect(said).toEqual([expect.stringContaining('下雨，至少应付 9 元'), expect.stringContaining('at least ¥9 owed')])
})

test('what the employer said at the work is told as theirs, of its day, with the hours', () => {
  const kept = keptDays(at('05:30'))
  for (const asked of [checkIn(wang), post(broccoli), approve(first)]) kept.ask(asked)
  kept.ask(ask(wang, first))
  kept.ask(accept(wang, 1))
  kept.pass(90 * 60)
  const by = { posting: first, employer: farmer } as const
  kept.ask({ type: 'report-here', ...by, here: [placement(1)] })
  kept.pass(6 * 3600)
  kept.ask({ type: 'finish-work', ...by, workDate: monday, people: [{ placement: placement(1), minutes: 270 }] })
  const lines = happeningsOf(kept.entries, { of: 'person', worker: wang }).map(({ event }) => {
    const { name, more } = eventWords(zh.events, told(event), around)
    return `${name}：${more}`
  })
  expect(lines.slice(-2)).toEqual([
    '到岗：蔬菜采收，2026-08-17，用工主体报的',
    '收工：蔬菜采收，2026-08-17，用工主体报的，4.5 小时，应付 85 元',
  ])
})

test('so is what they told after the close, in hours, pieces, or all that was agreed, in both languages', () => {
  const about = { placement: placement(1), workDate: monday, worker: wang, employer: farmer, came: 'arrived' } as const
  const more = (words: typeof zh | typeof en, done: DayOfWork['done']) => [
    eventWords(words.events, { type: 'work-told', ...about, done, tappedAt: at('16:00') }, around).more,
    eventWords(words.events, { type: 'work-corrected', ...about, done, reason }, around).more,
  ]
  const tapped = '16:00 点的，有了信号才收到'
  expect(more(zh, { minutes: 270, fen: 8500 })).toEqual([
    `2026-08-17，到岗，4.5 小时，应付 85 元，${tapped}`,
    '2026-08-17，到岗，4.5 小时，应付 85 元',
  ])
  expect(more(zh, { pieces: 37, fen: 11_100 })[0]).toBe(`2026-08-17，到岗，37 件，应付 111 元，${tapped}`)
  expect(more(zh, { fen: 17_000 })[1]).toBe('2026-08-17，到岗，干满，应付 170 元')
  expect(more(zh, undefined)[1]).toBe('2026-08-17，到岗')
  expect(more(en, { pieces: 1, fen: 300 })[1]).toBe('2026-08-17; arrived; 1 piece; ¥3 owed')
  expect(more(en, { minutes: 260, fen: 8200 })[1]).toBe('2026-08-17; arrived; 4.33 h; ¥82 owed')
})

test('who goes with a second wave has the days that were not called off, in every history', () => {
  const kept = keptDays(at('05:30'))
  kept.ask(post({ ...broccoli, days: 3 }, known))
  kept.ask(checkIn(wang))
  kept.pass(60)
  kept.ask(timePasses, { by: 'clock' })
  kept.ask(accept(wang, 1))
  kept.pass(3600)
  kept.ask(cancel(first))
  kept.ask(openSecondWave(first, 460), { by: 'staff', staff: yang })
  const daysThen = happeningsOf(kept.entries, { of: 'posting', posting: first }).map(({ event, job }) => [
    event.type,
    job?.terms.days,
  ])
  expect(daysThen.slice(-3)).toEqual([
    ['posting-cancelled', 3],
    ['placement-released', 3],
    ['second-wave-opened', undefined],
  ])
})
