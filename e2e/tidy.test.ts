import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { residentIdCheckDigit } from '../shared/identity/resident-id.ts'
import { en } from '../shared/language/en.ts'
import { zh } from '../shared/language/zh.ts'
import { casts } from './tidy/casts.ts'
import { deadExports, deadFiles } from './tidy/dead.ts'
import { longFiles, longFunctions } from './tidy/length.ts'
import { actNames } from './tidy/names.ts'
import { purity } from './tidy/purity.ts'
import { solidLeftOut, solidWeight } from './tidy/solid.ts'
import { bannedWords, personalNumbers, registryHosts } from './tidy/text.ts'
import { type Check, readTree, type Tree } from './tidy/tree.ts'
import { browserWeight, walls } from './tidy/walls.ts'
import { employersName, hardCodedWords, manyOfOne, marksOfTheLanguage, unsaidWords, wordFaults } from './tidy/words.ts'

// The whole house is read; a busy machine takes its time over that.
vi.setConfig({ testTimeout: 60_000 })

const house = readTree(fileURLToPath(new URL('..', import.meta.url)))

/** A small checkout with a fault in it. */
const tree = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files))
/** The places a check points at. */
const places = (check: Check, files: Readonly<Record<string, string>>) =>
  check(tree(files)).map((fault) => fault.split(' ')[0])
/** Words this file must not itself contain. */
const joined = (...parts: readonly string[]) => parts.join('')

describe('the house as it stands', () => {
  test.each<[string, Check]>([
    ['has its walls', walls],
    ['sends neither zod nor immutable to the browser', browserWeight],
    ['has no terminal load what it need not of solid', solidWeight],
    ['takes nothing that is left out of solid', solidLeftOut],
    ['takes time, luck and settings from one place', purity],
    ['calls an act by one name in every room', actNames],
    ['has no file that nothing leads to', deadFiles],
    ['hands nothing out that nobody takes', deadExports],
    ['has no file far over the usual length', longFiles],
    ['has no function far over the usual length', longFunctions],
    ['takes every word on a screen from the language', hardCodedWords],
    ['sets each language with its own marks', marksOfTheLanguage],
    ['has one name for employers with staff, and one with everybody else', employersName],
    ['casts nothing', casts],
    ['leaves nothing silenced or for later', bannedWords],
    ["holds nobody's number", personalNumbers],
    ['names no registry', registryHosts],
  ])('%s', (_what, check) => {
    expect(check(house)).toEqual([])
  })

  test('says the same in both languages', () => {
    expect(wordFaults(zh, en)).toEqual([])
  })

  test('says one of one thing in English', () => {
    expect(manyOfOne(en)).toEqual([])
  })

  test('says every word it has', () => {
    expect(unsaidWords(house, zh)).toEqual([])
  })
})

describe('walls', () => {
  test('shared imports zod, immutable and shared only', () => {
    const files = {
      'shared/a.ts':
        "import { z } from 'zod'\nimport { readFile } from 'node:fs'\nimport type { Hall } from '../server/hall.ts'\n",
      'shared/b.test.ts': "import { test } from 'vitest'\nimport { a } from './a.ts'\n",
      'shared/c.ts': "import { test } from 'vitest'\n",
    }
    expect(places(walls, files)).toEqual(['shared/a.ts:2', 'shared/a.ts:3', 'shared/c.ts:1'])
  })

  test('server never imports kiosk, not even lazily or passing something on', () => {
    const files = {
      'server/a.ts': "const load = () => import('../kiosk/app/words.ts')\n",
      'server/b.ts': "export { words } from '../kiosk/app/words.ts'\n",
      'server/c.ts': "import { ids } from '../shared/ids.ts'\n",
    }
    expect(places(walls, files)).toEqual(['server/a.ts:1', 'server/b.ts:1'])
  })

  test('kiosk takes only types from the server and nothing from node', () => {
    const files = {
      'kiosk/app/a.ts': "import type { Api } from '../../server/app.ts'\nimport { app } from '../../server/app.ts'\n",
      'kiosk/app/b.ts': "import { join } from 'node:path'\n",
      'kiosk/app/c.ts': "import { type Api } from '../../server/app.ts'\n",
    }
    expect(places(walls, files)).toEqual(['kiosk/app/a.ts:2', 'kiosk/app/b.ts:1', 'kiosk/app/c.ts:1'])
  })

  test('a room of the kiosk never imports its sibling; only the doors put rooms together', () => {
    const files = {
      'kiosk/check-in/a.ts':
        "import '../posting/b.ts'\nimport '../ui/c.ts'\nimport '../pieces/d.ts'\nimport './e.ts'\n",
      'kiosk/ui/c.ts': "import '../app/words.ts'\nimport type { Day } from '../../shared/day/day.ts'\n",
      'kiosk/app/terminal.tsx': "const load = () => import('../posting/b.ts')\n",
      'kiosk/app/shell.tsx': "import '../trouble/screen.tsx'\n",
    }
    expect(places(walls, files)).toEqual(['kiosk/check-in/a.ts:1', 'kiosk/ui/c.ts:2', 'kiosk/app/shell.tsx:1'])
  })

  test('zod is found though three files lie between it and the screen', () => {
    const files = {
      'kiosk/main.tsx': "import './a.ts'\n",
      'kiosk/a.ts': "import { b } from '../shared/b.ts'\nimport type { T } from '../shared/types.ts'\n",
      'shared/b.ts': "export * from './c.ts'\n",
      'shared/c.ts': "import { z } from 'zod'\n",
      'shared/types.ts': "import { Map } from 'immutable'\n",
    }
    expect(browserWeight(tree(files))).toEqual([
      'shared/c.ts:1 brings zod to the browser, imported by shared/b.ts, imported by kiosk/a.ts, imported by kiosk/main.tsx',
    ])
  })
})

