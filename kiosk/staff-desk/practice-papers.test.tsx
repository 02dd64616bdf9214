import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import type { JSX } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DayNumber, Instant, Position } from '../../shared/ids.ts'
import { nobodyMeant } from '../../shared/places/daily-log/find-rows.ts'
import { noFigures } from '../../shared/places/figures.ts'
import type { RankedThen } from '../../shared/places/staff-desk/ranked-then.ts'
import { playHall } from '../test-hall.ts'
import { day, deskView, logAnswer, plain } from './canned-desk.ts'
import { createList } from './daily-log/list.ts'
import { Out } from './daily-log/out.tsx'
import { PrintPoster } from './settings/print-poster.tsx'
import { Ranked } from './today/ranked.tsx'
import { RankedThen as LineThen } from './today/ranked-then.tsx'

const at = Instant.parse('2026-08-16T21:47:00.000Z')
const then: RankedThen = {
  order: 'rotation',
  ranked: [{ rank: 1, number: DayNumber.parse('A001'), who: '王*英', cameAt: at, lookedAt: { marks: [] }, wish: 1 }],
  others: [],
  at,
  given: [],
  job: { terms: plain.terms, leavesAt: plain.leavesAt, employerMasked: '李*福' },
  moments: [],
}
const common = { day, close: () => {}, expired: () => {} }
const moment = { day, posting: plain.posting, position: Position.parse(3) }

/** Each paper the desk prints beside tickets, the button that prints it, and what stands on it. */
const papers: readonly (readonly [string, RegExp, RegExp, () => JSX.Element])[] = [
  [
    'the daily log',
    /^打印$/,
    /日台账/,
    () => (
      <Out
        {...common}
        logDay={day}
        log={logAnswer}
        list={createList(
          () => logAnswer.rows,
          () => () => nobodyMeant,
        )}
        totals={noFigures}
        role={deskView.role}
      />
    ),
  ],
  [
    'the line for a job',
    /^打印$/,
    /A001/,
    () => deskView.departures.map((job) => <Ranked {...common} job={job} version={1} />),
  ],
  ['the line as it was', /^打印$/, /A001/, () => <LineThen {...common} moment={moment} />],
  ['the rules for the wall', /告示/, /派活规矩/, () => <PrintPoster today={deskView.orderToday} version={1} />],
]

/** What lies on the printer. */
let printed: string[] = []

beforeEach(() => {
  printed = []
  playHall({
    'matching/ranked-list': () => ({ answer: 'done', value: then }),
    'staff-desk/ranked-then': () => ({ answer: 'done', value: then }),
  })
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  )
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true, configurable: true })
  vi.spyOn(window, 'print').mockImplementation(() => {
    printed.push(document.querySelector('.log-sheet, .poster-sheet, .roll')?.textContent ?? '')
  })
})
afterEach(() => {
  document.documentElement.removeAttribute('data-practice')
  window.dispatchEvent(new Event('afterprint'))
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe.each(papers)('%s on paper', (_, button, holds, desk) => {
  async function onPaper(): Promise<string> {
    render(desk)
    const press = await screen.findByRole('button', { name: button })
    await waitFor(() => expect(press).toHaveProperty('disabled', false))
    fireEvent.click(press)
    await waitFor(() => expect(printed).toHaveLength(1))
    return printed.join()
  }

  it('says before anything else that it is practice, where everything is made up', async () => {
    document.documentElement.setAttribute('data-practice', '')
    const paper = await onPaper()
    expect(paper).toMatch(/^练习/)
    expect(paper).toMatch(holds)
  })

  it('says nothing of practice in a real hall', async () => {
    const paper = await onPaper()
    expect(paper).not.toContain('练习')
    expect(paper).toMatch(holds)
  })
})
