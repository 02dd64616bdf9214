import type { Browser } from '@playwright/test'
import { makeResidentId } from '../../../shared/identity/made-up.ts'
import { checkIn, showCard, takeOffer } from '../../screens/check-in.ts'
import { ouyangXiuyuan } from '../../screens/own-name.ts'
import { identifyCompany } from '../../screens/posting.ts'
import { holdOut } from '../../screens/reader.ts'
import type { Terminal } from '../../screens/terminal.ts'
import { inFolder } from '../bench-hall.ts'
import { type Measured, measured } from '../measure.ts'
import { atMost, notJudged, type Row, row } from '../rows.ts'
import { finger } from './finger.ts'
import { gloved, machineSeconds, practised, wholeOf } from './pace.ts'
import { paperWalks } from './paper-walks.ts'
import { employer, knownByPhone, knownPerson, secondMorning } from './second-morning.ts'
import { openSlow, slower, withBrowser } from './slow-page.ts'
import { watchTaps } from './tap-times.ts'

const rounds = 3
interface Walk {
  readonly what: string
  /** None where it is only measured beside another. */
  readonly aimSeconds?: number
  /** Told for a gloved hand too. */
  readonly isGloved?: true
  /** From home to the page that says it is done. */
  readonly go: (at: Terminal, round: number) => Promise<void>
}

async function sameAsLastTime(at: Terminal): Promise<void> {
  const { checkIn, matching, ticket } = at.words
  await at.title(checkIn.wants.same)
  await at.tap(checkIn.wants.sameSubmit)
  await at.title(matching.offer.title)
  await takeOffer(at)
  await at.title(ticket.toPrint(1))
}

/** In this order: whoever comes back finds a job open, and whoever is new then waits. */
const walks: readonly Walk[] = [
  {
    what: 'returning person to ticket',
    aimSeconds: 10,
    async go(at, round) {
      await showCard(at, knownPerson(round))
      await sameAsLastTime(at)
    },
  },
  {
    what: 'the same by phone and date of birth',
    async go(at, round) {
      const { checkIn, common, home } = at.words
      const { phone, birthDate } = knownByPhone(round)
      await at.tapStarting(home.findWork)
      await at.title(checkIn.way.title)
      await at.tapStarting(checkIn.way.phone)
      await at.type(phone)
      await at.tap(common.next)
      await at.title(checkIn.birthDate.title)
      await at.type(birthDate.replaceAll('-', ''))
      await at.tap(common.next)
      await sameAsLastTime(at)
    },
  },
  {
    what: 'the same with the ID card before a reader',
    async go(at, round) {
      await at.tapStarting(at.words.home.findWork)
      await at.title(at.words.checkIn.way.title)
      await holdOut(at.page, knownPerson(rounds + round))
      await sameAsLastTime(at)
    },
  },
  {
    what: 'new person to day number',
    aimSeconds: 60,
    async go(at, round) {
      await checkIn(at, makeResidentId('1971-08-09', 100 + round), ['蔬菜采收'])
      await at.title(at.words.matching.waiting.title)
    },
  },
  {
    what: 'the same who types 欧阳修远 by pinyin',
    isGloved: true,
    async go(at, round) {
      await checkIn(at, makeResidentId('1971-08-09', 200 + round), ['蔬菜采收'], async () => {}, ouyangXiuyuan)
      await at.title(at.words.matching.waiting.title)
    },
  },
  {
    what: "employer's copy of yesterday to posted",
    aimSeconds: 40,
    async go(at) {
      const { posting, ownPostings } = at.words
      await identifyCompany(at, employer.creditCode, employer.phone)
      await at.tap(posting.own.add)
      await at.title(ownPostings.copy.title)
      await at.tap(ownPostings.copy.take)
      await at.title(posting.check.title)
      await at.tap(posting.check.post)
      await at.title(ownPostings.done.what.open.title)
    },
  },
]

/** The three ways that must be short, by touch alone on a slow terminal: taps, what the machine takes of it, and a practised hand's whole; and those that end with a paper. */
export const walksBench = async (): Promise<readonly Row[]> => [
  ...(await inFolder(walkAll)),
  ...(await inFolder(paperWalks)),
]

async function walkAll(folder: string): Promise<readonly Row[]> {
  const hall = await secondMorning(folder, { byId: 2 * rounds, byPhone: rounds })
  await hall.posts(3 * rounds)
  try {
    return await withBrowser(async (browser) => {
      const rows: Row[] = []
      for (const walk of walks) {
        rows.push(...(await measure(browser, hall.address, walk)))
      }
      return rows
    })
  } finally {
    await hall.stop()
  }
}

async function measure(browser: Browser, address: string, walk: Walk): Promise<readonly Row[]> {
  const { what, aimSeconds, isGloved, go } = walk
  const [hand, inGloves, machine, taps] = [measured(), measured(), measured(), measured()]
  for (let round = 0; round < rounds; round += 1) {
    const { page, context } = await openSlow(browser, watchTaps)
    const at = finger(page)
    await at.open(address)
    await go(at, round)
    await page.waitForFunction(() => window.tapTimes.at(-1)?.screenMillis !== undefined)
    const times = await page.evaluate(() => window.tapTimes)
    taps.figures.push(times.length)
    machine.figures.push(machineSeconds(times))
    hand.figures.push(wholeOf(times, practised))
    inGloves.figures.push(wholeOf(times, gloved))
    await context.close()
  }
  const aim: Measured = { figures: hand.figures.map((own) => aimSeconds ?? own) }
  const name = `${what}, CPU/${slower}`
  const byHand = `a hand of ${practised.secondsAPage} s a page, ${practised.secondsAKey} s a key${aimSeconds === undefined ? '' : '; the aim'}`
  const slowly = `gloves of ${gloved.secondsAPage} s a page or character, ${gloved.secondsAKey} s a letter`
  const target = aimSeconds === undefined ? notJudged : atMost(1)
  return [
    row({ goal: 17, what: `${name}: ${byHand}`, unit: 's', ours: hand, rival: aim, target }),
    ...(isGloved
      ? [row({ goal: 17, what: `${name}: ${slowly}`, unit: 's', ours: inGloves, rival: hand, target: notJudged })]
      : []),
    row({
      goal: 17,
      what: `${name}: the machine's part`,
      unit: 's',
      ours: machine,
      rival: aim,
      target: notJudged,
    }),
    row({ goal: 17, what: `${name}: taps`, unit: 'taps', ours: taps, rival: taps, target: notJudged }),
  ]
}
