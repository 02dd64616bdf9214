import { makeResidentId } from '../shared/identity/made-up.ts'
import { expect, test } from './market.ts'
import { accessFaults } from './screens/access.ts'
import { approvedTerminal } from './screens/approved-terminal.ts'
import { workerPages } from './screens/every-page.ts'
import { ownPages, postingPages } from './screens/every-question.ts'
import { hand } from './screens/hand.ts'
import { idleFaults } from './screens/idle-faults.ts'
import { lostInLarge, said } from './screens/large-faults.ts'
import { lettersWithoutFont, lookFaults, topmost } from './screens/look-faults.ts'
import { plain } from './screens/modes.ts'
import { nextDay } from './screens/next-day.ts'
import { crewMorning, lotteryMorning, overThePage } from './screens/other-mornings.ts'
import { payPages } from './screens/pay-pages.ts'
import { plantSheet } from './screens/plant.ts'
import { spokenFaults } from './screens/spoken-faults.ts'
import { steadyFaults } from './screens/steady-faults.ts'
import { tapFaults } from './screens/tap-faults.ts'
import { turn } from './screens/turn.ts'
import { openTerminal, type Walk } from './screens/walk.ts'
import { wholeLook } from './screens/whole-look.ts'

const walks: Readonly<Record<string, Walk>> = {
  'of a worker': workerPages,
  'of an employer who posts': postingPages,
  'of an employer with jobs': ownPages,
  'of a crew': crewMorning,
  'when lots are drawn': lotteryMorning,
  'of the next day': nextDay,
  'of pay': payPages,
  'with something said over it': overThePage,
  'that staff have approved': approvedTerminal,
}
for (const [whose, walk] of Object.entries(walks))
  test(`every page ${whose} keeps the look, standing and lying, in both languages, 大字 and 低位`, async ({
    market,
    page,
    playwright,
  }) => {
    const desk = await playwright.request.newContext()
    const faults: string[] = []
    // Outside of a step Playwright goes through all there were before, at each of thousands.
    await test.step('the walk', () =>
      walk(market, desk, (switched) => openTerminal(page, market, faults, switched), page))
    await desk.dispose()
    expect(faults).toEqual([])
  })

test('the board keeps to what can be read and told apart, in both languages', async ({ market, page }) => {
  for (const language of ['zh', 'en']) {
    await page.goto(`${market.board}?language=${language}`)
    await expect(page.locator('.board-foot')).toBeVisible()
    await turn(page, 'landscape')
    const faults = [
      ...(await page.evaluate(lookFaults, { ...topmost, reach: 0, text: 64 })),
      ...(await accessFaults(page, 'AAA')),
    ]
    expect.soft({ language, faults }).toEqual({ language, faults: [] })
  }
})

