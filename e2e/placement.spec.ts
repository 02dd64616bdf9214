import type { Page } from '@playwright/test'
import QRCode from 'qrcode'
import type { Reply } from '../shared/answer.ts'
import type { Replies } from '../shared/api.ts'
import type { TypedTerms } from '../shared/day/posting/terms.ts'
import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { DayNumber, type PostingId } from '../shared/ids.ts'
import { broccoli } from '../shared/testing/cast.ts'
import { codeOnRoll, papersOn as papersOnRoll } from '../shared/testing/on-paper.ts'
import { newCommand } from './faults/crowd.ts'
import type { Screen } from './faults/screen.ts'
import { expect, type Market, test } from './market.ts'
import { findMine } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { screenOf } from './screens/page-screen.ts'
import { identifyCompany } from './screens/posting.ts'
import { codeInPicture } from './screens/read-code.ts'
import { holdOut } from './screens/reader.ts'
import { terminal } from './screens/terminal.ts'
import { done, yang } from './screens/townsfolk.ts'

const wang = makeResidentId('1965-03-12', 1)
const terms: TypedTerms = {
  ...broccoli,
  days: 2,
  cover: { kind: 'employer', insurer: 'picc', policy: 'PZAB202613070000004471' },
  gear: ['gloves', 'hat', 'water', 'raincoat'],
  remarks: ['bending', 'outdoors'],
}

/** The papers stay on the page until the PDF is made of them. */
const noPrinter = () => {
  window.print = () => document.body.setAttribute('data-printing', '')
}

/** Wang has number A001 and the job. */
async function placed(market: Market, at: { hall: Screen; office: Screen }): Promise<PostingId> {
  done(await at.office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  const identity = { kind: 'company', creditCode: makeCreditCode(1), phone: makePhone(1) } as const
  done(await at.hall.ask('posting/identify', { command: newCommand(), identity, pin: madeUpPin }))
  const { postings } = done(await at.hall.ask('posting/post', { command: newCommand(), terms }))
  const posting = postings[0]?.posting
  if (posting === undefined) throw new Error('nothing was posted')
  done(
    await at.office.ask('staff-desk/approve', {
      command: newCommand(),
      posting,
      employerName: '坝上蔬菜种植专业合作社',
    }),
  )
  done(
    await at.hall.ask('check-in/check-in', {
      command: newCommand(),
      identity: { kind: 'resident-id', number: wang },
      consent: true,
      wants: { trades: [terms.trade] },
      certificates: [],
    }),
  )
  const { offer } = done(await at.hall.ask('matching/ask-for-job', { command: newCommand(), posting }))
  if (offer === undefined) throw new Error('the place is free, and nobody stands before them')
  done(await at.hall.ask('matching/accept', { command: newCommand(), offer: offer.offer }))
  return posting
}

/** A printer's head has 8 dots a millimetre. */
const printerScale = (8 * 25.4) / 96

/** What the printer would get: the papers on the page, and the same as PDF. */
async function papersOn(page: Page) {
  await page.emulateMedia({ media: 'print' })
  const papers = page.locator('.roll-paper')
  // They stand there before their letters have come; only then is each told how long it is, and printed.
  await expect(page.locator('body[data-printing]')).toBeAttached()
  const texts = await papers.allInnerTexts()
  const faults = await page.evaluate(paperFaults)
  const first = papers.first()
  const pictured = (await first.locator('svg.qr').count()) > 0 ? await codeInPicture(first, printerScale) : undefined
  const codes = await papers.locator('svg.qr path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  // The printer's word that it is done takes them off; coming late, it would take off the next ones.
  await expect(papers).toHaveCount(0)
  const widths = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) [\d.]+\]/g)].map(([, points]) => Number(points))
  await page.evaluate(() => document.body.removeAttribute('data-printing'))
  await page.emulateMedia({ media: 'screen' })
  return { texts, faults, codes, pictured, millimetres: widths.map((points) => Math.round((points / 72) * 25.4)) }
}

