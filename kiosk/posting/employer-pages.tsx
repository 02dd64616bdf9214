import { Match, Show, Switch } from 'solid-js'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import { floorOn } from '../../shared/day/posting/worth.ts'
import type { CommandId } from '../../shared/ids.ts'
import { marketDay } from '../app/clock.ts'
import { at } from '../pieces/at.ts'
import { ChangePage } from './change-page.tsx'
import { CheckPage } from './check-page.tsx'
import { DonePage } from './done-page.tsx'
import type { Draft } from './draft.ts'
import { createEmployer } from './employer.ts'
import { answered, change, changeOne, newPosting, next, type Step } from './flow.ts'
import { OwnPage } from './own-page.tsx'
import { QuestionPage } from './question-page.tsx'

interface EmployerPagesProps {
  readonly step: Step
  /** What the house last answered; the live view is newer once it comes. */
  readonly answered: EmployerView
  readonly show: (step: Step) => void
  /** Goes on with a new command id. */
  readonly fresh: (then: (command: CommandId) => Step | undefined) => void
  readonly onBack: () => void
  readonly onPost: () => Promise<unknown>
  readonly onHome: () => void
}

/** The pages of an employer the house knows: own postings, the questions, the check, done. */
export function EmployerPages(props: EmployerPagesProps) {
  const employer = createEmployer(
    () => props.answered,
    () => props.onHome(),
  )
  const floorFen = ({ workDate = marketDay() }: Draft) =>
    workDate === undefined ? 0 : floorOn(employer().wageFloors, workDate)
  return (
    <Switch>
      <Match when={at(props.step, 'own')}>
        <OwnPage view={employer()} onBack={props.onBack} onNew={() => props.show(newPosting)} />
      </Match>
      <Match when={at(props.step, 'question')}>
        {(question) => (
          <Show when={question().question} keyed>
            <QuestionPage
              step={question()}
              floorFen={floorFen(question().draft)}
              onBack={props.onBack}
              onDraft={(draft) => props.show(answered(question(), draft))}
              onNext={() => props.fresh((command) => next(question(), command))}
            />
          </Show>
        )}
      </Match>
      <Match when={at(props.step, 'check')}>
        {(check) => (
          <CheckPage
            step={check()}
            onBack={props.onBack}
            onChange={() => props.show(change(check()))}
            onMend={(question) => props.show(changeOne(check().draft, question))}
            onPost={props.onPost}
          />
        )}
      </Match>
      <Match when={at(props.step, 'change')}>
        {(changing) => (
          <ChangePage
            draft={changing().draft}
            onBack={props.onBack}
            onQuestion={(question) => props.show(changeOne(changing().draft, question))}
          />
        )}
      </Match>
      <Match when={at(props.step, 'done')}>
        <DonePage onBack={props.onBack} onSee={() => props.show({ at: 'own' })} onHome={props.onHome} />
      </Match>
    </Switch>
  )
}
