import { board } from './en/board.ts'
import { checkIn } from './en/check-in.ts'
import { common } from './en/common.ts'
import { desk } from './en/desk.ts'
import { home } from './en/home.ts'
import { matching } from './en/matching.ts'
import { posting } from './en/posting.ts'
import { refusals } from './en/refusals.ts'
import { terms } from './en/terms.ts'
import { ticket } from './en/ticket.ts'
import { ticketCheck } from './en/ticket-check.ts'
import { trouble } from './en/trouble.ts'
import type { Words } from './words.ts'

export const en: Words = {
  board,
  checkIn,
  common,
  desk,
  home,
  matching,
  posting,
  refusals,
  terms,
  ticket,
  ticketCheck,
  trouble,
}
