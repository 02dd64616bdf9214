import { board } from './board.ts'
import { checkIn } from './check-in.ts'
import { common } from './common.ts'
import { home } from './home.ts'
import { matching } from './matching.ts'
import { ownPostings } from './own-postings.ts'
import { posting } from './posting.ts'
import { refusals } from './refusals.ts'
import { terms } from './terms.ts'
import { ticket } from './ticket.ts'
import { trouble } from './trouble.ts'

/** What the terminals and the board say; the desk's own words never reach them. */
export const screens = {
  board,
  checkIn,
  common,
  home,
  matching,
  ownPostings,
  posting,
  refusals,
  terms,
  ticket,
  trouble,
}