test('what a terminal need not load of solid is found, and what no page has of it', () => {
  const files = {
    'kiosk/main.tsx': "import './home/a.tsx'\nimport './home/b.tsx'\n",
    'kiosk/home/a.tsx':
      'import { Portal } from \'solid-js/web\'\nconst A = (props: P) => <B {...props} name="a" />\nconst close = makeClose()\n' +
      'const C = () => <p onClick={close} />\nconst D = (props: P) => <p onClick={props.close} />\n',
    'kiosk/home/b.tsx':
      "import { Show } from 'solid-js'\nconst A = (props: P) => <B {...props} />\nconst close = () => {}\n" +
      'const C = () => <p onClick={close} />\nconst D = (props: P) => <E onClick={props.close} />\n',
    'kiosk/home/b.test.tsx': "import { mergeProps } from 'solid-js'\n",
    'kiosk/staff-desk/c.tsx': "import { lazy, mergeProps } from 'solid-js'\n",
  }
  expect(places(solidWeight, files)).toEqual([1, 2, 4, 5].map((line) => `kiosk/home/a.tsx:${line}`))
  expect(places(solidLeftOut, files)).toEqual(['kiosk/staff-desk/c.tsx:1'])
})

describe('purity', () => {
  test('shared asks neither the time nor luck and waits for nothing', () => {
    const text = 'Date.now()\nnew Date()\nnew Date(0)\nMath.random()\nsetTimeout(() => {}, 1)\nDate()\n'
    const expected = [1, 2, 4, 5, 6].map((line) => `shared/a.ts:${line}`)
    expect(places(purity, { 'shared/a.ts': text, 'shared/a.test.ts': text })).toEqual(expected)
  })

  test('only the clock of the server asks them, and only the start reads the environment', () => {
    const text =
      "import { randomBytes } from 'node:crypto'\nDate.now()\nprocess.env\nperformance.now()\nsetTimeout(go, 1)\n"
    const files = { 'server/a.ts': text, 'server/clock.ts': text, 'server/main.ts': 'process.env\n' }
    expect(places(purity, files)).toEqual(['server/a.ts:1', 'server/a.ts:2', 'server/a.ts:3', 'server/clock.ts:3'])
  })

  test('a screen needs no secure context and leaves nothing in the browser', () => {
    const text =
      'crypto.randomUUID()\nlocalStorage.clear()\ncrypto.getRandomValues(bytes)\ndocument.cookie\nDate.now()\n'
    const expected = [1, 2, 4].map((line) => `kiosk/app/a.ts:${line}`)
    expect(places(purity, { 'kiosk/app/a.ts': text })).toEqual(expected)
  })
})

