import { checkIn } from './check-in.ts'
import { common } from './common.ts'
import { home } from './home.ts'
import { matching } from './matching.ts'
import { ownPostings } from './own-postings.ts'
import { posting } from './posting.ts'
import { terms } from './terms.ts'
import { ticket } from './ticket.ts'
import { trouble } from './trouble.ts'

/** What the terminals say; the words of board and desk never reach them. */
export const screens = {
  checkIn,
  common,
  home,
  matching,
  ownPostings,
  posting,
  terms,
  ticket,
  trouble,
}
