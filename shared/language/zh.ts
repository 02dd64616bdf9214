import { acts } from './zh/acts.ts'
import { board } from './zh/board.ts'
import { boarding } from './zh/boarding.ts'
import { checkTicket } from './zh/check-ticket.ts'
import { counter } from './zh/counter.ts'
import { dailyLog } from './zh/daily-log.ts'
import { desk } from './zh/desk.ts'
import { deskRefusals } from './zh/desk-refusals.ts'
import { events } from './zh/events.ts'
import { followUp } from './zh/follow-up.ts'
import { forms } from './zh/forms.ts'
import { inLine } from './zh/in-line.ts'
import { jobNews } from './zh/job-news.ts'
import { onList } from './zh/on-list.ts'
import { paper } from './zh/paper.ts'
import { pay } from './zh/pay.ts'
import { payDesk } from './zh/pay-desk.ts'
import { poster } from './zh/poster.ts'
import { printing } from './zh/printing.ts'
import { publicSheet } from './zh/public-sheet.ts'
import { ranked } from './zh/ranked.ts'
import { refusals as hallRefusals } from './zh/refusals.ts'
import { reports } from './zh/reports.ts'
import { screens } from './zh/screens.ts'
import { screensGone } from './zh/screens-gone.ts'
import { settings } from './zh/settings.ts'
import { site } from './zh/site.ts'
import { staff } from './zh/staff.ts'
import { terminals } from './zh/terminals.ts'
import { ticketCheck } from './zh/ticket-check.ts'
import { toTell } from './zh/to-tell.ts'
import { whyNot } from './zh/why-not.ts'
import { workRefusals } from './zh/work-refusals.ts'

/** Every word of the house. */
export const zh = {
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
