import { createSignal, For, Show } from 'solid-js'
import { cancelReasons } from '../../shared/day/posting/cancel-reasons.ts'
import type { CancelledBecause } from '../../shared/day/posting/messages.ts'
import { leastPlaces, mayHavePlaces } from '../../shared/day/posting/places.ts'
import { most } from '../../shared/day/posting/worth.ts'
import type { DayNumber, MarketDay } from '../../shared/ids.ts'
import type { DeskPosting, DeskView } from '../../shared/places/staff-desk/view.ts'
import { isDayNumber } from '../pieces/typed-number.ts'
import { createAsking } from './asking.ts'
import { DialogForm, focusSoon } from './dialog.tsx'
import { Field } from './field.tsx'
import { createReasonChoice, ReasonChoice } from './reason-choice.tsx'
import { TermsChange } from './terms-change.tsx'
import { words } from './words.ts'

interface PostingChangesProps extends PostingOf {
  readonly middles: DeskView['middles']
}
interface PostingOf {
  readonly posting: DeskPosting
  readonly day: MarketDay
  readonly expired: () => void
}

/** What a clerk changes for an employer who telephones: how many people are wanted, on which terms, or none (any more, once work has begun). */
export function PostingChanges(props: PostingChangesProps) {
  const say = () => words().ownPostings.manage
  const [changing, setChanging] = createSignal<'places' | 'terms' | 'names' | 'cancel'>()
  const close = () => setChanging(undefined)
  return (
    <div class="buttons">
      <Show when={props.posting.placesChangeable}>
        <button type="button" class="plain" onClick={() => setChanging('places')}>
          {say().places}
        </button>
      </Show>
      <Show when={props.posting.changeable}>
        <button type="button" class="plain" onClick={() => setChanging('terms')}>
          {say().terms}
        </button>
        <Show when={props.posting.mostNamed > 0}>
          <button type="button" class="plain" onClick={() => setChanging('names')}>
            {words().ownPostings.names.open}
          </button>
        </Show>
      </Show>
      <Show when={props.posting.cancellable}>
        <button type="button" class="plain" onClick={() => setChanging('cancel')}>
          {props.posting.changeable ? say().cancel : say().cancelRest}
        </button>
      </Show>
      <Show when={changing() === 'places'}>
        <Places day={props.day} expired={props.expired} posting={props.posting} close={close} />
      </Show>
      <Show when={changing() === 'terms'}>
        <TermsChange
          day={props.day}
          expired={props.expired}
          posting={props.posting}
          middles={props.middles}
          close={close}
        />
      </Show>
      <Show when={changing() === 'names'}>
        <Names day={props.day} expired={props.expired} posting={props.posting} close={close} />
      </Show>
      <Show when={changing() === 'cancel'}>
        <Cancel day={props.day} expired={props.expired} posting={props.posting} close={close} />
      </Show>
    </div>
  )
}

interface PostingChangeProps extends PostingOf {
  readonly close: () => void
}

function Places(props: PostingChangeProps) {
  const say = () => words().ownPostings.manage
  const asking = createAsking(props)
  const [typed, setTyped] = createSignal(String(props.posting.terms.places))
  const submit = () => {
    const { posting } = props.posting
    const places = Number(typed())
    if (mayHavePlaces(props.posting, places))
      asking.ask('posting/change-places-for', (command) => ({ command, posting, places }), props.close)
    else asking.setComplaint(() => say().placesBetween(leastPlaces(props.posting), most.places))
  }
  return (
    <DialogForm
      title={say().places}
      confirm={say().placesDo}
      tone="primary"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <Field label={say().placesTitle} kind="digits" value={typed()} onInput={setTyped} ref={focusSoon} />
    </DialogForm>
  )
}

/** 点名用工, one number at a time; whoever is asked for is taken off by their own button. */
function Names(props: PostingChangeProps) {
  const say = () => words().ownPostings.names
  const asking = createAsking(props)
  const [typed, setTyped] = createSignal('')
  const why = createReasonChoice(() => ['employer-telephones', 'employer-at-window'])
  const isMissing = () => {
    if (why.reason().text !== '') return false
    asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    return true
  }
  const submit = () => {
    const { posting } = props.posting
    const number = typed().trim().toUpperCase()
    if (!isDayNumber(number)) return asking.setComplaint(() => words().acts.oneNumber)
    if (isMissing()) return undefined
    const asked = { posting, number, reason: why.reason().text }
    return asking.ask('matching/request-name-for', (command) => ({ ...asked, command }), props.close)
  }
  const takeOff = (number: DayNumber) => {
    if (isMissing()) return
    const asked = { posting: props.posting.posting, number, reason: why.reason().text }
    asking.ask(
      'matching/take-off-name-for',
      (command) => ({ ...asked, command }),
      () => {},
    )
  }
  return (
    <DialogForm
      title={say().open}
      confirm={say().do}
      tone="primary"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{say().more(props.posting.mostNamed)}</p>
      <div class="buttons">
        <For each={props.posting.named}>
          {(number) => (
            <button type="button" class="plain" disabled={asking.busy()} onClick={() => takeOff(number)}>
              {`${number} ${say().takeOff}`}
            </button>
          )}
        </For>
      </div>
      <Field label={say().title} value={typed()} onInput={setTyped} ref={focusSoon} />
      <ReasonChoice of={why} focused={false} />
    </DialogForm>
  )
}

function Cancel(props: PostingChangeProps) {
  const say = () => words().ownPostings.cancel
  const ask = () => words().desk.cancelPosting
  const asking = createAsking(props)
  const [because, setBecause] = createSignal<CancelledBecause>()
  const submit = () => {
    const why = because()
    const { posting } = props.posting
    if (why === undefined) asking.setComplaint(() => words().desk.chooseOne)
    else asking.ask('posting/cancel-for', (command) => ({ command, posting, because: why }), props.close)
  }
  return (
    <DialogForm
      title={props.posting.changeable ? ask().title : ask().titleRest}
      confirm={say().do}
      keep={ask().keep}
      tone="danger"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{props.posting.placed > 0 ? say().placed(props.posting.placed) : say().nobody}</p>
      <Show when={props.posting.placed > 0}>
        <p>{props.posting.changeable ? say().placedMore : say().restMore}</p>
      </Show>
      <fieldset>
        <legend>{say().title}</legend>
        <For each={cancelReasons}>
          {(reason) => (
            <label>
              <input
                type="radio"
                name="cancelled-because"
                checked={because() === reason}
                onChange={() => setBecause(reason)}
              />
              {say().because[reason]}
            </label>
          )}
        </For>
      </fieldset>
    </DialogForm>
  )
}
