import { createMemo, For, Show } from 'solid-js'
import type { ProposedChange } from '../../shared/day/matching/view.ts'
import { large } from '../app/display.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { Pay } from '../pieces/pay.tsx'
import { ReadFirst } from '../pieces/read-first.tsx'
import { changedRows } from '../pieces/terms-rows.ts'
import { BigButton } from '../ui/big-button.tsx'
import { createFittingPages } from '../ui/fitting-pages.ts'
import './change-page.css'
import { WhichJob } from './which-job.tsx'

interface ChangePageProps {
  readonly change: ProposedChange
  readonly notDone: NotDone | undefined
  readonly onBack: () => void
  readonly onAnswer: (answer: 'agree' | 'decline') => Promise<unknown>
}

/** Other terms for a job this person has: old and new, only what differs, and a yes or a no that costs nothing. */
export function ChangePage(props: ChangePageProps) {
  const say = () => words().matching.change
  const pages = createFittingPages(createMemo(() => changedRows(props.change.before, props.change.after)))
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      facts={
        <Show
          when={props.notDone}
          fallback={
            <>
              <WhichJob terms={props.change.before} />
              <p>
                <Pay pay={props.change.before.pay} />
              </p>
              {/* In 大字 English has no room for more than whose it is. */}
              <p>
                {large() && language() === 'en' ? props.change.employerMasked : say().more(props.change.employerMasked)}
              </p>
              <p>{say().free}</p>
            </>
          }
        >
          <WhyNot notDone={props.notDone} room="matching" />
        </Show>
      }
      actions={
        <>
          <ReadFirst pages={pages} yes={say().agree} onYes={() => props.onAnswer('agree')} />
          <BigButton onTap={() => props.onAnswer('decline')}>{say().decline}</BigButton>
        </>
      }
    >
      <dl class="changed" ref={pages.fit}>
        <For each={pages.shown()}>
          {(row) => (
            <div class="changed-row">
              <dt>{row.name}</dt>
              <dd>
                <span class="changed-word">{say().was}</span>
                <span>{row.before}</span>
              </dd>
              <dd class="changed-now">
                <span class="changed-word">{say().now}</span>
                <b>{row.after}</b>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </Shell>
  )
}