/** What a careless change could do to a page, and the words the look has for it. */
const plants: Readonly<Record<string, { readonly css: string; readonly fault: RegExp }>> = {
  'a tile smaller than a hand': {
    css: '.tile { min-block-size: 0 !important; block-size: 200px }',
    fault: /is only \d+×200/,
  },
  'a setting smaller than a finger': { css: '.setting { min-block-size: 80px !important }', fault: /is only \d+×80/ },
  'tiles without room between them': { css: '.doors { gap: 8px !important }', fault: /is too near/ },
  'small print': { css: '.tile-subtitle { font-size: 30px }', fault: /is written in 30 px/ },
  'a name wider than its tile': {
    css: '.tile-title { font-size: 150px; white-space: nowrap }',
    fault: /does not fit tile/,
  },
  'a page that scrolls': {
    css: 'html { overflow: visible !important } #root { block-size: 2100px }',
    fault: /the page scrolls/,
  },
  'a button under the bar': { css: '.settings { transform: translateY(90px) }', fault: /lies under the bar/ },
  'a control out of reach': { css: '.doors { transform: translateY(-700px) }', fault: /is out of reach at/ },
  'words over words': { css: '.tile-subtitle { transform: translateY(-60px) }', fault: /is written over/ },
  'a card over the sky': { css: '.next-jobs { transform: translateY(-40px) }', fault: /sky.* lies over next-jobs/ },
  'a card over the heading': {
    css: '.next-jobs { transform: translateY(-600px) }',
    fault: /sky-name.* is covered by next-jobs/,
  },
  'a card under the bar': {
    css: '.next-jobs { transform: translateY(1300px) }',
    fault: /next-jobs.* reaches under the bar/,
  },
  'a card beside the page': {
    css: '.next-jobs { transform: translateX(-120px) }',
    fault: /next-jobs.* reaches over the edge of the page/,
  },
  'a line cut off': {
    css: '.tile-title { inline-size: 100px; overflow: hidden; white-space: nowrap }',
    fault: /is cut off at the side/,
  },
  'another heading': { css: '.sky-name { display: none }', fault: /not one h1/ },
  'a small title': { css: '.sky-name { font-size: 60px }', fault: /sky-name.* is 60 px, not 72/ },
  'a small name of a tile': { css: '.tile-title { font-size: 52px }', fault: /tile-title.* is 52 px, not 60/ },
  'small figures': { css: '.figure b { font-size: 72px }', fault: /is 72 px, not 84/ },
  'lines of text too near each other': {
    css: '.tile-subtitle { line-height: 1.35 }',
    fault: /tile-subtitle.* has lines 1\.35 apart, not 1\.45/,
  },
  'lines of a title too near each other': {
    css: '.tile-title { line-height: 1.25 }',
    fault: /tile-title.* has lines 1\.25 apart, not 1\.3/,
  },
  'thin letters': { css: '.setting { font-weight: 400 }', fault: /is of weight 400/ },
  'a drawing too faint': {
    css: '.tile .pictogram { color: var(--off-edge) }',
    fault: /pictogram stands out by 1\.8 only/,
  },
  'an edge too faint': { css: '.setting { border-color: var(--line) }', fault: /setting stands out by 1\.\d only/ },
  'a low bar': { css: '.bottom-bar { block-size: 120px }', fault: /the bar is out of place/ },
  'no bar': { css: '.bottom-bar { display: none }', fault: /no bar/ },
  'a card cut off below': { css: '.sky { block-size: 120px; overflow: hidden }', fault: /sky.* is cut off below/ },
  'a setting beside the page': {
    css: '.setting { transform: translateX(-300px) }',
    fault: /setting.* lies outside the page/,
  },
  'words beside the page': {
    css: '.sky-name { transform: translateX(-200px) }',
    fault: /sky-name.* is written over the edge of the page/,
  },
  'words under the bar': {
    css: '.tile-subtitle { transform: translateY(620px) }',
    fault: /tile-subtitle.* is written under the bar/,
  },
  'words over a button': {
    css: '.tile-subtitle { transform: translateX(420px) }',
    fault: /tile-subtitle.* is written over the button tile/,
  },
  'a title at the edge of the page': {
    css: '.sky-name { transform: translateY(-40px) }',
    fault: /sky-name.* stands 20 px from the top of the page/,
  },
  'a card at the band above it': {
    css: '.next-jobs { transform: translateY(-20px) }',
    fault: /next-jobs.* stands 12 px from the band sky/,
  },
  'a button at the bar': {
    css: '.settings { transform: translateY(20px) }',
    fault: /setting.* stands 16 px from the bar/,
  },
  'tiles at the side of the page': {
    css: '.doors { transform: translateX(-40px) }',
    fault: /tile.* stands 16 px from the left edge/,
  },
  'a bar whose places moved': { css: '.bottom-bar { direction: rtl }', fault: /the bar is out of place/ },
}
/** What a careless hand could put on a page beside what is there. */
const plantedParts: Readonly<Record<string, { readonly html: string; readonly css?: string; readonly fault: RegExp }>> =
  {
    'a comma that begins a line': {
      html: '<p>号码和登记的对不上，请再按一遍</p>',
      css: '[data-planted] p { inline-size: 396px; word-break: keep-all; overflow-wrap: anywhere; text-wrap: wrap }',
      fault: /对不上 \/ ，请再按一遍” begins a line with what closes/,
    },
    'a bracket that ends a line': {
      html: '<p>到镇上（<br>二台）</p>',
      fault: /（ \/ 二台）” ends a line with what opens/,
    },
    'a unit in two': { html: '<p>26 元/<br>时</p>', fault: /“26 元\/ \/ 时” ends a line with what opens/ },
    'a sum without its unit': { html: '<p>合 160<br>元</p>', fault: /“合 160 \/ 元” parts a figure from its unit/ },
    'a share without its sign': { html: '<p>10<br>%</p>', fault: /“10 \/ %” begins a line with what closes/ },
    'a sign without its sum': { html: '<p>¥<br>160</p>', fault: /“¥ \/ 160” breaks a figure/ },
    'a number in two': { html: '<p>A0<br>17</p>', fault: /“A0 \/ 17” breaks a figure/ },
    'hours in two': { html: '<p>06:30–<br>15:30</p>', fault: /“06:30– \/ 15:30” breaks a figure/ },
    'a long word in two': { html: '<p>certi<br>ficates</p>', fault: /“certi \/ ficates” breaks a word/ },
    'a heading whose word is in two': {
      html: '<h2>请按统一社会信用代码</h2>',
      css: '[data-planted] h2 { font-size: 72px; inline-size: 380px; text-wrap: wrap }',
      fault: /“请按统一社 \/ 会信用代码” breaks a word of a heading/,
    },
    'a heading that ends on a mere sound': { html: '<h2>不是今天<br>的</h2>', fault: /“不是今天 \/ 的” breaks a word/ },
    'nothing that stands out': {
      html: '<button class="big-button">A</button>',
      css: '.doors { display: none }',
      fault: /no primary action/,
    },
    'a button without a tap of ours': {
      html: '<button class="big-button">A</button>',
      fault: /big-button “A” is no tap/,
    },
    'a button with a tap of its own': {
      html: '<button class="big-button" aria-busy="false">B</button>',
      fault: /big-button “B” is no tap/,
    },
    'a low primary button': {
      html: '<button class="big-button" data-kind="primary">A</button>',
      css: '.big-button { block-size: 120px; min-block-size: 0 }',
      fault: /big-button “A” is only \d+×120/,
    },
    'two that stand out': {
      html: '<button class="big-button" data-kind="confirm">A</button>',
      fault: /2 primary actions: .* \| A/,
    },
    'two blocks of amber': {
      html: '<i class="notice-icon">A</i><i class="notice-icon">A</i>',
      css: '[data-planted] .notice-icon { inline-size: 200px; block-size: 100px; background: var(--amber) }',
      fault: /2 blocks of amber/,
    },
    'a fifth choice': { html: '<button class="choice">A</button>', fault: /5 choices on a page/ },
    'five cards': { html: '<i class="own-card">A</i>'.repeat(5), fault: /5 cards on a page/ },
    'ten pictures': {
      html: `<div class="tiles">${'<button class="tile">A</button>'.repeat(10)}</div>`,
      fault: /10 pictures on a page/,
    },
    'eleven candidates': {
      html: `<div class="candidates">${'<button class="key">王</button>'.repeat(11)}</div>`,
      fault: /11 keys in 3 rows/,
    },
    'five rows of keys': { html: '<p><button class="key">A</button></p>'.repeat(5), fault: /5 keys in 5 rows/ },
    'a ticket over its hour to leave': {
      html: '<p class="ticket-picture">A</p><p class="ticket-leave">A</p>',
      css: '.ticket-picture { position: fixed; inset: 1200px 0 auto } .ticket-leave { position: fixed; inset: 1240px 0 auto }',
      fault: /ticket-picture.* lies over ticket-leave/,
    },
    'a ticket at its hour to leave': {
      html: '<p class="ticket-picture">A</p><p class="ticket-leave">A</p>',
      css: '[data-planted] { position: fixed; inset: 1200px 0 auto; margin: 0 } [data-planted] > p { padding: 0; height: 80px }',
      fault: /ticket-picture.* touches ticket-leave/,
    },
    'a scale of pay without an edge on deep blue': {
      html: '<p class="sky-top"><b class="wage-bar"><i class="wage-above">A</i></b></p>',
      css: '.wage-above { background: var(--green) }',
      fault: /wage-above stands out by 1\.\d only/,
    },
  }
