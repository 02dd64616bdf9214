import { describe, expect, test } from 'vitest'
import { enoughBeyond, type Shelf, scrollFor, topOf, windowAt } from './windowed.ts'

const shelf: Shelf = { count: 4000, rowHeight: 36, viewHeight: 720, openAt: undefined, openHeight: 0 }
const open: Shelf = { ...shelf, openAt: 10, openHeight: 300 }
const whole = ({ count, rowHeight, openHeight }: Shelf) => count * rowHeight + openHeight

describe('of four thousand rows', () => {
  test('only those in view and a few beyond are drawn', () => {
    for (const scrollTop of [0, 5000, whole(shelf) - 720]) {
      const { from, to } = windowAt(shelf, scrollTop, enoughBeyond)
      expect(to - from).toBeLessThan(40)
      expect(from * 36).toBeLessThanOrEqual(scrollTop)
      expect(to * 36).toBeGreaterThanOrEqual(scrollTop + 720)
    }
  })
  test('none but those in view are drawn at first', () => {
    expect(windowAt(shelf, 0, 0)).toMatchObject({ from: 0, to: 20 })
    expect(windowAt(shelf, 5010, 0)).toMatchObject({ from: 139, to: 160 })
  })
  test.each([shelf, open])('the empty stretches keep the length of the whole', (each) => {
    for (let scrollTop = 0; scrollTop < 3000; scrollTop += 37) {
      const { from, to, before, after } = windowAt(each, scrollTop, enoughBeyond)
      const opened = each.openAt !== undefined && each.openAt >= from && each.openAt < to ? each.openHeight : 0
      expect(before + (to - from) * 36 + opened + after).toBe(whole(each))
    }
  })
  test('rows after the open one lie lower by what it shows', () => {
    expect([topOf(open, 10), topOf(open, 11)]).toEqual([360, 696])
  })
})

test('a row is brought into view by as little as needed, an open one with what it shows', () => {
  expect(scrollFor(shelf, 0, 400)).toBe(0)
  expect(scrollFor(shelf, 15, 400)).toBe(400)
  expect(scrollFor(shelf, 40, 400)).toBe(41 * 36 - 720)
  expect(scrollFor(open, 10, 0)).toBe(0)
  expect(scrollFor({ ...open, openAt: 25 }, 25, 0)).toBe(26 * 36 + 300 - 720)
})

test('an empty list and a list shorter than the view draw what there is', () => {
  expect(windowAt({ ...shelf, count: 0 }, 0, enoughBeyond)).toEqual({ from: 0, to: 0, before: 0, after: 0 })
  expect(windowAt({ ...shelf, count: 3 }, 0, enoughBeyond)).toEqual({ from: 0, to: 3, before: 0, after: 0 })
})
