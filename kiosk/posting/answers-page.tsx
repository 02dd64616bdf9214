import { type JSX, Show } from 'solid-js'
import type { PlainTerms } from '../../shared/day/posting/terms.ts'
import { landscape, low } from '../app/display.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Choice, choicesPerPage } from '../ui/choice.tsx'
import { Keyed } from '../ui/keyed.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { OfJob } from './of-job.tsx'

interface AnswersPageProps {
  readonly title: string
  /** The job it is about. */
  readonly of: PlainTerms
  /** What it means, or why it was not done. */
  readonly told: JSX.Element
  readonly notDone: NotDone | undefined
  readonly answers: readonly Answer[]
  readonly confirm: string
  readonly onBack: () => void
  readonly onDone: () => Promise<unknown>
}
interface Answer {
  /** What tells it from the others: a number alone may be that of two people. */
  readonly key: string
  readonly label: string
  readonly sub?: string | undefined
  readonly chosen: boolean
  readonly onTap: () => void
}

/** One of some answers, or several of many, and the button that says so. */
export function AnswersPage(props: AnswersPageProps) {
  const hasLines = () => props.answers.some(({ sub }) => sub !== undefined)
  // From a chair one row of answers with a line under them is in reach.
  const pages = createPages(
    () => props.answers,
    () => (hasLines() && low() && !landscape() ? 2 : choicesPerPage()),
  )
  return (
    <Shell
      title={props.title}
      back={props.onBack}
      facts={
        <>
          <OfJob terms={props.of} />
          <Show when={props.notDone} fallback={props.told}>
            <WhyNot notDone={props.notDone} room="posting" />
          </Show>
        </>
      }
      actions={
        <Pager pages={pages}>
          <BigButton
            kind="primary"
            disabled={!props.answers.some(({ chosen }) => chosen)}
            because={words().posting.notYet.chooseOne}
            onTap={() => props.onDone()}
          >
            {props.confirm}
          </BigButton>
        </Pager>
      }
    >
      {/* A page of answers with a line under them has room for that line in every size. */}
      <div class={props.answers.length > 4 || hasLines() ? 'gear' : 'choices'}>
        <Keyed each={pages.shown()} keyOf={({ key }) => key}>
          {(answer) => (
            <Choice label={answer().label} sub={answer().sub} chosen={answer().chosen} onTap={() => answer().onTap()} />
          )}
        </Keyed>
      </div>
    </Shell>
  )
}
