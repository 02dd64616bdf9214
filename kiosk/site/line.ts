import type { Answered } from '../../shared/answer.ts'
import type { SiteReplies } from '../../shared/api/site.ts'
import type { SiteView } from '../../shared/places/site/view.ts'

export type HeardOnSite = Answered<SiteView> | { readonly answer: 'unreachable' }

const answerWithinMillis = 10_000

/** Asks for the job of this link. The link goes in a header: no address, no cookie and no log has it. */
export async function askOnSite(token: string, name: keyof SiteReplies, body: object): Promise<HeardOnSite> {
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      credentials: 'omit',
      signal: stopAfter(answerWithinMillis),
    })
    const reply: Answered<SiteView> = await response.json()
    return reply.answer === 'done' || !isBusy(reply) ? reply : { answer: 'unreachable' }
  } catch {
    return { answer: 'unreachable' }
  }
}

/** Nothing was decided: it is asked again, as of today if that was it. */
const isBusy = ({ refusal }: Extract<Answered<SiteView>, { readonly answer: 'refused' }>): boolean =>
  refusal.code === 'hall-busy' || refusal.code === 'cannot-save-now' || refusal.code === 'day-over'

/** As `AbortSignal.timeout`, which old phones lack. */
function stopAfter(millis: number): AbortSignal {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), millis)
  return stop.signal
}