describe('names and files', () => {
  test('an act that bears another name in one room is found', () => {
    const files = {
      'shared/day/check-in/rules.ts': '',
      'server/check-in/routes.ts': '',
      'server/access/tokens.ts': '',
      'server/app.ts': '',
      'kiosk/checkin/screen.tsx': '',
      'e2e/check-in.spec.ts': '',
      'e2e/arrivals.spec.ts': '',
    }
    expect(places(actNames, files)).toEqual(['kiosk/checkin/', 'e2e/arrivals.spec.ts'])
  })

  test('a file that nothing leads to is found, whatever it imports itself', () => {
    const files = {
      'package.json': '{ "scripts": { "test": "node e2e/run.mjs e2e/test.ts" } }',
      'e2e/run.mjs': '',
      'e2e/test.ts': '',
      'server/main.ts': "import './app.ts'\n",
      'server/app.ts': "import type { T } from './types.ts'\n",
      'server/types.ts': '',
      'server/left-over.ts': "import './app.ts'\n",
      'server/story.test.ts': "import './stories.ts'\n",
      'server/stories.ts': '',
      'kiosk/main.tsx': "import './ui/base.css'\n",
      'kiosk/ui/base.css': "@import './tokens.css';\n",
      'kiosk/ui/tokens.css': '',
      'kiosk/ui/old.css': '',
    }
    expect(places(deadFiles, files)).toEqual(['server/left-over.ts', 'kiosk/ui/old.css'])
  })

  test('what a file hands out and no other takes is found; a test alone takes only what is used besides', () => {
    const go = [
      'export const go = 1',
      'export interface Way {}',
      'export const tried = 1',
      'export const left = 1',
      'export const told = 1',
      'told()',
    ]
    const files = {
      'server/main.ts': "import { go } from './go.ts'\nimport * as all from './all.ts'\n",
      'server/go.ts': go.join('\n'),
      'server/all.ts': 'export const one = 1\n',
      'server/go.test.ts': "import { tried, told } from './go.ts'\nimport { made } from './made-up.ts'\n",
      'server/made-up.ts': 'export const made = 1\nexport const forgotten = 1\n',
    }
    expect(places(deadExports, files)).toEqual(['server/go.ts:3', 'server/go.ts:4', 'server/made-up.ts:2'])
  })

  test('lengths far over the usual are found', () => {
    const lines = (count: number) => 'x()\n'.repeat(count)
    const files = {
      'server/a.ts': lines(260),
      'server/b.ts': lines(261),
      'kiosk/c.css': lines(261),
      'server/d.test.ts': lines(500),
      'server/e.test.ts': lines(501),
    }
    expect(places(longFiles, files)).toEqual(['server/b.ts', 'kiosk/c.css', 'server/e.test.ts'])
    const long = `{\n${lines(69)}}\n`
    const inner = `function inner() {\n${lines(40)}}\n`
    const functions = {
      'server/maker.ts': `function maker() {\n${lines(30)}${inner}${lines(30)}}\n`,
      'server/a.ts': `function short() {\n${lines(68)}}\nconst long = () => ${long}class A { method() ${long}}\n`,
      'server/b.test.ts': `describe('all', () => ${long})\n`,
    }
    expect(longFunctions(tree(functions))).toEqual([
      'server/a.ts:71 long has 71 lines of its own, over 70',
      'server/a.ts:142 method has 71 lines of its own, over 70',
    ])
  })
})