/** Whatever stands outside its paper, or is cut off in its own box; and codes whose modules are under four dots. */
function paperFaults(): readonly string[] {
  const dot = 0.125 * (96 / 25.4)
  return [...document.querySelectorAll('.roll-paper')].flatMap((paper) => {
    const edge = paper.getBoundingClientRect()
    const outside = [...paper.querySelectorAll('*')].filter((part) => {
      // A row of a table has no box of its own.
      if (part.getClientRects().length === 0) return false
      const { left, right, bottom } = part.getBoundingClientRect()
      return left < edge.left - 0.5 || right > edge.right + 0.5 || bottom > edge.bottom + 0.5
    })
    const small = [...paper.querySelectorAll<SVGSVGElement>('svg.qr')].filter(
      (code) => code.getBoundingClientRect().width / code.viewBox.baseVal.width < 4 * dot - 0.01,
    )
    return [
      ...outside.map((part) => `outside its paper: ${part.textContent}`),
      ...small.map(() => 'a code too small for the printer'),
    ]
  })
}

/** The dark modules of a code drawn as runs, row by row. */
const modulesIn = (path: string, size: number): readonly number[] => {
  const modules = Array.from({ length: size ** 2 }, () => 0)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    modules.fill(1, Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(length))
  return modules
}
const modulesOf = (text: string): readonly number[] => [
  ...QRCode.create(text, { errorCorrectionLevel: 'M' }).modules.data,
]

test('papers of both sides: 80 mm wide, one page each, whole, a code that can be read, 补打 from the second copy on', async ({
  market,
  page,
  browser,
}) => {
  const office = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  await page.addInitScript(noPrinter)
  await placed(market, { hall: screenOf(page.request, market), office: screenOf(office.request, market) })
  const at = terminal(page, 'zh')
  const { ticket, paper } = at.words
  await at.open(market.terminal)
  await findMine(at, 'A001', wang.slice(-4))
  await at.title(ticket.toPrint(1))

  let token = ''
  await test.step('a worker prints: one paper for each day of the work, in the market’s own hand', async () => {
    const shown = await codeInPicture(page.locator('.ticket-leave'))
    const live = page.waitForResponse(/placement\/print-ticket/)
    await at.tap(ticket.print)
    const reply: Reply<Replies['placement/print-ticket']> = await (await live).json()
    const print = reply.answer === 'done' ? papersOnRoll(reply.value.papers) : []
    const { texts, faults, codes, pictured, millimetres } = await papersOn(page)
    expect(faults).toEqual([])
    expect(millimetres).toEqual([80, 80])
    expect(texts.map((text) => text.includes(paper.reprint))).toEqual([false, false])
    expect(texts[1]).toContain('8月18日')
    expect(print).toHaveLength(2)
    token = print[0]?.code ?? ''
    expect({ shown, pictured }).toEqual({ shown: token, pictured: token })
    for (const [nth, { code = '' }] of print.entries()) {
      const modules = modulesOf(code)
      expect(modulesIn(codes[nth] ?? '', Math.sqrt(modules.length))).toEqual(modules)
    }
  })

  await test.step('printed again it says 补打, with the same number', async () => {
    await at.tap(ticket.printAgain)
    const { texts, millimetres } = await papersOn(page)
    expect(millimetres).toEqual([80, 80])
    for (const text of texts) {
      expect(text).toContain(paper.reprint)
      expect(text).toContain('0817-0001')
    }
  })

  const staff = desk(await office.newPage(), 'zh')
  await test.step('the desk prints it once more, and the stub', async () => {
    await staff.page.addInitScript(noPrinter)
    await staff.open(market.desk)
    await staff.openLog()
    await staff.page.getByRole('button', { name: staff.log.openRow('A001') }).click()
    await staff.page.getByRole('button', { name: staff.words.printTicketAgain('0817-0001') }).click()
    const { texts, faults, millimetres } = await papersOn(staff.page)
    expect(faults).toEqual([])
    expect(millimetres).toEqual([80, 80, 80])
    expect(texts[2]).toContain(paper.signHolder)
    for (const text of texts) expect(text).toContain(paper.reprint)
    const steps = staff.page.locator('.row-history li')
    await expect(steps.filter({ hasText: staff.events['ticket-asked'].name })).toHaveCount(3)
  })

  await test.step('the employer sees who comes, and prints the list', async () => {
    await at.home()
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await at.tap(at.words.posting.own.list)
    await expect(page.locator('.terms-row').filter({ hasText: 'A001' })).toBeVisible()
    await at.tap(at.words.posting.own.printList)
    const { texts, faults, millimetres } = await papersOn(page)
    expect(faults).toEqual([])
    expect(millimetres).toEqual([80])
    expect(texts[0]).toContain('A001')
    expect(texts[0]).toContain('0817-0001')
    expect(texts[0]).not.toContain(wang)
  })

  await test.step('the server goes away, and the desk still knows a ticket from a forged one', async () => {
    const { page: window, words, checkTicket } = staff
    await window.getByRole('button', { name: checkTicket.title }).click()
    const check = window.getByRole('button', { name: checkTicket.check })
    await expect(window.getByText(checkTicket.listHeld('05:3').slice(0, 10))).toBeVisible()
    const verdict = window.getByRole('heading', { level: 2 })
    await window.getByLabel(checkTicket.label).fill(token)
    await check.click()
    await expect(verdict).toHaveText(checkTicket.result.valid.heading)
    await expect(window.getByText(checkTicket.onLine)).toBeVisible()
    await market.kill()
    await expect(window.getByText(words.disconnectedShort)).toBeVisible()
    await window.getByLabel(checkTicket.label).fill(token)
    await window.keyboard.press('Enter')
    await expect(verdict).toHaveText(checkTicket.result.valid.heading)
    await expect(window.getByText(checkTicket.offLine('05:3', '').slice(0, 12))).toBeVisible()
    const changed = token.slice(0, 60) + (token.charAt(60) === 'A' ? 'B' : 'A') + token.slice(61)
    await window.getByLabel(checkTicket.label).fill(changed)
    await window.keyboard.press('Enter')
    await expect(verdict).toHaveText(checkTicket.result.forged.heading)
  })

  await office.close()
})