test('each of these faults is seen when it is planted', async ({ market, page }) => {
  await page.goto(market.terminal)
  await expect(page.locator('.doors')).toBeVisible()
  await turn(page, 'portrait')
  const look = async () => [...(await wholeLook(page, plain)), ...(await page.evaluate(tapFaults, topmost))]
  expect(await look()).toEqual([])
  for (const [name, { css, fault }] of Object.entries(plants)) {
    await plantSheet(page, css)
    expect.soft((await look()).join('\n'), name).toMatch(fault)
  }
  for (const [name, { html, css = '', fault }] of Object.entries(plantedParts)) {
    await plantSheet(page, css)
    await page.evaluate(put, html)
    expect.soft((await look()).join('\n'), name).toMatch(fault)
    await page.evaluate(() => document.querySelector('[data-planted]')?.remove())
  }
  await plantSheet(page, '.tile-subtitle { color: #8a8a8a }')
  expect((await accessFaults(page, 'AAA')).join('\n')).toContain('axe color-contrast')
})

test('what 大字 leaves out or leaves as it was is seen when it is planted', async ({ market, page }) => {
  const at = hand(page)
  await page.goto(market.terminal)
  await at.press(at.words.home.large)
  await at.find(at.words.home.myTicket)
  await at.title(at.words.checkIn.find.numberTitle)
  const large = await said(page)
  await page.evaluate(() => document.documentElement.removeAttribute('data-large'))
  const normal = await said(page)
  expect(lostInLarge(normal, large)).toEqual([])
  expect(lostInLarge(normal, normal).join()).toMatch(/what is typed stands 120 px high, not 150/)
  expect(lostInLarge(normal, { ...large, lines: [] }).join()).toContain(at.words.checkIn.find.numberTitle)
})