describe('words', () => {
  test('a word that one language lacks, or says with nothing, is found', () => {
    const said = { home: { title: '首页', days: ['一', '二'], wait: (minutes: number) => `${minutes} 分` } }
    expect(wordFaults(said, { home: { title: 'Home', days: ['Mon', 'Tue'], wait: () => 'wait' } })).toEqual([])
    expect(wordFaults(said, { home: { title: ' ', days: ['Mon'], wait: 'wait' } })).toEqual([
      'words.home.title is empty in English',
      'words.home.days.1 is missing in English',
      'words.home.wait is not the same kind of word in both languages',
    ])
    expect(wordFaults({}, { more: 'more' })).toEqual(['words.more is missing in Chinese'])
  })

  test('an employer called otherwise than its readers call it is found', () => {
    const files = {
      'shared/language/zh/desk.ts': "const said = ['用工主体登记', '用工方登记']",
      'shared/language/zh/board.ts': "const head = '用工主体点名：'",
    }
    expect(places(employersName, files)).toEqual(['shared/language/zh/desk.ts:1', 'shared/language/zh/board.ts:1'])
  })

  test('one that is said as many is found', () => {
    const count = (count: number) => `${count} people wait, 14 days at most`
    const taken = (no: { readonly taken: number }) => `${no.taken} have it`
    const names = (names: readonly string[]) => `1 thing: ${names.join(', ')}`
    expect(manyOfOne({ home: { count, taken, names } })).toEqual([
      'words.home.count says "1 people"',
      'words.home.taken says "1 have it"',
    ])
  })

  test('a word that no screen names is found', () => {
    const files = {
      'kiosk/home/screen.tsx': 'words().home.title + words().home.state[view.state]',
      'shared/places/home.ts': "const state = z.enum(['not-yet', 'open'])",
      'shared/language/zh/home.ts': 'export const home = { old: words }',
      'e2e/home.spec.ts': 'words.home.old',
    }
    const state = { 'not-yet': '还没', open: '开了' }
    expect(unsaidWords(tree(files), { home: { title: '首页', old: '老的', state } })).toEqual([
      'words.home.old is named nowhere',
    ])
  })

  test('words written into a component are found, whichever way', () => {
    const screen = [
      'export const Screen = (props) => <div>',
      '<p>Please wait</p>',
      "<p>{'Please wait'}</p>",
      '<button aria-label="Back">×</button>',
      joined('<Tile title={`No $', '{props.count}`} />'),
      '<p class="big title">{props.said} · {at(\'home\')}</p>',
      "{props.market ?? '张北'}",
      '</div>',
    ].join('\n')
    const files = { 'kiosk/main.tsx': "import './home/screen.tsx'\n", 'kiosk/home/screen.tsx': screen }
    expect(places(hardCodedWords, files)).toEqual([2, 3, 4, 5, 7].map((line) => `kiosk/home/screen.tsx:${line}`))
  })

  test('no room is left in Chinese where none belongs, and no quote in English is curled', () => {
    const n = joined('$', '{n}')
    const lines = [
      "const good = ['，', ' ', '共 3 人，走']",
      `const more = (n) => \`共 ${n} 人，${n} 个，都走\``,
      "const bad = '名额， 1 个'",
      `const worse = (n) => \`，${joined('$', '{')}n ? '都' : \` ${n} 个\`}走\``,
      `const fair = (n) => \`付${joined('$', '{')}n ? '一半' : \` ${n} 元\`}，走\``,
    ]
    const files = {
      'shared/language/zh/a.ts': lines.join('\n'),
      'shared/language/en/a.ts': "const good = \"job's\"\nconst bad = 'job’s'\n",
    }
    const expected = ['zh/a.ts:3', 'zh/a.ts:4', 'en/a.ts:2']
    expect(places(marksOfTheLanguage, files)).toEqual(expected.map((place) => `shared/language/${place}`))
  })
})

describe('casts', () => {
  test('whichever way something is cast it is found; constants, checks and other names pass', () => {
    const lines = [
      "import { a as b, type C as D } from './b.ts'",
      "const day = '2026-08-17' as Terms['workDate']",
      'const one = many[0]!',
      'const old = <Id>text',
      "const pair = ['a', 1] as const",
      'const facts = { a: 1 } satisfies Facts',
      "const said = 'as Id' // as Id",
      'const id = make(text as unknown as Id)',
      'export { b as Id }',
    ]
    expect(places(casts, { 'server/a.ts': lines.join('\n') })).toEqual(
      [2, 3, 4, 8, 8].map((line) => `server/a.ts:${line}`),
    )
    const maker = 'const id = text as CommandId\nconst day = text as MarketDay\n'
    expect(places(casts, { 'kiosk/app/send.ts': maker })).toEqual(['kiosk/app/send.ts:2'])
  })
})

describe('texts', () => {
  test('what is silenced, left out or left for later is found', () => {
    const lines = [
      joined('// TO', 'DO later'),
      joined('const a = b as a', 'ny'),
      joined('const c = d as unknown a', 's E'),
      joined('// @ts', '-ignore'),
      joined('test.on', 'ly()'),
      joined('it.sk', 'ip()'),
      'const asAnybody = 1',
    ]
    expect(places(bannedWords, { 'server/a.ts': lines.join('\n') })).toEqual(
      [1, 2, 3, 4, 5, 6].map((line) => `server/a.ts:${line}`),
    )
  })

  test('a number that could be somebody’s is found, made-up ones pass', () => {
    const digits = joined('1307', '2219650312001')
    const lines = [
      joined('138', '00138000'),
      `${digits}${residentIdCheckDigit(digits)}`,
      makePhone(7),
      makeResidentId('1965-03-12', 1),
      `0.${joined('138', '00138000')}`,
    ]
    expect(places(personalNumbers, { 'server/a.test.ts': lines.join('\n') })).toEqual([
      'server/a.test.ts:1',
      'server/a.test.ts:2',
    ])
  })

  test('the host of a registry is found, in the lock file too', () => {
    const files = {
      'package-lock.json': `{\n"${joined('resol', 'ved')}": "https://mirror.example/zod.tgz"\n}`,
      'README.md': `see https://${joined('registry.', 'example.org')}/zod`,
      'server/a.ts': "const register = openRegister('example.org')",
    }
    expect(places(registryHosts, files)).toEqual(['package-lock.json:2', 'README.md:1'])
  })
})