test('held out to the reader: a ticket opens its holder’s session, an ID fills the pad, a card its employer’s page', async ({
  market,
  page,
  browser,
}) => {
  const office = await browser.newContext()
  await placed(market, { hall: screenOf(page.request, market), office: screenOf(office.request, market) })
  const at = terminal(page, 'zh')
  const { ticket, common, checkIn, posting: hire, home } = at.words
  const { tickets } = done(
    await screenOf(page.request, market).ask('check-in/find', {
      number: DayNumber.parse('A001'),
      lastFour: wang.slice(-4),
    }),
  )
  const token = tickets[0]?.qr.text ?? ''
  await at.open(market.terminal)

  await test.step('at home and at 查我的单, a ticket', async () => {
    await holdOut(page, token)
    await at.title(ticket.toPrint(1))
    await at.home()
    await at.tapStarting(home.myTicket)
    await at.title(checkIn.find.numberTitle)
    await holdOut(page, token)
    await at.title(ticket.toPrint(1))
    await at.home()
  })

  await test.step('there too, without ticket and number, an ID', async () => {
    await at.tapStarting(home.myTicket)
    await at.title(checkIn.find.numberTitle)
    await at.tap(checkIn.find.forgot)
    await at.title(checkIn.way.title)
    await at.home()
    await at.tapStarting(home.myTicket)
    await at.title(checkIn.find.numberTitle)
    await holdOut(page, wang)
    await at.title(ticket.toPrint(1))
    await at.home()
  })

  await test.step('at the pad, an ID; one badly read is refused in words, and nothing stands on the pad', async () => {
    await at.tapStarting(home.findWork)
    await at.tapStarting(checkIn.way.residentId)
    await at.title(checkIn.residentId.title)
    await holdOut(page, wang.slice(1))
    await expect(page.getByRole('alertdialog')).toContainText(common.reader.title)
    await at.tap(common.good)
    await expect(page.getByText(wang.slice(0, 6))).toHaveCount(0)
    await holdOut(page, wang)
    await at.tap(common.next)
    await at.title(ticket.toPrint(1))
    await at.home()
  })

  await test.step('at 我要招人, the card that staff printed', async () => {
    const identity = { kind: 'company', creditCode: makeCreditCode(1), phone: makePhone(1) } as const
    const { employer } = done(
      await screenOf(page.request, market).ask('posting/identify', { command: newCommand(), identity, pin: madeUpPin }),
    )
    const card = done(
      await screenOf(office.request, market).ask('staff-desk/issue-card', {
        command: newCommand(),
        employer,
        language: 'zh',
      }),
    )
    await at.tapStarting(home.hire)
    await at.title(hire.kind.title)
    await holdOut(page, token)
    await expect(page.getByRole('alertdialog')).toContainText(common.reader.notHere)
    await expect(page.getByRole('alertdialog')).toContainText(common.reader.elsewhere.ticket)
    await at.tap(common.good)
    await holdOut(page, codeOnRoll(card.papers))
    await at.title(hire.own.title)
  })
  await office.close()
})
