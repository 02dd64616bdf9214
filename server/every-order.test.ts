import { expect, test } from 'vitest'
import { inEveryOrder, type Step } from './every-order.ts'

/** Two who each read a count and then write it one higher. */
function counting(step: Step, keep: { count: number }) {
  const once = async () => {
    const seen = await step('reads', async () => keep.count)
    await step('writes', async () => {
      keep.count = seen + 1
    })
  }
  return { one: once, other: once }
}

test('two times three steps come in twenty orders', async () => {
  const seen = new Set<string>()
  const tried = await inEveryOrder(async (step) => {
    const order: string[] = []
    const three = (name: string) => async () => {
      order.push(name)
      for (const _ of [2, 3]) await step(name, async () => order.push(name))
    }
    const wrongInTheEnd = () => {
      seen.add(order.join(''))
      return undefined
    }
    return { atOnce: { a: three('a'), b: three('b') }, wrong: () => undefined, wrongInTheEnd }
  })
  expect(tried).toEqual({ orders: 20 })
  expect(seen.size).toBe(20)
})

test('a count that is lost between two is found, with the order that loses it', async () => {
  const tried = await inEveryOrder(async (step) => {
    const keep = { count: 0 }
    const wrongInTheEnd = () => (keep.count === 2 ? undefined : `counted ${keep.count}`)
    return { atOnce: counting(step, keep), wrong: () => undefined, wrongInTheEnd }
  })
  expect(tried.fault).toEqual({
    what: 'counted 1',
    order: ['one begins', 'other begins', 'reads', 'reads', 'writes', 'writes'],
  })
})

test('what is wrong on the way is found though the end is right', async () => {
  const tried = await inEveryOrder(async (step) => {
    const keep = { count: 0 }
    const there = async () => {
      await step('goes', async () => (keep.count = 1))
      await step('comes back', async () => (keep.count = 0))
    }
    const wrong = () => (keep.count === 0 ? undefined : 'away')
    return { atOnce: { there }, wrong, wrongInTheEnd: () => undefined }
  })
  expect(tried.fault).toEqual({ what: 'away', order: ['there begins', 'goes'] })
})

test('a bug, and two who wait for each other, are faults', async () => {
  const story = (ask: () => Promise<unknown>) => async () => ({
    atOnce: { somebody: ask },
    wrong: () => undefined,
    wrongInTheEnd: () => undefined,
  })
  const threw = await inEveryOrder(story(async () => Promise.reject(new Error('a bug'))))
  expect(threw.fault?.what).toBe('somebody threw Error: a bug')
  const stuck = await inEveryOrder(story(() => new Promise(() => {})))
  expect(stuck.fault?.what).toMatch(/^nobody goes on/)
})
