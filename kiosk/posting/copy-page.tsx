import type { PlainTerms } from '../../shared/day/posting/terms.ts'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import { landscape, large, low } from '../app/display.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Keyed } from '../ui/keyed.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { OwnCard } from './own-card.tsx'

interface CopyPageProps {
  readonly view: EmployerView
  readonly onBack: () => void
  readonly onCopy: (terms: PlainTerms) => void
  readonly onNew: () => void
}

/** Posting again what was posted before: one tap, then the check. */
export function CopyPage(props: CopyPageProps) {
  const say = () => words().ownPostings.copy
  const pages = createPages(
    () => copyable(props.view),
    () => (large() || low() || landscape() ? 1 : 2),
  )
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      actions={
        <Pager pages={pages}>
          <BigButton onTap={() => props.onNew()}>{say().fromNothing}</BigButton>
        </Pager>
      }
    >
      <div class="own-postings">
        <Keyed each={pages.shown()} keyOf={workOf}>
          {(terms) => (
            <OwnCard terms={terms()}>
              <BigButton onTap={() => props.onCopy(terms())}>{say().take}</BigButton>
            </OwnCard>
          )}
        </Keyed>
      </div>
    </Shell>
  )
}

/** Today's first, then earlier days', each kind of work once; what staff turned down is no model. */
export function copyable(view: Pick<EmployerView, 'postings' | 'earlier'>): readonly PlainTerms[] {
  const today = view.postings.filter(({ status }) => status !== 'turned-down').map(({ terms }) => terms)
  const byWork = new Map<string, PlainTerms>()
  for (const terms of [...today, ...view.earlier]) {
    const work = workOf(terms)
    if (!byWork.has(work)) byWork.set(work, terms)
  }
  return [...byWork.values()]
}
const workOf = ({ trade, township, startMinute, endMinute }: PlainTerms) =>
  [trade, township, startMinute, endMinute].join(' ')
