import { describe, expect, test } from 'vitest'
import { deriveKeys } from '../keys.ts'
import { openLowdbRegister } from './lowdb.ts'
import { madeUpRandom, madeUpTextId, madeUpWorker, someDay } from './made-up-people.ts'
import { diskError, type SimulatedDisk, type Step, simulatedDisk } from './simulated-disk.ts'

const keys = deriveKeys(Buffer.alloc(32, 7))
const open = (disk: SimulatedDisk) =>
  openLowdbRegister({ folder: '/register', keys, random: madeUpRandom('trouble'), disk })
const [wang, wangAgain, li] = [madeUpWorker(1), madeUpWorker(21, 'bb'), madeUpWorker(3)]
const actions = ['create', 'write', 'sync', 'remove', 'link', 'rename', 'syncFolder'] as const

/** A disk that refuses one kind of step while it is told to. */
function refusing(action: Step['action'], code: 'ENOSPC' | 'EIO') {
  const trouble = { on: false }
  const disk = simulatedDisk(new Map(), (step) => {
    if (trouble.on && step.action === action) throw diskError(code)
  })
  return { disk, trouble }
}

/** A register with Li in it, whose file has been written often enough to have a backup. */
async function withLi(disk: SimulatedDisk) {
  const register = await open(disk)
  for (const who of [li, madeUpWorker(4)]) await register.findOrCreate(who.identity, who.id, who.record, someDay)
  return register
}

describe('the disk refuses', () => {
  for (const action of actions) {
    for (const code of ['ENOSPC', 'EIO'] as const) {
      const refused = { outcome: 'failed', reason: `disk: ${code}` }

      test(`${code} at ${action}: who comes is told no, and comes in when the disk goes on`, async () => {
        const { disk, trouble } = refusing(action, code)
        const register = await withLi(disk)
        trouble.on = true
        const come = (id = wang.id) => register.findOrCreate(wang.identity, id, wang.record, someDay)
        expect(await Promise.all([come(), come(wangAgain.id)])).toEqual([refused, refused])
        expect([register.find(wang.identity), register.person(wang.id)]).toEqual([undefined, undefined])

        trouble.on = false
        expect(await come(wangAgain.id)).toEqual({ outcome: 'kept', value: { id: wangAgain.id, created: true } })
        // Whatever the failed try left on the disk, the person is there once, power cut or not.
        for (const image of [disk.contents(), ...disk.images()]) {
          const later = await open(simulatedDisk(image))
          expect(later.find(wang.identity)).toBe(wangAgain.id)
          expect(later.person(wang.id)).toBeUndefined()
          expect(later.find(li.identity)).toBe(li.id)
        }
      })

      test(`${code} at ${action}: who is there stays as they were`, async () => {
        for (const ask of ['correct', 'hide', 'erase'] as const) {
          const { disk, trouble } = refusing(action, code)
          const register = await withLi(disk)
          trouble.on = true
          const asked =
            ask === 'correct' ? register.correct(li.id, { ...li.record, name: '改了名' }) : register[ask](li.id)
          expect(await asked).toEqual(refused)
          expect([register.find(li.identity), register.person(li.id)]).toEqual([li.id, li.record])
        }
      })
    }
  }

  test('and a person whose making failed can still be erased, drafts included', async () => {
    for (const action of actions) {
      const { disk, trouble } = refusing(action, 'EIO')
      const register = await withLi(disk)
      trouble.on = true
      await register.findOrCreate(wang.identity, wang.id, wang.record, someDay)
      trouble.on = false
      expect(await register.erase(wang.id)).toEqual({ outcome: 'kept', value: undefined })
      expect([...disk.contents().values()].join()).not.toContain(wang.id)
    }
  })
})

test('forgetting what is forgotten already writes nothing, so a start may repeat it all', async () => {
  const disk = simulatedDisk(new Map())
  const register = await withLi(disk)
  await register.findOrCreate(wang.identity, wang.id, wang.record, someDay)
  await register.erase(li.id)
  await register.hide(wang.id)
  const before = disk.steps
  await register.erase(li.id)
  await register.hide(wang.id)
  await register.erase(madeUpTextId(9, 'zz'))
  expect(disk.steps).toBe(before)
})

describe('a slow disk', () => {
  /** A disk whose syncs wait until they are let go. */
  function slow() {
    const waiting: (() => void)[] = []
    const syncs: string[] = []
    const state = { stalled: false }
    const disk = simulatedDisk(new Map(), async ({ action, path }) => {
      if (action !== 'sync') return
      syncs.push(path)
      if (state.stalled) await new Promise<void>((resolve) => waiting.push(resolve))
    })
    const letGo = () => {
      state.stalled = false
      for (const go of waiting.splice(0)) go()
    }
    return { disk, state, syncs, letGo }
  }
  const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

  test('answers nobody before the sync, and nobody is found before', async () => {
    const { disk, state, letGo } = slow()
    const register = await open(disk)
    state.stalled = true
    let answered = 0
    const all = [wang, li].map(async (who) => {
      await register.findOrCreate(who.identity, who.id, who.record, someDay)
      answered += 1
    })
    await soon()
    expect([answered, register.find(wang.identity), register.person(wang.id)]).toEqual([0, undefined, undefined])
    letGo()
    await Promise.all(all)
    expect([answered, register.find(wang.identity)]).toEqual([2, wang.id])
  })

  test('is asked once for all who came meanwhile', async () => {
    const { disk, state, syncs, letGo } = slow()
    const register = await open(disk)
    state.stalled = true
    const come = (n: number) => {
      const who = madeUpWorker(n)
      return register.findOrCreate(who.identity, who.id, who.record, someDay)
    }
    const first = [1, 2, 3].map(come)
    await soon()
    const meanwhile = Array.from({ length: 50 }, (_, n) => come(10 + n))
    await soon()
    letGo()
    const answers = await Promise.all([...first, ...meanwhile])
    expect(answers.every((answer) => answer.outcome === 'kept')).toBe(true)
    expect(syncs).toHaveLength(2)
  })

  test('is waited for by closing', async () => {
    const { disk, state, letGo } = slow()
    const register = await open(disk)
    state.stalled = true
    const answer = register.keepText(madeUpTextId(1), '晚了', someDay)
    setTimeout(letGo, 5)
    await register.close()
    expect(disk.images().every((image) => [...image.values()].join().includes(madeUpTextId(1)))).toBe(true)
    expect(await answer).toMatchObject({ outcome: 'kept' })
  })
})
