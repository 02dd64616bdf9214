import { acts } from './en/acts.ts'
import { board } from './en/board.ts'
import { boarding } from './en/boarding.ts'
import { checkTicket } from './en/check-ticket.ts'
import { counter } from './en/counter.ts'
import { dailyLog } from './en/daily-log.ts'
import { desk } from './en/desk.ts'
import { deskRefusals } from './en/desk-refusals.ts'
import { events } from './en/events.ts'
import { followUp } from './en/follow-up.ts'
import { forms } from './en/forms.ts'
import { inLine } from './en/in-line.ts'
import { jobNews } from './en/job-news.ts'
import { onList } from './en/on-list.ts'
import { paper } from './en/paper.ts'
import { pay } from './en/pay.ts'
import { payDesk } from './en/pay-desk.ts'
import { poster } from './en/poster.ts'
import { printing } from './en/printing.ts'
import { publicSheet } from './en/public-sheet.ts'
import { ranked } from './en/ranked.ts'
import { refusals as hallRefusals } from './en/refusals.ts'
import { reports } from './en/reports.ts'
import { screens } from './en/screens.ts'
import { screensGone } from './en/screens-gone.ts'
import { settings } from './en/settings.ts'
import { site } from './en/site.ts'
import { staff } from './en/staff.ts'
import { terminals } from './en/terminals.ts'
import { ticketCheck } from './en/ticket-check.ts'
import { toTell } from './en/to-tell.ts'
import { whyNot } from './en/why-not.ts'
import { workRefusals } from './en/work-refusals.ts'
import type { Words } from './words.ts'

export const en: Words = {
  ...screens,
  acts,
  board,
  boarding,
  checkTicket,
  counter,
  dailyLog,
  toTell,
  desk,
  events,
  followUp,
  forms,
  inLine,
  jobNews,
  onList,
  paper,
  pay,
  payDesk,
  poster,
  printing,
  publicSheet,
  ranked,
  refusals: { ...hallRefusals, ...workRefusals, ...deskRefusals },
  reports,
  screensGone,
  settings,
  site,
  staff,
  terminals,
  ticketCheck,
  whyNot,
}
