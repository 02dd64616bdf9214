import { siteLinkOf } from '../../shared/county/employers/rules.ts'
import { worksOfPosting } from '../../shared/county/pay/work.ts'
import { type Posting, workDates } from '../../shared/day/day.ts'
import { wholeTerms } from '../../shared/day/posting/running.ts'
import type { EmployerId, PostingId } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { siteBytes } from '../../shared/ticket/scanned.ts'
import { packSite, type SiteClaim, unpackSite } from '../../shared/ticket/site-token.ts'
import { dayAfter } from '../../shared/time.ts'
import type { Hall } from '../hall.ts'
import { marketOf, openToken, signToken } from '../signed-token.ts'

/** Whose page a link opens, or why it opens none. */
export type SiteLink = { readonly posting: PostingId; readonly employer: EmployerId } | { readonly refusal: Refusal }

/** So long after the last day of the work a link still opens: pay is asked about then. */
const daysAfterWork = 3

/** The links on employers' lists: signed, for one job, until some days after its work, and worth nothing once staff take them back. */
export function siteLinks(hall: Pick<Hall, 'keys' | 'county' | 'day' | 'today' | 'isPractice'>) {
  const { privateKey, publicKey } = hall.keys.ticket
  const market = marketOf(publicKey)

  /** Of a day that was closed only the county knows. */
  function employerOf({ posting, until }: SiteClaim): EmployerId | undefined {
    const known = hall.day.state.postings.get(posting)?.employer
    return known ?? worksOfPosting(hall.county.state, posting, until)[0]?.job.employer
  }

  return {
    /** What a list printed now carries. */
    token(known: Posting): string {
      const { posting } = known
      const until = dayAfter(mustHave(workDates(wholeTerms(known)).at(-1), 'work date'), daysAfterWork)
      return signToken(packSite({ market, posting, link: siteLinkOf(hall.county.state, posting), until }), privateKey)
    },

    open(token: string): SiteLink {
      const said = openToken(token, siteBytes, publicKey)
      const claim = said && unpackSite(said)
      if (claim === undefined || !claim.market.every((byte, at) => byte === market[at]))
        return { refusal: { code: 'site-link-unknown' } }
      const { posting, link, until } = claim
      if (link !== siteLinkOf(hall.county.state, posting)) return { refusal: { code: 'site-link-revoked' } }
      const employer = until < hall.today() ? undefined : employerOf(claim)
      const isKnown = employer !== undefined && hall.county.state.employers.get(employer)?.forgotten === undefined
      return isKnown ? { posting, employer } : { refusal: { code: 'site-link-over' } }
    },
  }
}
export type SiteLinks = ReturnType<typeof siteLinks>
