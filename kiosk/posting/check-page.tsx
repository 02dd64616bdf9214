import { createMemo, Show } from 'solid-js'
import { landscape, large } from '../app/display.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { WhyNot } from '../pieces/not-done.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { termsOf } from '../pieces/terms-draft.ts'
import { TermsList } from '../pieces/terms-list.tsx'
import { type Question, questionFor } from '../pieces/terms-questions.ts'
import { allTermsRows } from '../pieces/terms-rows.ts'
import { BigButton } from '../ui/big-button.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import type { CheckStep } from './flow.ts'

interface CheckPageProps {
  readonly step: CheckStep
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
    const terms = termsOf(props.step.draft)
    return terms === undefined ? [] : allTermsRows(terms)
  }
  const pages = createPages(createMemo(rows), rowsPerPage)
  /** Whoever has the job keeps the terms on the ticket until they say yes. */
  const asksPeople = () => (props.step.changing?.placed ?? 0) > 0
  return (
    <Shell
      title={props.step.changing === undefined ? say().title : say().changeTitle}
      back={props.onBack}
      facts={
        <>
          <p class="check-fees">{asksPeople() ? say().asksPeople(props.step.changing?.placed ?? 0) : say().noFees}</p>
          <WhyNot notDone={props.step.notDone} room="posting" />
        </>
      }
      actions={
        <SideBySide>
          <Show when={mend()} fallback={<BigButton onTap={() => props.onChange()}>{say().changeOne}</BigButton>}>
            {(question) => <BigButton onTap={() => props.onMend(question())}>{say().goMend}</BigButton>}
          </Show>
          <BigButton kind="confirm" icon="check" onTap={() => props.onPost()}>
            {props.step.changing === undefined ? say().post : say().changeDo}
          </BigButton>
        </SideBySide>
      }
    >
      <div class="check-terms">
        <TermsList rows={pages.shown()} />
        <Show when={pages.pages() > 1}>
          <Pager pages={pages} />
        </Show>
      </div>
    </Shell>
  )
}

/** 大字 shows fewer at once, and so does a screen lying down. */
function rowsPerPage(): number {
  const long = language() === 'en'
  if (landscape()) return large() ? (long ? 3 : 5) : long ? 5 : 7
  return large() ? (long ? 4 : 7) : long ? 8 : 20
}
