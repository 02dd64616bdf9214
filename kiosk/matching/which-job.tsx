import type { PlainTerms } from '../../shared/day/posting/terms.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { dayAndTime } from '../pieces/terms-rows.ts'

/** Which of their jobs is spoken of. */
export const WhichJob = (props: { readonly terms: PlainTerms }) => (
  <>
    <p>{words().posting.lead(tradeName(props.terms.trade), townshipName(props.terms.township))}</p>
    <p>{dayAndTime(props.terms)}</p>
  </>
)
