import { Match, Show, Switch } from 'solid-js'
import { usualOf } from '../../shared/day/posting/unlikely.ts'
import type { EmployerView, OwnPosting } from '../../shared/day/posting/view.ts'
import type { PostingId } from '../../shared/ids.ts'
import { marketDay } from '../app/clock.ts'
import { at } from '../pieces/at.ts'
import { type Draft, worthOf } from '../pieces/terms-draft.ts'
import { noNumber } from '../pieces/typed-number.ts'
import { ChangePage } from './change-page.tsx'
import { CheckPage } from './check-page.tsx'
import { CopyPage, copyable } from './copy-page.tsx'
import { DonePage } from './done-page.tsx'
import { createEmployer } from './employer.ts'
import { fitted, hallNow } from './fits.ts'
import { answered, type CheckStep, change, changeOne, changing, copied, newPosting, next, type Step } from './flow.ts'
import { ListPage } from './list-page.tsx'
import { CancelPage, ManagePage, MissingPage, PlacesPage, StopPage } from './manage-pages.tsx'
import type { OwnAct, StepOfOne } from './manage-steps.ts'
import { NamesPage } from './names-page.tsx'
import { OwnPage } from './own-page.tsx'
import { QuestionPage } from './question-page.tsx'

interface EmployerPagesProps {
  readonly step: Step
  /** What the house last answered; the live view is newer once it comes. */
  readonly answered: EmployerView
  readonly show: (step: Step) => void
  readonly onBack: () => void
  readonly onPost: (step: CheckStep) => Promise<unknown>
  readonly onAct: (step: OwnAct, own: OwnPosting) => Promise<unknown>
  readonly onHome: () => void
}

/** The pages of an employer the house knows: own postings and what may be done with them, the questions, the check, done. */
export function EmployerPages(props: EmployerPagesProps) {
  const employer = createEmployer(
    () => props.answered,
    () => props.onHome(),
  )
  const usual = (draft: Draft) => usualOf(employer(), { ...draft, workDate: draft.workDate ?? marketDay() })
  const isLow = (draft: Draft) => (worthOf(draft) ?? 0) < usual(draft).floorFen
  return (
    // A posting that is no longer theirs leads back to the list.
    <Switch fallback={<ListPages pages={props} view={employer()} isLow={isLow} />}>
      <Match when={ownOf(employer(), props.step)}>{(own) => <OwnPostingPages pages={props} own={own()} />}</Match>
      <Match when={at(props.step, 'question')}>
        {(question) => (
          <Show when={question().question} keyed>
            <QuestionPage
              step={question()}
              usual={usual(question().draft)}
              onBack={props.onBack}
              onDraft={(draft) => props.show(answered(question(), draft))}
              onNext={() => props.show(next(question(), isLow))}
            />
          </Show>
        )}
      </Match>
      <Match when={at(props.step, 'check')}>
        {(check) => (
          <CheckPage
            step={check()}
            usual={usual(check().draft)}
            onBack={props.onBack}
            onChange={() => props.show(change(check()))}
            onMend={(question) => props.show(changeOne(check(), question))}
            onPost={() => props.onPost(check())}
          />
        )}
      </Match>
      <Match when={at(props.step, 'change')}>
        {(step) => (
          <ChangePage
            step={step()}
            onBack={props.onBack}
            onQuestion={(question) => props.show(changeOne(step(), question))}
          />
        )}
      </Match>
      <Match when={at(props.step, 'done')}>
        {(done) => <DonePage step={done()} onBack={props.onBack} onSee={() => props.show({ at: 'own' })} />}
      </Match>
    </Switch>
  )
}

/** What they have asked for, and what they may ask for again. */
function ListPages(props: {
  readonly pages: EmployerPagesProps
  readonly view: EmployerView
  readonly isLow: (draft: Draft) => boolean
}) {
  return (
    <Show
      when={props.pages.step.at === 'copy'}
      fallback={
        <OwnPage
          view={props.view}
          onBack={props.pages.onBack}
          onNew={() => props.pages.show(copyable(props.view).length > 0 ? { at: 'copy' } : newPosting)}
          onManage={(posting) => props.pages.show({ at: 'manage', posting })}
          onList={(posting) => props.pages.show({ at: 'list', posting })}
        />
      }
    >
      <CopyPage
        view={props.view}
        onBack={props.pages.onBack}
        onNew={() => props.pages.show(newPosting)}
        onCopy={(terms) =>
          props.pages.show(copied(terms, (draft) => fitted(draft, hallNow(props.view), terms.workDate), props.isLow))
        }
      />
    </Show>
  )
}

