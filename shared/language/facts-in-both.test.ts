import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

type Say = (...told: readonly unknown[]) => unknown
const isSay = (words: unknown): words is Say => typeof words === 'function'
const isHeld = (words: unknown): words is Readonly<Record<string, unknown>> =>
  typeof words === 'object' && words !== null

/** Two of each kind of fact that a sentence may be told; what one sort of sentence cannot say, another can. */
const alike: readonly (readonly [unknown, unknown])[] = [
  [6, 7],
  ['A001', 'B002'],
  ['2026-08-17T05:40:00+08:00', '1999-09-18T06:51:09+08:00'],
  [true, false],
  [['A001'], ['B002', 'C003']],
]

/** Every name in it has this fact, but one that may have another. */
const record = (fact: unknown, but?: string, other?: unknown): unknown =>
  new Proxy({}, { get: (_, name) => (name === but ? other : fact) })

function said(say: Say, told: readonly unknown[]): string | undefined {
  try {
    return String(say(...told))
  } catch {
    return undefined
  }
}

/** The names it reads of what it is told. */
function namesRead(say: Say, told: readonly unknown[], at: number): readonly string[] {
  const names = new Set<string>()
  for (const [fact] of alike) {
    const read = (_: object, name: string | symbol) => {
      if (typeof name === 'string') names.add(name)
      return fact
    }
    said(say, told.with(at, new Proxy({}, { get: read })))
  }
  return [...names]
}

/** What Chinese tells apart and English says alike: the place of each such fact, or its name. */
function lostIn(zh: Say, en: Say): readonly string[] {
  const lost = new Set<string>()
  const compare = (fact: string, one: readonly unknown[], two: readonly unknown[]) => {
    const [zhOne, zhTwo, enOne, enTwo] = [said(zh, one), said(zh, two), said(en, one), said(en, two)]
    if (zhOne === undefined || zhTwo === undefined || enOne === undefined || enTwo === undefined) return
    if (zhOne !== zhTwo && enOne === enTwo) lost.add(fact)
  }
  const places = Math.max(zh.length, en.length, 1)
  for (const [others] of alike)
    for (let at = 0; at < places; at++) {
      const told = Array.from({ length: places }, () => others)
      const names = namesRead(zh, told, at)
      for (const [fact, other] of alike) {
        compare(String(at + 1), told.with(at, fact), told.with(at, other))
        for (const name of names) compare(name, told.with(at, record(fact)), told.with(at, record(fact, name, other)))
      }
    }
  return [...lost]
}

const spelt = 'no one two three four five six seven eight nine ten'.split(' ')
const months = 'january february march april may june july august september october november december'.split(' ')
const figures = (text: string): readonly string[] => text.match(/\d+/g)?.map((figure) => String(Number(figure))) ?? []

/** Figures written in Chinese that stand in English neither so nor in letters. */
function figuresLost(zh: string, en: string): readonly string[] {
  const has = new Set([...figures(en), ...en.toLowerCase().split(/\W+/)])
  const isThere = (figure: string) =>
    [figure, spelt[Number(figure)], months[Number(figure) - 1]].some((word) => word !== undefined && has.has(word))
  return figures(zh).filter((figure) => !isThere(figure))
}

/** Every sentence of which English tells less, by its name, and what is missing. */
function lost(zh: unknown, en: unknown, name = ''): readonly string[] {
  const missing = (facts: readonly string[]) => facts.map((fact) => `${name}: ${fact}`)
  if (typeof zh === 'string' && typeof en === 'string') return missing(figuresLost(zh, en))
  if (isSay(zh) && isSay(en)) return missing(lostIn(zh, en))
  if (!isHeld(zh) || !isHeld(en)) return []
  return Object.keys(zh).flatMap((key) => lost(zh[key], en[key], name === '' ? key : `${name}.${key}`))
}

test('whatever a sentence tells in Chinese it tells in English too', () => {
  expect(lost(zh, en)).toEqual([
    // No farmer's calendar in English.
    'home.lunar: 1',
    'home.lunar: 2',
    // A month has a name; what is none has none.
    'board.month: 1',
    // Under 18 is said as 16 and 17, or 16 or 17.
    'counter.person.minor: 18',
    'desk.forMinors: 18',
    'desk.forMinorsYes: 18',
    'desk.forMinorsLater: 18',
  ])
})

describe('a fact that English leaves out is named', () => {
  test.each<readonly [what: string, zh: unknown, en: unknown, missing: string]>([
    ['an amount', (yuan: string) => `每小时 ${yuan} 元起`, () => 'From some yuan', 'say: 1'],
    ['the second of two', (day: string, time: string) => `${day} ${time}`, (day: string) => day, 'say: 2'],
    ['one of a record', (no: { left: number }) => `只剩 ${no.left} 个`, () => 'Too few are left', 'say: left'],
    [
      'yes or no',
      (byEmployer: boolean) => (byEmployer ? '用工方报的' : '工作人员记的'),
      () => 'It was noted',
      'say: 1',
    ],
    ['a figure of the house', '留 3 年', 'Kept for years', 'say: 3'],
  ])('%s', (_, chinese, english, missing) => {
    expect(lost({ say: chinese }, { say: english })).toEqual([missing])
  })
})
