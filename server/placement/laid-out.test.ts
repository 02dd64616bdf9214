import { expect, test } from 'vitest'
import type { Language } from '../../shared/language/saying.ts'
import { textsOn } from '../../shared/testing/on-paper.ts'
import {
  everyPaper,
  madeUpCard,
  madeUpClose,
  madeUpList,
  madeUpPaySlip,
  madeUpTicket,
  madeUpWages,
} from '../../shared/testing/papers.ts'
import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import { testHall } from '../test-hall.ts'
import { layouts } from './laid-out.ts'

type Layouts = ReturnType<typeof layouts>
/** A layout that a printer may get does not compile without a line here. */
const laid: { readonly [Name in keyof Layouts]: (layout: Layouts, language: Language) => readonly Paper[] } = {
  slips: (layout, language) => layout.slips([madeUpTicket], language),
  withStub: (layout, language) => layout.withStub([madeUpTicket], language),
  list: (layout, language) => layout.list(madeUpList, language),
  dayNumber: (layout, language) =>
    layout.dayNumber({ number: madeUpTicket.number, day: madeUpTicket.workDay.date }, language),
  closing: (layout, language) => layout.closing(madeUpClose, language),
  test: (layout, language) => layout.test({ name: '窗口', at: madeUpTicket.issuedAt }, language),
  paySlip: (layout, language) => layout.paySlip(madeUpPaySlip, language),
  wages: (layout, language) => layout.wages(madeUpWages, language),
  card: (layout, language) => layout.card(madeUpCard, language),
}
/** Which paper it is: in the box of its head. */
const nameOf = (paper: Paper): string =>
  paper
    .flatMap((block) => (block.kind === 'lines' && block.frame === 'head' ? block.lines : []))
    .find(({ look }) => look === 'boxed')?.text ?? textsOn(paper).join()

test.each(['zh', 'en'] as const)(
  'whatever a printer may get is among the papers that every test of papers goes through (%s)',
  async (language) => {
    const layout = layouts(await testHall())
    const known = new Set(everyPaper().map(([, paper]) => nameOf(paper[language])))
    for (const lay of Object.values(laid))
      for (const paper of lay(layout, language)) expect([...known]).toContain(nameOf(paper))
  },
)
