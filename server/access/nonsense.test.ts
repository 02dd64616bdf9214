import type { Context, Hono } from 'hono'
import { describe, expect, test, vi } from 'vitest'
import { type RequestName, requests } from '../../shared/api.ts'
import { refuse } from '../reply.ts'
import { addressFault, nonsenseFault } from './nonsense.ts'
import { openDoor, type Plant } from './test-door.ts'

// Passwords are hashed slowly, and shrinking nonsense takes its time.
vi.setConfig({ testTimeout: 60_000 })

/** The doors are many: each hears a little nonsense every time, and a lot in the long test. */
const runs = process.env['GONGPIAO_LONG'] === '1' ? 5000 : 100

const isRequest = (name: string): name is RequestName => name in requests
const names = Object.keys(requests).filter(isRequest)
/** What the check finds at one door of a house with this planted in it. */
async function found(plant: Plant | undefined, name: RequestName, runs: number) {
  const door = await openDoor(plant === undefined ? {} : { plant })
  const fault = await nonsenseFault(door, name, runs)
  door.live.stop()
  return fault
}

describe('nonsense of any kind', () => {
  test.each(names)('sent to %s is refused in words, and nothing comes back of it', async (name) => {
    expect(await found(undefined, name, runs)).toBeUndefined()
  })

  test('in an address is not found, and nothing comes back of it', async () => {
    expect(await addressFault(await openDoor(), 3 * runs)).toBeUndefined()
  })
})

/** What the nonsense must hold, or a house that stumbles over just that would pass. */
const stones: readonly (readonly [string, (text: string, content: string) => boolean])[] = [
  ['an emoji', (text) => text.includes('🥦')],
  ['half a character', (text) => /\\ud800/.test(text)],
  ['a null character', (text) => text.includes('\\u0000')],
  ['a very long word', (text) => text.length > 10_000 && text.length < 32_768 && text.startsWith('{"')],
  ['more than a body may be', (text) => text.length > 32_768],
  ['lists in lists', (text) => text.startsWith('[[[[[[[[')],
  ['questions in questions', (text) => text.startsWith('{"identity":{"identity":{"identity":')],
  ['__proto__', (text) => text.includes('"__proto__":{')],
  ['constructor', (text) => text.includes('"constructor":{')],
  ['nothing', (text) => text === ''],
  ['null', (text) => text === 'null'],
  ['no JSON', (text) => text === '{"a":'],
  ['another kind of content', (_, content) => content === 'text/plain'],
  ['a kind of content nobody knows', (_, content) => content === 'MARKED7f3'],
  ['a list for a word', (text) => /"identity":\[/.test(text)],
  ['a day that is over', (text) => text.includes('cmd_20200101')],
  ['an ID number', (text) => /"number":"999999/.test(text)],
  ['markup', (text) => text.includes('<b>')],
]

describe('planted: a house that', () => {
  const answering = (
    when: (text: string, content: string) => boolean,
    answer: (c: Context, text: string) => Response,
  ) => {
    const plant: Plant = (front) =>
      void quietly(front).post('/api/*', async (c, next) => {
        const text = await c.req.raw.clone().text()
        return when(text, c.req.header('content-type') ?? '') ? answer(c, text) : next()
      })
    return plant
  }
  /** What is thrown on purpose is not told on the console. */
  const quietly = (front: Hono) => front.onError((_, c) => c.text('', 500))
  const always = () => true
  const no = refuse({ code: 'not-understood' })
  const stumble = () => {
    throw new Error('over a stone')
  }

  test.each(stones)('stumbles over %s is found', async (_, when) => {
    expect(await found(answering(when, stumble), 'check-in/check-in', 2000)).toBe('breaks down')
  })

  test.each(names)('stumbles over an emoji at %s is found', async (name) => {
    const plant: Plant = (front) =>
      void quietly(front).post(`/api/${name}`, async (c, next) =>
        (await c.req.raw.clone().text()).includes('🥦') ? stumble() : next(),
      )
    expect(await found(plant, name, 2000)).toBe('breaks down')
  })

  test.each<[string, string, (c: Context, text: string) => Response]>([
    ['answers 500', 'breaks down', (c) => c.json(no, 500)],
    ['repeats the body', 'repeats what was sent', (c, text) => c.json({ ...no, asked: text }, 400)],
    [
      'repeats it in a header',
      'repeats what was sent',
      (c, text) => c.json(no, 400, { 'x-asked': encodeURIComponent([...text].slice(0, 300).join('')) }),
    ],
    ['shows a trace', 'shows where it broke', (c) => c.text('TypeError: x at routes.ts:1', 400)],
    ['answers in markup', 'answers in no words', (c) => c.html('<h1>Bad Request</h1>', 400)],
    ['refuses without a code', 'answers in no words', (c) => c.json({ answer: 'refused', refusal: {} }, 400)],
    [
      'refuses by a code that has no words',
      'answers in no words',
      (c) => c.json({ answer: 'refused', refusal: { code: 'toString' } }, 400),
    ],
    ['refuses as if all were well', 'answers in no words', (c) => c.json(no)],
    ['does whatever it is told', 'does what is no question', (c) => c.json({ answer: 'done', value: null })],
  ])('%s is found', async (_, fault, answer) => {
    expect(await found(answering(always, answer), 'check-in/check-in', 200)).toBe(fault)
  })

  test('lets a body mark every object is found', async () => {
    const merging = (c: Context) => {
      Object.assign(Object.getPrototypeOf({}), { polluted: '' })
      return c.json(no, 400)
    }
    const when = (text: string) => text.endsWith('}}') && text.includes('"__proto__":{')
    expect(await found(answering(when, merging), 'check-in/check-in', 2000)).toBe('marks every object there is')
    Reflect.deleteProperty(Object.prototype, 'polluted')
  })

  test.each<[string, string, Plant]>([
    [
      'repeats an address',
      'repeats what was sent',
      (front) => void front.get('/T/:token', (c) => c.text(c.req.param('token'))),
    ],
    [
      'repeats what follows it',
      'repeats what was sent',
      (front) => void front.get('/api/', (c) => c.text(c.req.query('of') ?? '')),
    ],
    [
      'stumbles over half a sign',
      'breaks down',
      (front) => void quietly(front).get('/t/:token', (c) => c.text(decodeURIComponent(c.req.path).slice(0, 3))),
    ],
  ])('%s is found', async (_, fault, plant) => {
    expect(await addressFault(await openDoor({ plant }), 2000)).toBe(fault)
  })
})
