import type { PlainTerms } from '../../shared/day/posting/terms.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'

/** Under the heading: which of their jobs the page is about, by its work, its day and its place. */
export function OfJob(props: { terms: PlainTerms }) {
  const line = () => {
    const { posting, terms } = words()
    const { trade, workDate, township } = props.terms
    return posting.lead(posting.lead(tradeName(trade), terms.workDate(workDate)), townshipName(township))
  }
  return <p class="of-job">{line()}</p>
}
