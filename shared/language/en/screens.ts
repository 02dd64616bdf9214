import type { ScreenWords } from '../words.ts'
import { checkIn } from './check-in.ts'
import { common } from './common.ts'
import { home } from './home.ts'
import { matching } from './matching.ts'
import { ownPostings } from './own-postings.ts'
import { posting } from './posting.ts'
import { terms } from './terms.ts'
import { ticket } from './ticket.ts'
import { trouble } from './trouble.ts'

export const screens: ScreenWords = {
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
