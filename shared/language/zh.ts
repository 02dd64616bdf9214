import { board } from './zh/board.ts'
import { checkIn } from './zh/check-in.ts'
import { common } from './zh/common.ts'
import { desk } from './zh/desk.ts'
import { home } from './zh/home.ts'
import { matching } from './zh/matching.ts'
import { posting } from './zh/posting.ts'
import { refusals } from './zh/refusals.ts'
import { terms } from './zh/terms.ts'
import { ticket } from './zh/ticket.ts'
import { ticketCheck } from './zh/ticket-check.ts'
import { trouble } from './zh/trouble.ts'

export const zh = {
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
