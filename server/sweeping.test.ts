import { describe, expect, test } from 'vitest'
import { StaffId, TextId, WorkerId } from '../shared/ids.ts'
import { aDayBefore, comes, commandOf, emptyFolder, nextMorning, start, terminal, untilEvening } from './test-folder.ts'

describe('sweeping', () => {
  const leftover = { kind: 'worker', name: 'nobody named me', birthDate: '1965-03-12' } as const

  test('a start erases rows that no entry names, people and texts, and leaves the others', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    const today = before.hall.day.marketDay
    const cutOff = WorkerId.parse(`wkr_${'9'.repeat(16)}`)
    await before.hall.register.findOrCreate('cut off', cutOff, leftover, today)
    await before.hall.register.keepText(TextId.parse(`txt_${'9'.repeat(16)}`), 'a reason', today)
    await before.kill()
    const { hall } = await start(folder)
    expect(hall.register.person(cutOff)).toBeUndefined()
    expect(hall.register.find('cut off')).toBeUndefined()
    expect(hall.register.text(TextId.parse(`txt_${'9'.repeat(16)}`))).toBeUndefined()
    expect(hall.register.person(worker)).toBeDefined()
  })

  test('after a restart at noon, a close and a start from the snapshot, whoever the morning named is still there', async () => {
    const folder = emptyFolder()
    await aDayBefore(folder)
    const morning = await start(folder)
    const staff = StaffId.parse(`stf_${'1'.repeat(16)}`)
    const record = { kind: 'staff', name: '杨霞', passwordHash: 'none' } as const
    await morning.hall.register.findOrCreate('staff', staff, record, morning.hall.day.marketDay)
    const command = { type: 'add-first-staff', staff } as const
    await morning.hall.county.ask({ id: commandOf(morning.hall), actor: terminal, bodyDigest: '', command })
    const worker = await comes(morning.hall, 'wang')
    await morning.kill()
    const noon = await start(folder)
    await untilEvening(folder)
    await noon.kill()
    nextMorning(folder)
    const next = await start(folder)
    expect(next.startedFromSnapshot).toBe(true)
    expect(next.hall.register.person(staff)).toEqual(record)
    expect(next.hall.register.person(worker)).toBeDefined()
  })

  test('what a tap of yesterday left behind goes even if the start is from the snapshot', async () => {
    const folder = emptyFolder()
    await aDayBefore(folder)
    const first = await start(folder)
    await comes(first.hall, 'wang')
    const cutOff = WorkerId.parse(`wkr_${'9'.repeat(16)}`)
    await first.hall.register.findOrCreate('cut off', cutOff, leftover, first.hall.day.marketDay)
    await untilEvening(folder)
    await first.kill()
    nextMorning(folder)
    const next = await start(folder)
    expect(next.startedFromSnapshot).toBe(true)
    expect(next.hall.register.person(cutOff)).toBeUndefined()
  })

  test('a clock that was a day ahead: whoever it let in is still there when that day has come and gone', async () => {
    const folder = emptyFolder()
    folder.clock.pass(24 * 3600)
    const ahead = await start(folder)
    const staff = StaffId.parse(`stf_${'1'.repeat(16)}`)
    const record = { kind: 'staff', name: '杨霞', passwordHash: 'none' } as const
    await ahead.hall.register.findOrCreate('staff', staff, record, ahead.hall.day.marketDay)
    const command = { type: 'add-first-staff', staff } as const
    await ahead.hall.county.ask({ id: commandOf(ahead.hall), actor: terminal, bodyDigest: '', command })
    await ahead.kill()
    folder.clock.pass(-24 * 3600)
    for (const name of ['wang', 'li']) {
      const { hall, kill } = await start(folder)
      await comes(hall, name)
      await untilEvening(folder)
      await kill()
      nextMorning(folder)
    }
    const { hall, startedFromSnapshot } = await start(folder)
    expect(startedFromSnapshot).toBe(true)
    expect(hall.register.person(staff)).toEqual(record)
  })
})
