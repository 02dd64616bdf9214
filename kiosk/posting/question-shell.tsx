import { type JSX, Show } from 'solid-js'
import { hallMillis } from '../app/clock.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { comesTooLate, isAnswered } from '../pieces/terms-questions.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Pager, type Pages } from '../ui/pager.tsx'
import { Progress } from './progress.tsx'
import type { QuestionPageProps } from './question-page.tsx'

interface QuestionShellProps {
  readonly page: QuestionPageProps
  readonly title: string
  readonly hint?: string | undefined
  readonly facts?: JSX.Element
  readonly children?: JSX.Element
  /** Why 下一步 cannot be tapped yet. */
  readonly because: string
  /** The pages of its pictures, turned beside 下一步. */
  readonly pages?: Pages<unknown>
  /** Instead of the one 下一步. */
  readonly actions?: JSX.Element | undefined
}

/** The frame every question shares: how far, the question, its answer, one way on. */
export function QuestionShell(props: QuestionShellProps) {
  return (
    <Shell
      title={props.title}
      back={props.page.onBack}
      lead={<Progress step={props.page.step} />}
      more={props.hint}
      facts={props.facts}
      actions={
        props.actions ?? (
          <Show when={props.pages} fallback={<Next {...props} />}>
            {(pages) => (
              <Pager pages={pages()}>
                <Next {...props} />
              </Pager>
            )}
          </Show>
        )
      }
    >
      {props.children}
    </Shell>
  )
}

function Next(props: QuestionShellProps) {
  const isLate = () => comesTooLate(props.page.step.draft, props.page.step.question, hallMillis())
  return (
    <BigButton
      kind="primary"
      disabled={isLate() || !isAnswered(props.page.step.draft, props.page.step.question)}
      because={isLate() ? words().posting.tooLate : props.because}
      onTap={() => props.page.onNext()}
    >
      {words().common.next}
    </BigButton>
  )
}
