import type { LostJob } from '../../shared/day/matching/view.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { workTime } from '../pieces/terms-rows.ts'
import { BigButton } from '../ui/big-button.tsx'

/** The job this person had was taken back: said plainly, with what stays theirs. */
export function LostPage(props: { lost: LostJob; onBack: () => void; onOk: () => void }) {
  const say = () => words().matching.lost
  const job = () => words().posting.lead(tradeName(props.lost.terms.trade), townshipName(props.lost.terms.township))
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      actions={
        <BigButton kind="primary" icon="check" onTap={() => props.onOk()}>
          {say().ok}
        </BigButton>
      }
    >
      <div class="told">
        <p>{job()}</p>
        <p>{workTime(props.lost.terms)}</p>
        <p>{say().more}</p>
        <p>{say().keep}</p>
      </div>
    </Shell>
  )
}