const stepsOfOne = ['manage', 'list', 'places', 'cancel', 'names', 'missing', 'stop'] as const
const isOfOne = (step: Step): step is StepOfOne => stepsOfOne.some((name) => name === step.at)
/** The posting that a page is about, as it stands now. */
function ownOf(view: EmployerView, step: Step): OwnPosting | undefined {
  const posting: PostingId | undefined = isOfOne(step) ? step.posting : undefined
  return view.postings.find((own) => own.posting === posting)
}

interface OwnPostingPagesProps {
  readonly pages: EmployerPagesProps
  readonly own: OwnPosting
}

function OwnPostingPages(props: OwnPostingPagesProps) {
  const posting = () => props.own.posting
  const show = (step: StepOfOne) => props.pages.show(step)
  return (
    <Switch fallback={<PadPages pages={props.pages} own={props.own} />}>
      <Match when={at(props.pages.step, 'manage')}>
        <ManagePage
          own={props.own}
          onBack={props.pages.onBack}
          onPlaces={() => show({ at: 'places', posting: posting(), typed: String(props.own.terms.places) })}
          onTerms={() => props.pages.show(changing(props.own))}
          onCancel={() => show({ at: 'cancel', posting: posting() })}
          onNames={() => show({ at: 'names', posting: posting(), ...noNumber })}
          onMissing={() => show({ at: 'missing', posting: posting(), missing: [] })}
          onStop={() => show({ at: 'stop', posting: posting() })}
        />
      </Match>
      <Match when={props.pages.step.at === 'list'}>
        <ListPage own={props.own} onBack={props.pages.onBack} />
      </Match>
      <Match when={at(props.pages.step, 'cancel')}>
        {(step) => (
          <CancelPage
            step={step()}
            own={props.own}
            onBack={props.pages.onBack}
            onGiven={(because) => show({ at: 'cancel', posting: posting(), because })}
            onDone={() => props.pages.onAct(step(), props.own)}
          />
        )}
      </Match>
      <Match when={at(props.pages.step, 'missing')}>
        {(step) => (
          <MissingPage
            step={step()}
            own={props.own}
            onBack={props.pages.onBack}
            onGiven={(missing) => show({ at: 'missing', posting: posting(), missing })}
            onDone={() => props.pages.onAct(step(), props.own)}
          />
        )}
      </Match>
      <Match when={at(props.pages.step, 'stop')}>
        {(step) => (
          <StopPage
            step={step()}
            own={props.own}
            onBack={props.pages.onBack}
            onGiven={(because) => show({ at: 'stop', posting: posting(), because })}
            onDone={() => props.pages.onAct(step(), props.own)}
          />
        )}
      </Match>
    </Switch>
  )
}

/** What is typed on a pad: how many people, or whom. */
function PadPages(props: OwnPostingPagesProps) {
  const posting = () => props.own.posting
  return (
    <Switch>
      <Match when={at(props.pages.step, 'places')}>
        {(step) => (
          <PlacesPage
            step={step()}
            own={props.own}
            onBack={props.pages.onBack}
            onTyped={(typed) => props.pages.show({ at: 'places', posting: posting(), typed })}
            onDone={() => props.pages.onAct(step(), props.own)}
          />
        )}
      </Match>
      <Match when={at(props.pages.step, 'names')}>
        {(step) => (
          <NamesPage
            step={step()}
            own={props.own}
            onBack={props.pages.onBack}
            onTyped={(typed) => props.pages.show({ at: 'names', posting: posting(), ...typed })}
            onDone={() => props.pages.onAct(step(), props.own)}
          />
        )}
      </Match>
    </Switch>
  )
}