test('what a page keeps of whoever stands there, and a page that waits for ever, are seen when they are planted', async ({
  market,
  page,
}) => {
  const faults: string[] = []
  const { at, look } = await openTerminal(page, market, faults)
  const residentId = makeResidentId('1965-03-12', 1)
  await at.find(at.words.home.findWork)
  await at.press(at.words.checkIn.way.residentId)
  await at.title(at.words.checkIn.residentId.title)
  await at.type(residentId)
  await look(page, 'planted')
  expect(faults).toEqual([])
  await page.evaluate((typed) => {
    sessionStorage.setItem('typed', typed)
    console.log(`typed ${typed}`)
  }, residentId)
  await look(page, 'planted')
  expect(faults).toEqual([`planted: ${residentId} is kept`, `planted: ${residentId} is logged`])
  expect(await idleFaults(page, 60_000)).toEqual([])
  await page.evaluate(() => {
    window.setInterval(() => document.dispatchEvent(new KeyboardEvent('keydown')), 10)
  })
  expect(await idleFaults(page, 2500)).toEqual(['a minute without a touch is not asked about'])
  await at.home()
  expect(faults.at(-1)).toBe(`home again: ${residentId} is left behind`)
})

test('a button that comes anew with each word of the hall, or each second, is seen when it is planted', async ({
  market,
  page,
}) => {
  await openTerminal(page, market, [])
  for (const comes of ['with a view', 'with a second'] as const) {
    expect(await page.evaluate(steadyFaults)).toEqual([])
    await page.evaluate(renewing, comes)
    expect((await page.evaluate(steadyFaults)).join(), comes).toMatch(/setting .* is replaced by the same/)
    await page.evaluate(() => window.dispatchEvent(new Event('renewed')))
  }
})

/** Runs in the page: what a careless list does, until it is told to stop. */
function renewing(comes: 'with a view' | 'with a second'): Promise<void> {
  const renew = () => {
    const one = document.querySelector('.setting')
    one?.replaceWith(one.cloneNode(true))
  }
  return new Promise((begun) => {
    if (comes === 'with a second') {
      window.setInterval(renew, 1000)
      return begun()
    }
    const line = new EventSource('/api/live/home')
    line.addEventListener('view', renew)
    line.addEventListener('view', () => begun(), { once: true })
    window.addEventListener('renewed', () => line.close())
  })
}

/** What could be said that is not written, or the other way round. */
const unlikeWritten: Readonly<
  Record<string, { readonly html?: string; readonly css?: string; readonly fault: RegExp }>
> = {
  'a line that nobody sees': { css: '.tile-subtitle { opacity: 0; font-size: 0 !important }', fault: /is said/ },
  'a line kept from reading aids': {
    html: '<p aria-hidden="true">今天没有车</p>',
    fault: /今天没有车” is written there/,
  },
  'a line that is not to be said': { html: '<p data-unsaid>今天没有车</p>', fault: /今天没有车” is written there/ },
  'what somebody typed': { html: '<p class="typed-value">3412</p>', fault: /“3412” is said, and not written/ },
  'a drawing that is spelled': { html: '<svg><title>喇叭</title></svg>', fault: /“喇叭” is said, and not written/ },
  'the last block first': {
    css: 'main { display: flex !important; flex-direction: column-reverse !important }',
    fault: /is said after/,
  },
}
test('what would be said of a page and is not written there, or is left unsaid, is seen when it is planted', async ({
  market,
  page,
}) => {
  await page.goto(market.terminal)
  await expect(page.locator('.doors')).toBeVisible()
  await turn(page, 'portrait')
  expect(await spokenFaults(page)).toEqual([])
  for (const [name, { html = '', css = '', fault }] of Object.entries(unlikeWritten)) {
    await plantSheet(page, css)
    await page.evaluate(put, html)
    expect.soft((await spokenFaults(page)).join('\n'), name).toMatch(fault)
    await page.evaluate(() => document.querySelector('[data-planted]')?.remove())
  }
})

test('低位 is offered and holds where the panel stands, and not where it lies', async ({ market, page }) => {
  const at = hand(page)
  await page.goto(market.terminal)
  await turn(page, 'portrait')
  await at.press(at.words.home.low)
  const low = page.locator(':root[data-low]')
  await expect(low).toHaveCount(1)
  await turn(page, 'landscape')
  await expect(low).toHaveCount(0)
  await expect(page.getByRole('button', { name: at.words.home.low })).toHaveCount(0)
  await turn(page, 'portrait')
  await expect(low).toHaveCount(1)
})

test('a terminal without its font is seen', async ({ market, page }) => {
  await page.route('**/*.woff2', (route) => route.abort())
  await page.goto(market.terminal)
  await expect(page.locator('.doors')).toBeVisible()
  await turn(page, 'portrait')
  expect(await page.evaluate(lettersWithoutFont)).toContain('找')
})

/** Runs in the page. */
function put(html: string): void {
  const parts = document.createElement('div')
  parts.dataset['planted'] = ''
  parts.innerHTML = html
  document.querySelector('main')?.append(parts)
}
