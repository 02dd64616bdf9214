import { For, Show } from 'solid-js'
import { cancelReasons } from '../../shared/day/posting/cancel-reasons.ts'
import type { CancelledBecause } from '../../shared/day/posting/messages.ts'
import type { OwnPosting } from '../../shared/day/posting/view.ts'
import { most } from '../../shared/day/posting/worth.ts'
import { tradeName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { WhyNot } from '../pieces/not-done.tsx'
import { digits } from '../pieces/terms-draft.ts'
import { workTime } from '../pieces/terms-rows.ts'
import { pressed } from '../pieces/typing.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { Notice } from '../ui/notice.tsx'
import { Typed } from '../ui/typed.tsx'
import type { CancelStep, PlacesStep } from './flow.ts'
import { StateChip } from './own-page.tsx'

interface ManagePageProps {
  readonly own: OwnPosting
  readonly onBack: () => void
  readonly onPlaces: () => void
  readonly onTerms: () => void
  readonly onCancel: () => void
}

/** One of their own postings: more or fewer people, other terms, or none at all. */
export function ManagePage(props: ManagePageProps) {
  const say = () => words().ownPostings.manage
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      facts={
        <>
          <p>
            <StateChip own={props.own} />
          </p>
          <p>{tradeName(props.own.terms.trade)}</p>
          <p>{workTime(props.own.terms)}</p>
          <p>{words().posting.own.placed(props.own.placed, props.own.terms.places)}</p>
        </>
      }
    >
      <div class="choices">
        <BigButton onTap={() => props.onPlaces()}>{say().places}</BigButton>
        <BigButton onTap={() => props.onTerms()}>{say().terms}</BigButton>
        <BigButton onTap={() => props.onCancel()}>{say().cancel}</BigButton>
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
  const least = () => Math.max(1, props.own.placed + props.own.offered)
  const fits = () => Number(props.step.typed) >= least() && Number(props.step.typed) <= most.places
  return (
    <Shell
      title={words().ownPostings.manage.placesTitle}
      back={props.onBack}
      facts={
        <>
          <p>{say().own.placed(props.own.placed, props.own.terms.places)}</p>
          <Typed value={props.step.typed} unit={say().peopleUnit} />
          <WhyNot notDone={props.step.notDone} room="posting" />
        </>
      }
      actions={
        <BigButton
          kind="primary"
          disabled={!fits()}
          because={words().ownPostings.manage.placesBetween(least(), most.places)}
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

interface CancelPageProps {
  readonly step: CancelStep
  readonly own: OwnPosting
  readonly onBack: () => void
  readonly onBecause: (because: CancelledBecause) => void
  readonly onDone: () => Promise<unknown>
}

/** Why, and what it means for whoever has the job. */
export function CancelPage(props: CancelPageProps) {
  const say = () => words().ownPostings.cancel
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      facts={
        <Show
          when={props.step.notDone}
          fallback={
            <Show when={props.own.placed > 0} fallback={<p>{say().nobody}</p>}>
              <Notice tone="amber" icon="alert" heading={say().placed(props.own.placed)}>
                <p>{say().placedMore}</p>
              </Notice>
            </Show>
          }
        >
          <WhyNot notDone={props.step.notDone} room="posting" />
        </Show>
      }
      actions={
        <BigButton
          kind="primary"
          disabled={props.step.because === undefined}
          because={words().posting.notYet.chooseOne}
          onTap={() => props.onDone()}
        >
          {say().do}
        </BigButton>
      }
    >
      <div class="choices">
        <For each={cancelReasons}>
          {(because) => (
            <Choice
              label={say().because[because]}
              chosen={props.step.because === because}
              onTap={() => props.onBecause(because)}
            />
          )}
        </For>
      </div>
    </Shell>
  )
}
