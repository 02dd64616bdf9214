import { describe, expect, test } from 'vitest'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import type { TextId } from '../../shared/ids.ts'
import type { TextRef } from '../../shared/register.ts'
import { broccoli, farmer, first, second, tuesday } from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { settle } from '../test-hall.ts'
import { keepWords } from '../texts.ts'
import { openDesk } from './test-desk.ts'

const belowFloor: Terms = { ...broccoli, pay: { basis: 'day', amountFen: 9_000 } }

describe('approving', () => {
  test('whose answer was lost: the same tap again gives the same answer and does nothing again', async () => {
    const desk = await openDesk()
    await desk.posts()
    const tap = { command: desk.command(), employerName: '李有福' }
    expect(await desk.approve(tap)).toBeNull()
    const before = desk.lengths()
    expect(await desk.approve(tap)).toBeNull()
    expect(desk.lengths()).toEqual(before)
    expect(await desk.approve({ ...tap, forMinors: true })).toBe('changed-under-the-same-id')
    // Of a name the entry holds nothing to compare with: another one changes nothing.
    expect(await desk.approve({ ...tap, employerName: '李有才' })).toBeNull()
    expect(desk.employerName()).toBe('李有福')
  })

  test('the same tap twice at once is done once', async () => {
    const desk = await openDesk()
    await desk.posts(belowFloor)
    const tap = { command: desk.command(), employerName: '李有福', reason: '管吃管住' }
    expect(await Promise.all([desk.approve(tap), desk.approve(tap)])).toEqual([null, null])
  })

  test('refused below the floor, it has changed nothing: the name that is kept is the one of the second try', async () => {
    const desk = await openDesk()
    await desk.posts(belowFloor)
    const before = desk.lengths()
    expect(await desk.approve({ command: desk.command(), employerName: 'TYPO' })).toBe('below-floor-needs-reason')
    expect(desk.lengths()).toEqual(before)
    expect(desk.employerName()).toBeUndefined()
    expect(await desk.approve({ command: desk.command(), employerName: '李有福', reason: '管吃管住' })).toBeNull()
    expect(desk.employerName()).toBe('李有福')
  })

  test('of a posting that a colleague turned down approves no employer', async () => {
    const desk = await openDesk()
    await desk.posts()
    await desk.turnDown(desk.command(), '地址不清楚')
    expect(await desk.approve({ command: desk.command(), employerName: '李有福' })).toBe('posting-not-held')
    expect(desk.hall.county.state.employers.get(farmer)?.approved).toBe(false)
    expect(desk.employerName()).toBeUndefined()
  })

  test('cut off between the books: the same tap completes it', async () => {
    const desk = await openDesk()
    await desk.posts()
    desk.broken.add('day')
    const tap = { command: desk.command(), employerName: '李有福' }
    expect(await desk.approve(tap)).toBe('cannot-save-now')
    desk.broken.clear()
    await settle()
    expect(await desk.approve(tap)).toBeNull()
    expect(desk.employerName()).toBe('李有福')
  })

  test('cut off between the books: the next tap goes on, and a checked name is put right by an act of its own', async () => {
    const desk = await openDesk()
    await desk.posts()
    desk.broken.add('day')
    expect(await desk.approve({ command: desk.command(), employerName: 'TYPO' })).toBe('cannot-save-now')
    expect(desk.hall.county.state.employers.get(farmer)?.approved).toBe(true)
    desk.broken.clear()
    await settle()
    expect(await desk.approve({ command: desk.command(), employerName: '李有福' })).toBeNull()
    expect(desk.employerName()).toBe('TYPO')
  })

  test('names an employer once: what is on the board keeps its name', async () => {
    const desk = await openDesk()
    await desk.posts()
    expect(await desk.approve({ command: desk.command() })).toBe('name-needed')
    await desk.approve({ command: desk.command(), employerName: '李有福' })
    await desk.posts()
    expect(await desk.approve({ command: desk.command(), employerName: '李有才', posting: second })).toBeNull()
    expect(desk.employerName()).toBe('李有福')
  })
})

describe('turning down', () => {
  test('whose answer was lost: the same tap again gives the same answer and does nothing again', async () => {
    const desk = await openDesk()
    await desk.posts()
    const tap = desk.command()
    expect(await desk.turnDown(tap, '地址不清楚')).toBeNull()
    const before = desk.lengths()
    expect(await desk.turnDown(tap, '地址不清楚')).toBeNull()
    expect(desk.lengths()).toEqual(before)
    expect(await desk.turnDown(desk.command(), '地址不清楚')).toBe('posting-not-held')
  })

  test('needs a reason, and the same tap cannot bring another one', async () => {
    const desk = await openDesk()
    await desk.posts()
    expect(await desk.turnDown(desk.command(), ' ')).toBe('reason-needed')
    const tap = desk.command()
    await desk.turnDown(tap, '地址不清楚')
    expect(await desk.turnDown(tap, '工钱太低')).toBe('changed-under-the-same-id')
  })
})

