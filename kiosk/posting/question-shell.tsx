import { createMemo, type JSX } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Progress } from './progress.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { isAnswered } from './questions.ts'

interface QuestionShellProps extends QuestionPageProps {
  readonly title: string
  readonly hint?: string | undefined
  /** The answers, for 听一遍. */
  readonly aloud?: readonly string[]
  readonly facts?: JSX.Element
  readonly children?: JSX.Element
  /** Why 下一步 cannot be tapped yet. */
  readonly because: string
  /** Instead of the one 下一步. */
  readonly actions?: JSX.Element | undefined
}

/** The frame every question shares: how far, the question, its answer, one way on. */
export function QuestionShell(props: QuestionShellProps) {
  // A key press must not look like a new page to the shell.
  const title = createMemo(() => props.title)
  return (
    <Shell
      title={title()}
      back={props.onBack}
      spoken={[props.title, props.hint ?? '', ...(props.aloud ?? [])].join(' ')}
      lead={<Progress step={props.step} />}
      facts={
        <>
          {props.hint && <p>{props.hint}</p>}
          {props.facts}
        </>
      }
      actions={
        props.actions ?? (
          <BigButton
            kind="primary"
            disabled={!isAnswered(props.step.draft, props.step.question)}
            because={props.because}
            onTap={() => props.onNext()}
          >
            {words().common.next}
          </BigButton>
        )
      }
    >
      {props.children}
    </Shell>
  )
}
