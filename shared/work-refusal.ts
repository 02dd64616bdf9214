import type { MarketDay } from './ids.ts'

/** Every "no" about work that was done and its pay: at a field, at the window, on a page of its own at a terminal. */
export type WorkRefusal =
  /** Somebody reported them absent that day: staff put that right before they board, come or finish. */
  | { readonly code: 'was-missed' }
  /** People go there by themselves: nobody boards. */
  | { readonly code: 'no-bus' }
  /** Piece pay is reckoned by the pieces. */
  | { readonly code: 'pieces-needed' }
  /** Tapped in the field, and heard only once nobody but staff may change that day. */
  | { readonly code: 'heard-too-late' }
  /** 停工, at that minute of its day. */
  | { readonly code: 'work-stopped'; readonly minute: number }
  /** The link to an employer's page: forged, cut short, or another market's. */
  | { readonly code: 'site-link-unknown' }
  /** Its last day is over, or nothing is known of its job any more. */
  | { readonly code: 'site-link-over' }
  /** Staff took it back; a list printed since carries another. */
  | { readonly code: 'site-link-revoked' }
  /** No day of work that the county asks about, or not theirs. */
  | { readonly code: 'no-such-work' }
  /** Only their ID card before the reader, their own ticket, or staff may speak of it. */
  | { readonly code: 'proof-needed' }
  /** They have answered; with no more than a ticket, which may be in another's hand, nobody changes that. */
  | { readonly code: 'pay-said' }
  /** Until that day is over the employer has time. */
  | { readonly code: 'pay-not-due'; readonly payDay: MarketDay }
  | { readonly code: 'amount-needed' }
  /** What settled a complaint was paid before the day of the work, or is to be paid. */
  | { readonly code: 'paid-day-wrong' }
  /** The worker said that they had so much already: what was paid in all is no less. */
  | { readonly code: 'paid-less-than-had'; readonly fen: number }
  /** What they got is nothing, or no less than they are owed. */
  | { readonly code: 'pay-not-short'; readonly owedFen: number }
  /** What they call enough is less than a stop leaves owing, however few the pieces were. */
  | { readonly code: 'pay-not-all'; readonly leastFen: number }
  /** Nobody need ask about it, any more or yet. */
  | { readonly code: 'nothing-due' }
  /** To call again today, in the past, or too far ahead. */
  | { readonly code: 'call-day-wrong'; readonly atMost: number }
  /** Somebody or something changed the ledger: what it says of a day of work is no proof. */
  | { readonly code: 'chain-broken'; readonly file: string; readonly line: number }