describe('forgetting', () => {
  test('whose answer was lost: the same tap again gives the same answer', async () => {
    const desk = await openDesk()
    await desk.comes()
    await desk.untilEvening()
    const tap = desk.command()
    expect(await desk.forget(tap)).toEqual({ erased: 'now' })
    expect(await desk.forget(tap)).toEqual({ erased: 'now' })
    expect(await desk.forget(desk.command())).toBe('no-such-person')
  })

  test.each(['the same tap', 'another tap'])(
    'that the disk refused is not said to be done; %s does it',
    async (which) => {
      const desk = await openDesk()
      const worker = await desk.comes()
      await desk.untilEvening()
      const tap = desk.command()
      desk.broken.add('erasing')
      expect(await desk.forget(tap)).toBe('cannot-save-now')
      expect(desk.hall.register.person(worker)).toBeDefined()
      desk.broken.clear()
      const next = which === 'the same tap' ? tap : desk.command()
      expect(await desk.forget(next)).toEqual({ erased: 'now' })
      expect(desk.hall.register.person(worker)).toBeUndefined()
      expect(await desk.forget(next)).toEqual({ erased: 'now' })
    },
  )

  test('somebody who stands in line waits until the day is over', async () => {
    const desk = await openDesk()
    await desk.comes()
    expect(await desk.forget(desk.command())).toBe('still-in-line')
  })

  test('somebody placed today waits until the county has the results, and is then hidden, not erased', async () => {
    const desk = await openDesk()
    await desk.posts()
    await desk.approve({ command: desk.command(), employerName: '李有福' })
    const worker = await desk.comes()
    await desk.takesTheJob(worker)
    expect(desk.hall.day.state.placements.size).toBe(1)
    desk.broken.add('county')
    await desk.untilEvening()
    expect(await desk.forget(desk.command())).toBe('day-not-handed-over')
    expect(desk.troubles).toEqual(['closing'])
    desk.broken.clear()
    await settle()
    const tap = desk.command()
    expect(await desk.forget(tap)).toEqual({ erased: 'after-legal-period' })
    expect(desk.hall.register.person(worker)).toBeDefined()
    expect(await desk.forget(tap)).toEqual({ erased: 'after-legal-period' })
  })

  test('waits for the work of who has a job ahead: its employer must be able to call them by name', async () => {
    const desk = await openDesk()
    await desk.posts({ ...broccoli, workDate: tuesday })
    await desk.approve({ command: desk.command(), employerName: '李有福' })
    await desk.takesTheJob(await desk.comes())
    await desk.untilEvening()
    expect(await desk.forget(desk.command())).toBe('work-ahead')
  })

  test('takes along what staff wrote when they stepped in, before the close and after it', async () => {
    const desk = await openDesk()
    await desk.posts({ ...broccoli, workDate: tuesday })
    await desk.approve({ command: desk.command(), employerName: '李有福' })
    const worker = await desk.comes()
    const texts: TextId[] = []
    const stepsIn = async (typed: string, command: (reason: TextRef) => DayCommand) => {
      const id = desk.command()
      const kept = await keepWords(desk.hall, id, 'reason', typed)
      if ('refusal' in kept) throw new Error(kept.refusal.code)
      texts.push(kept.kept.text)
      const asked = { id, actor: { by: 'staff', staff: yang }, bodyDigest: id } as const
      expect(await desk.hall.day.ask({ ...asked, command: command(kept.kept) })).toMatchObject({ answer: 'done' })
    }
    await stepsIn('她腰不好', (reason) => ({ type: 'place-by-hand', worker, posting: first, reason }))
    await desk.untilEvening()
    const [placement] = desk.hall.day.state.placements.keys()
    if (placement === undefined) throw new Error('nobody was placed')
    await stepsIn('家里有事', (reason) => ({ type: 'release-placement', placement, because: 'mistake', reason }))
    await settle()
    expect(texts.map(desk.hall.register.text)).toEqual(['她腰不好', '家里有事'])
    expect(await desk.forget(desk.command())).toEqual({ erased: 'now' })
    expect(texts.map(desk.hall.register.text)).toEqual([undefined, undefined])
    expect(desk.hall.county.state.people.get(worker)?.texts).toEqual(texts)
  })

  test('is about the worker: the same person as an employer stays', async () => {
    const desk = await openDesk()
    await desk.posts()
    await desk.comes()
    await desk.untilEvening()
    expect(await desk.forget(desk.command())).toEqual({ erased: 'now' })
    expect(desk.hall.register.person(farmer)).toBeDefined()
  })
})
