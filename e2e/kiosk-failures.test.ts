import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** A file, and the titles under which a test of it stands, outermost first; of one with a figure in it, what stands before that. */
type Named = readonly [file: string, ...titles: string[]]
interface Held {
  readonly by: readonly Named[]
  /** The same story, told of a planted fault. */
  readonly plants: readonly Named[]
}

const modal = 'a modal hides the time-out'
const yesterday = 'the board shows yesterday after a reconnect'
const white = 'white screen for ever when the server starts later than the browser'
const [tap, terminals] = ['kiosk/ui/tap.test.tsx', 'e2e/terminals.spec.ts']
const [printing, kill] = ['server/printing/hall-printing.test.ts', 'e2e/faults/kill.test.ts']
const [board, reader] = ['kiosk/hall-board/screen.test.tsx', 'kiosk/app/reader.test.tsx']

/** Failures seen in kiosks elsewhere: which test holds that ours has it not, and which shows that this test would see it. */
const failures: Readonly<Record<string, Held>> = {
  'double tap makes two': {
    by: [[tap, 'a double tap makes two nowhere: an impatient finger, ten times a second, does it once']],
    plants: [[tap, '(the test of this test) a double tap makes two where a button does not settle']],
  },
  'a tap falls through to the next page': {
    by: [
      [
        tap,
        'a tap falls through to the next page nowhere: neither one that comes after it nor one that lay on the glass',
      ],
    ],
    plants: [[tap, '(the test of this test) a tap falls through to the next page where no shield stands before it']],
  },
  'the last person’s data is still there': {
    by: [
      [
        'e2e/privacy.spec.ts',
        'the last person’s data is still there: nothing of it, however somebody goes whose ID and name were typed, and the next is nobody yet',
      ],
    ],
    plants: [
      [
        'e2e/one-tap.spec.ts',
        '(the test of these tests) the last person’s data is still there, wherever it was planted, and the look for what was left behind finds it',
      ],
    ],
  },
  [modal]: {
    by: [['kiosk/app/terminal.test.tsx', `${modal}: none does`]],
    plants: [
      [
        'kiosk/app/terminal.test.tsx',
        `(the test of this test) ${modal} that no terminal knows of, or that keeps it awake`,
      ],
    ],
  },
  'scanner text lands in a field': {
    by: [[reader, 'scanner text lands in a field: nowhere', 'with the focus on ']],
    plants: [
      [
        reader,
        '(the test of this test) scanner text lands in a field, or wherever the focus is, where a reader lets keys through',
      ],
    ],
  },
  '“printed” though out of paper': {
    by: [
      [
        printing,
        '“printed” though out of paper, old jobs after refill: neither, of a printer in any trouble at any moment',
        '$state ($phase): no number is lost, nothing stale comes out, the reprint has the same number',
      ],
    ],
    plants: [
      [
        printing,
        '(the test of this test) “printed” though out of paper is what a driver says that believes its own writing',
      ],
    ],
  },
  'old jobs after refill': {
    by: [
      [
        printing,
        '“printed” though out of paper, old jobs after refill: neither, of a printer in any trouble at any moment',
        '$state ($phase): no number is lost, nothing stale comes out, the reprint has the same number',
      ],
    ],
    plants: [[printing, '(the test of this test) old jobs after refill come out of a driver that takes nothing back']],
  },
  'a number exists but its paper does not': {
    by: [[printing, 'a number exists but its paper does not: the desk is told to print it again']],
    plants: [
      [
        printing,
        '(the test of this test) a number exists but its paper does not, and nobody is told, where a driver believes its own writing',
      ],
    ],
  },
  [white]: {
    by: [
      [terminals, `${white}: never; a screen five minutes before it waits in words, and opens by itself`],
      [
        'e2e/terminal-kit.spec.ts',
        `${white}: the unit of a screen waits for it, however long, and then shows its browser`,
      ],
    ],
    plants: [[terminals, `(the test of this test) ${white} is what a page gets that does not ask again`]],
  },
  [yesterday]: {
    by: [
      [
        board,
        `${yesterday}: never`,
        'cut on one day and laid again on the next, it has neither number nor job nor date of the day before',
      ],
    ],
    plants: [[board, `(the test of this test) ${yesterday} if it is told of yesterday`]],
  },
  '“today” wrong by a time zone': {
    by: [
      [
        'e2e/time-zone.spec.ts',
        '“today” wrong by a time zone: nowhere; after midnight terminal, desk and board have the day of the hall',
      ],
      [
        'shared/hall-clock.test.ts',
        '“today” wrong by a time zone: of no machine',
        'day and hour of the hall are read alike wherever the machine believes it is',
      ],
    ],
    plants: [
      [
        'e2e/time-zone.spec.ts',
        '(the test of this test) “today” wrong by a time zone is what a screen shows that reads its machine’s own',
      ],
      [
        'shared/hall-clock.test.ts',
        '(the test of this test) “today” wrong by a time zone is what is read by the clock of the machine',
      ],
    ],
  },
  'auto-restart that nobody tested': {
    by: [
      [
        kill,
        'auto-restart that nobody tested: kill -9, ',
        'loses nothing that was acknowledged and gives nothing twice',
      ],
      [
        terminals,
        'auto-restart that nobody tested: the server starts again and again, the page works after each, and nobody is left signed in or let in who was not',
      ],
    ],
    plants: [
      [
        kill,
        'auto-restart that nobody tested: kill -9, ',
        '(the test of this test) would notice an acknowledged number cut from the ledger while the server is dead',
      ],
      [
        'e2e/terminal-kit.spec.ts',
        'auto-restart that nobody tested: systemd takes the units, which ask for it without limit, and none that is misspelt',
      ],
    ],
  },
}

const house = (file: string) => readFileSync(file, 'utf8')

/** What is not so of a line of the list; `read` is how its files are read. */
function faultsOf(line: string, { by, plants }: Held, read: (file: string) => string = house): readonly string[] {
  return [...by, ...plants].flatMap(([file, ...titles]) => [
    ...titles.filter((title) => !titlesIn(read(file)).includes(title)),
    ...(titles.join(' ').includes(line) ? [] : [`${file} does not say the line`]),
  ])
}
/** Every title that a test of a file stands under; one that is left out holds nothing. */
const titlesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:test|it|describe)(?:\.each\([^)]*\))?\(\s*(['`])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(
    ([, , title = '']) => title.split('${')[0] ?? '',
  )

describe('each failure of kiosks elsewhere has a test under its own words, and a plant that the test finds', () => {
  test.each(Object.entries(failures))('%s', (line, held) => {
    expect(faultsOf(line, held)).toEqual([])
    expect(Math.min(held.by.length, held.plants.length)).toBeGreaterThan(0)
  })

  test('none is left off the list', () => {
    expect(Object.keys(failures)).toHaveLength(12)
  })

  test('(the test of this test) a title that is gone, one that is skipped and one that does not say its line are found', () => {
    const held: Held = { by: [['a.test.ts', 'two taps make one']], plants: [['a.test.ts', 'double tap: planted']] }
    const none = { by: [], plants: [] }
    const found = (text: string) => faultsOf('double tap', held, () => text)
    expect(found("test('two taps make one', () => {})\ntest('double tap: planted', () => {})")).toEqual([
      'a.test.ts does not say the line',
    ])
    expect(
      faultsOf('double tap', { ...none, plants: held.plants }, () =>
        ['test', "skip('double tap: planted', "].join('.'),
      ),
    ).toEqual(['double tap: planted'])
    expect(faultsOf('double tap', { ...none, plants: held.plants }, () => '')).toEqual(['double tap: planted'])
  })
})
