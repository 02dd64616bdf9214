import { Show } from 'solid-js'
import type { StopBecause } from '../../shared/day/placement/messages.ts'
import { stopReasons } from '../../shared/day/placement/stop-reasons.ts'
import { cancelReasons } from '../../shared/day/posting/cancel-reasons.ts'
import type { CancelledBecause } from '../../shared/day/posting/messages.ts'
import { leastPlaces, mayHavePlaces } from '../../shared/day/posting/places.ts'
import type { OwnPosting } from '../../shared/day/posting/view.ts'
import { most } from '../../shared/day/posting/worth.ts'
import type { PlacementId } from '../../shared/ids.ts'
import { tradeName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { WhyNot } from '../pieces/not-done.tsx'
import { digits } from '../pieces/terms-draft.ts'
import { workTime } from '../pieces/terms-rows.ts'
import { pressed } from '../pieces/typing.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { Notice } from '../ui/notice.tsx'
import { Typed } from '../ui/typed.tsx'
import { AnswersPage } from './answers-page.tsx'
import type { CancelStep, MissingStep, PlacesStep, StopStep } from './manage-steps.ts'
import { Named } from './names-page.tsx'
import { OfJob } from './of-job.tsx'
import { onceLeft, StateChip } from './own-page.tsx'

interface ManagePageProps {
  readonly own: OwnPosting
  readonly onBack: () => void
  readonly onPlaces: () => void
  readonly onTerms: () => void
  readonly onCancel: () => void
  readonly onNames: () => void
  readonly onMissing: () => void
  readonly onStop: () => void
}

/** One of their own postings: more or fewer people, other terms, or none at all; and once they have left, who did not board and that the work ends. */
export function ManagePage(props: ManagePageProps) {
  const say = () => words().ownPostings.manage
  return (
    <Shell
      title={props.own.changeable ? say().title : onceLeft(props.own)}
      back={props.onBack}
      facts={
        <>
          <p>
            <StateChip own={props.own} />
          </p>
          <p>{tradeName(props.own.terms.trade)}</p>
          <p>{workTime(props.own.terms)}</p>
          <p>{words().posting.own.placed(props.own.placed, props.own.terms.places)}</p>
          <Named own={props.own} />
        </>
      }
    >
      <div class="choices">
        <Show when={props.own.changeable}>
          <BigButton onTap={() => props.onPlaces()}>{say().places}</BigButton>
          <BigButton onTap={() => props.onTerms()}>{say().terms}</BigButton>
          <Show when={props.own.mostNamed > 0}>
            <BigButton onTap={() => props.onNames()}>{words().ownPostings.names.open}</BigButton>
          </Show>
        </Show>
        <Show when={props.own.cancellable}>
          <BigButton onTap={() => props.onCancel()}>{props.own.changeable ? say().cancel : say().cancelRest}</BigButton>
        </Show>
        <Show when={props.own.unseen.length > 0}>
          <BigButton onTap={() => props.onMissing()}>{words().ownPostings.missing.open}</BigButton>
        </Show>
        <Show when={props.own.underWay}>
          <BigButton onTap={() => props.onStop()}>{words().ownPostings.stop.open}</BigButton>
        </Show>
      </div>
    </Shell>
  )
}

interface PlacesPageProps {
  readonly step: PlacesStep
  readonly own: OwnPosting
  readonly onBack: () => void
  readonly onTyped: (typed: string) => void
  readonly onDone: () => Promise<unknown>
}

export function PlacesPage(props: PlacesPageProps) {
  const say = () => words().posting
  return (
    <Shell
      title={words().ownPostings.manage.placesTitle}
      back={props.onBack}
      facts={
        <>
          <OfJob terms={props.own.terms} />
          <p>{say().own.placed(props.own.placed, props.own.terms.places)}</p>
          <Typed value={props.step.typed} unit={say().peopleUnit(Number(props.step.typed))} />
          <WhyNot notDone={props.step.notDone} room="posting" />
        </>
      }
      actions={
        <BigButton
          kind="primary"
          disabled={!mayHavePlaces(props.own, Number(props.step.typed))}
          because={words().ownPostings.manage.placesBetween(leastPlaces(props.own), most.places)}
          onTap={() => props.onDone()}
        >
          {words().ownPostings.manage.placesDo}
        </BigButton>
      }
    >
      <Keypad
        keys="digits"
        onKey={(key) => props.onTyped(pressed(props.step.typed, key, digits.places).replace(/^0+/, ''))}
      />
    </Shell>
  )
}

interface StepPageProps<OneStep, Given> {
  readonly step: OneStep
  readonly own: OwnPosting
  readonly onBack: () => void
  readonly onGiven: (given: Given) => void
  readonly onDone: () => Promise<unknown>
}

/** Why, and what it means for whoever has the job. */
export function CancelPage(props: StepPageProps<CancelStep, CancelledBecause>) {
  const say = () => words().ownPostings.cancel
  return (
    <AnswersPage
      title={say().title}
      of={props.own.terms}
      told={
        <Show when={props.own.placed > 0} fallback={<p>{say().nobody}</p>}>
          <Notice tone="amber" icon="alert" heading={say().placed(props.own.placed)}>
            <p>{props.own.changeable ? say().placedMore : say().restMore}</p>
          </Notice>
        </Show>
      }
      notDone={props.step.notDone}
      answers={cancelReasons.map((because) => ({
        key: because,
        label: say().because[because],
        chosen: props.step.because === because,
        onTap: () => props.onGiven(because),
      }))}
      confirm={say().do}
      onBack={props.onBack}
      onDone={props.onDone}
    />
  )
}

/** Rain, unless the work is indoors, or their own doing, and what is owed by the ticket. */
export function StopPage(props: StepPageProps<StopStep, StopBecause>) {
  const say = () => words().ownPostings.stop
  return (
    <AnswersPage
      title={say().title}
      of={props.own.terms}
      told={
        <Notice tone="amber" icon="alert" heading={words().terms.rain(props.own.terms)}>
          <p>{say().more}</p>
        </Notice>
      }
      notDone={props.step.notDone}
      answers={stopReasons
        .filter((because) => because !== 'rain' || props.own.terms.rainRule !== 'indoors')
        .map((because) => ({
          key: because,
          label: say().because[because],
          chosen: props.step.because === because,
          onTap: () => props.onGiven(because),
        }))}
      confirm={say().do}
      onBack={props.onBack}
      onDone={props.onDone}
    />
  )
}

/** By number: the bus has left without them, and the next in line are called. */
export function MissingPage(props: StepPageProps<MissingStep, readonly PlacementId[]>) {
  const say = () => words().ownPostings.missing
  return (
    <AnswersPage
      title={say().title}
      of={props.own.terms}
      told={<p>{props.own.terms.days === undefined ? say().more : say().moreDays}</p>}
      notDone={props.step.notDone}
      answers={props.own.unseen.map(({ placement, number, numberOf }) => {
        const chosen = props.step.missing.includes(placement)
        const others = props.step.missing.filter((other) => other !== placement)
        const sub = numberOf && words().ticket.list.numberOf(words().terms.workDate(numberOf))
        return {
          key: placement,
          label: number,
          sub,
          chosen,
          onTap: () => props.onGiven(chosen ? others : [...others, placement]),
        }
      })}
      confirm={say().do(props.step.missing.length)}
      onBack={props.onBack}
      onDone={props.onDone}
    />
  )
}
