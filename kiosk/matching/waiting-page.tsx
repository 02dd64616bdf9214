import { Show } from 'solid-js'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { checkPath, homePath } from '../ui/icons.ts'
import { NumberBand } from './number-band.tsx'
import { aheadOf } from './page.ts'

interface WaitingPageProps {
  readonly view: WorkerView
  readonly notDone: NotDone | undefined
  readonly onDone: () => void
}

/** Nothing suits just now: said plainly, with the number the board will call. */
export function WaitingPage(props: WaitingPageProps) {
  const say = () => words().matching.waiting
  return (
    <Shell
      title={say().title}
      back={props.onDone}
      spoken={say().spoken(props.view.number)}
      lead={<NumberBand view={props.view} />}
      actions={
        <BigButton kind="primary" icon={checkPath} onTap={() => props.onDone()}>
          {say().ok}
        </BigButton>
      }
    >
      <div class="told">
        <p>{say().hall(props.view.number)}</p>
        <p>{say().keep}</p>
        <Show when={aheadOf(props.view) !== undefined}>
          <p>{say().ahead(aheadOf(props.view) ?? 0)}</p>
        </Show>
        <WhyNot
          notDone={props.notDone}
          noAnswer={words().matching.noAnswer}
          noAnswerMore={words().matching.noAnswerMore}
        />
      </div>
    </Shell>
  )
}

/** The day's line is over for this person. */
export function OverPage(props: { onDone: () => void }) {
  const say = () => words().matching.over
  return (
    <Shell
      title={say().title}
      back={props.onDone}
      spoken={say().title + say().more}
      facts={<p>{say().more}</p>}
      actions={
        <BigButton kind="primary" icon={homePath} onTap={() => props.onDone()}>
          {say().ok}
        </BigButton>
      }
    />
  )
}
