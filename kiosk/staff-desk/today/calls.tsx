import { createSignal, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DeskCall } from '../../../shared/places/staff-desk/view.ts'
import { hallMillis } from '../../app/clock.ts'
import { tradeName } from '../../app/market.ts'
import { usualReasons } from '../acts/acts.ts'
import { askAct, askReasoned } from '../acts/ask-act.ts'
import { createAsking } from '../asking.ts'
import { DialogForm } from '../dialog.tsx'
import { createReasonChoice, ReasonChoice } from '../reason-choice.tsx'
import { shortMask, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { Glance } from './glance.tsx'
import { type Given, JustGiven } from './just-given.tsx'

interface CallsProps {
  readonly calls: readonly DeskCall[]
  readonly day: MarketDay
  readonly expired: () => void
}

/** Who was called and has not come to answer: for a clerk who calls out, walks over, or hears the answer at the window. */
export function Calls(props: CallsProps) {
  const say = () => words().desk
  const [given, setGiven] = createSignal<Given>()
  return (
    <Glance
      id="calls-title"
      title={say().callsTitle}
      heads={[...Object.values(say().callColumns), words().acts.callsActs]}
      rows={props.calls}
      keyOf={({ offer }) => offer}
      none={say().nobodyCalled}
      said={
        <Show keyed when={given()}>
          {(now) => <JustGiven given={now} day={props.day} close={() => setGiven(undefined)} expired={props.expired} />}
        </Show>
      }
      cells={(call) => [
        () => words().acts.called(call().number, call().people),
        () => shortMask(call().who),
        () => tradeName(call().trade),
        () => timeOf(call().calledAt),
        () => timeOf(call().expiresAt),
        () => <Answer call={call()} day={props.day} give={setGiven} expired={props.expired} />,
      ]}
    />
  )
}

interface AboutCall {
  readonly call: DeskCall
  readonly day: MarketDay
  readonly expired: () => void
}

interface AnswerProps extends AboutCall {
  readonly give: (given: Given) => void
}

/** They did not hear it: the board calls them once more. Or they stand at the window and say yes or no. */
function Answer(props: AnswerProps) {
  const say = () => words().acts
  const asking = createAsking(props)
  const [declining, setDeclining] = createSignal(false)
  /** Twice is enough, and before the wall has come to the number there is nothing to call again. */
  const cannotCall = () => props.call.again || Date.parse(props.call.calledAt) > (hallMillis() ?? 0)
  const again = () => {
    const { offer } = props.call
    if (!cannotCall())
      asking.ask(
        'matching/call-again',
        (command) => ({ command, offer }),
        () => {},
      )
  }
  const accept = () => {
    const { number, offer } = props.call
    askAct(asking, number, { act: 'accept', offer }, (tickets) => props.give({ number, tickets }))
  }
  return (
    <div class="row-answers">
      <button
        type="button"
        class="plain"
        aria-disabled={asking.busy() || cannotCall()}
        aria-label={say().reportOf(props.call.number, props.call.again ? say().calledTwice : say().callAgain)}
        onClick={again}
      >
        {props.call.again ? say().calledTwice : say().callAgain}
      </button>
      <button
        type="button"
        class="plain"
        aria-disabled={asking.busy()}
        aria-label={say().reportOf(props.call.number, say().name.accept)}
        onClick={accept}
      >
        {say().name.accept}
      </button>
      <button
        type="button"
        class="plain"
        aria-disabled={asking.busy()}
        aria-label={say().reportOf(props.call.number, say().name.decline)}
        onClick={() => setDeclining(true)}
      >
        {say().name.decline}
      </button>
      <Show when={declining()}>
        <Decline call={props.call} day={props.day} expired={props.expired} close={() => setDeclining(false)} />
      </Show>
      <p class="complaint" role="alert">
        {asking.complaint()}
      </p>
    </div>
  )
}

/** The place goes on: by their own wish, or nobody finds them. */
function Decline(props: AboutCall & { readonly close: () => void }) {
  const say = () => words().acts
  const asking = createAsking(props)
  const why = createReasonChoice(() => usualReasons.decline)
  const submit = () => {
    const { number, offer } = props.call
    const reason = why.reason()
    if (reason.text === '') asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    else askReasoned(asking, number, { act: 'decline', offer }, reason, props.close)
  }
  return (
    <DialogForm
      title={say().reportOf(props.call.number, say().name.decline)}
      confirm={say().reasonedDo}
      tone="primary"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <ReasonChoice of={why} focused />
    </DialogForm>
  )
}
