import { type Day, type InLine, type Posting, placesLeft } from '../../day.ts'
import { hourlyFen } from '../../posting/worth.ts'
import { type Band, bandOf, inPostingsOrder, notGiven, notWanted } from '../edges.ts'

const bands: readonly Band[] = ['home', 'near', 'county', 'outside']

/** Every open job somebody may be sent to, as the rule says it and nothing more: scan them all, sort what is wished for. */
export function scanAndSort(day: Day, worker: InLine): readonly Posting[] {
  const { wants, wishes, notAgain } = worker
  const open = [...day.postings.values()]
    .filter((posting) => posting.status === 'open' && placesLeft(posting) > 0)
    .sort(inPostingsOrder)
  const rank = (posting: Posting): number => {
    const tapped = wishes.indexOf(posting.posting)
    return tapped >= 0 ? tapped - wishes.length : wants.trades.indexOf(posting.terms.trade)
  }
  // What they tapped comes first whenever it is.
  const date = ({ posting, terms }: Posting): string => (wishes.includes(posting) ? '' : terms.workDate)
  const { township } = wants
  const far = ({ terms }: Posting): number =>
    township === undefined ? 0 : bands.indexOf(bandOf(day.rules, township, terms.township))
  const wished = open
    .filter(
      (posting) =>
        !notAgain.includes(posting.posting) &&
        notWanted(day, worker, posting) === undefined &&
        notGiven(day, worker, posting) === undefined,
    )
    .sort(
      (a, b) =>
        Number(date(a) > date(b)) - Number(date(a) < date(b)) ||
        rank(a) - rank(b) ||
        hourlyFen(b.terms) - hourlyFen(a.terms) ||
        far(a) - far(b) ||
        inPostingsOrder(a, b),
    )
  const rest = open.filter((posting) => !wished.includes(posting) && notGiven(day, worker, posting) === undefined)
  return [...wished, ...rest]
}
