import { createMemo, Show } from 'solid-js'
import type { Usual } from '../../shared/day/posting/unlikely.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { WhyNot } from '../pieces/not-done.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { termsOf } from '../pieces/terms-draft.ts'
import { TermsList } from '../pieces/terms-list.tsx'
import { type Question, questionFor } from '../pieces/terms-questions.ts'
import { allTermsRows } from '../pieces/terms-rows.ts'
import { doubtsIn } from '../pieces/unlikely.ts'
import { BigButton } from '../ui/big-button.tsx'
import { createFittingPages } from '../ui/fitting-pages.ts'
import { Notice } from '../ui/notice.tsx'
import { Pager } from '../ui/pager.tsx'
import type { CheckStep } from './flow.ts'

interface CheckPageProps {
  readonly step: CheckStep
  readonly usual: Usual
  readonly onBack: () => void
  readonly onChange: () => void
  readonly onMend: (question: Question) => void
  readonly onPost: () => Promise<unknown>
}

/** Every term once more before it is posted, and that nothing costs anything. */
export function CheckPage(props: CheckPageProps) {
  const say = () => words().posting.check
  const mend = () => (props.step.notDone?.answer === 'refused' ? questionFor(props.step.notDone.refusal) : undefined)
  const rows = () => {
    const known = termsOf(props.step.draft)
    return known === undefined ? [] : allTermsRows(known)
  }
  const pages = createFittingPages(createMemo(rows))
  const doubts = () => !props.step.notDone && doubtsIn(props.step.draft, props.usual)
  /** Whoever has the job keeps the terms on the ticket until they say yes. */
  const asksPeople = () => (props.step.changing?.placed ?? 0) > 0
  return (
    <Shell
      title={props.step.changing === undefined ? say().title : say().changeTitle}
      back={props.onBack}
      facts={
        <>
          <p class="check-fees">{asksPeople() ? say().asksPeople(props.step.changing?.placed ?? 0) : say().noFees}</p>
          <Show when={doubts()}>
            <Notice tone="amber" icon="alert" heading={words().posting.unlikely.title}>
              {doubts()}
            </Notice>
          </Show>
          <WhyNot notDone={props.step.notDone} room="posting" />
        </>
      }
      actions={
        <SideBySide>
          <Show when={mend()} fallback={<BigButton onTap={() => props.onChange()}>{say().changeOne}</BigButton>}>
            {(question) => (
              <BigButton kind="primary" onTap={() => props.onMend(question())}>
                {say().goMend}
              </BigButton>
            )}
          </Show>
          <BigButton kind={mend() ? 'plain' : 'confirm'} icon="check" onTap={() => props.onPost()}>
            {props.step.changing ? say().changeDo : doubts() ? say().sure : say().post}
          </BigButton>
        </SideBySide>
      }
    >
      <div class="shell-content check-terms">
        <TermsList rows={pages.shown()} ref={pages.fit} />
        <Show when={pages.pages() > 1}>
          <Pager pages={pages} />
        </Show>
      </div>
    </Shell>
  )
}
