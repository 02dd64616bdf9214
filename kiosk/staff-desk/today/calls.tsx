import { createSignal, Match, Show, Switch } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DeskCall } from '../../../shared/places/staff-desk/calls.ts'
import { hallMillis } from '../../app/clock.ts'
import { tradeName } from '../../app/market.ts'
import { usualReasons } from '../acts/acts.ts'
import { askAct, askReasoned } from '../acts/ask-act.ts'
import { Complaint } from '../answered.tsx'
import { type Asking, createAsking } from '../asking.ts'
import { DialogForm } from '../dialog.tsx'
import { createReasonChoice, type GivenReason, ReasonChoice, type UsualReason } from '../reason-choice.tsx'
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
  /** When the next of them loses the place: there a clerk goes first. */
  const soonest = () => props.calls.map(({ expiresAt }) => expiresAt).toSorted()[0]
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
        () => <b classList={{ soonest: call().expiresAt === soonest() }}>{timeOf(call().expiresAt)}</b>,
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
  const [asked, setAsked] = createSignal<'decline' | 'call-again'>()
  const close = () => setAsked(undefined)
  /** Twice is enough, and before the wall has come to the number there is nothing to call again. */
  const cannotCall = () => props.call.again || Date.parse(props.call.calledAt) > (hallMillis() ?? 0)
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
        onClick={() => !cannotCall() && setAsked('call-again')}
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
        onClick={() => setAsked('decline')}
      >
        {say().name.decline}
      </button>
      <Switch>
        <Match when={asked() === 'decline'}>
          <Decline call={props.call} day={props.day} expired={props.expired} close={close} />
        </Match>
        <Match when={asked() === 'call-again'}>
          <CallAgain call={props.call} day={props.day} expired={props.expired} close={close} />
        </Match>
      </Switch>
      <Complaint said={asking.complaint()} />
    </div>
  )
}

interface WhyProps extends AboutCall {
  readonly close: () => void
}

/** The place goes on: by their own wish, or nobody finds them. */
function Decline(props: WhyProps) {
  const say = () => words().acts
  return (
    <Why
      about={props}
      title={say().name.decline}
      confirm={say().reasonedDo}
      usual={usualReasons.decline}
      tell={(asking, reason) =>
        askReasoned(asking, props.call.number, { act: 'decline', offer: props.call.offer }, reason, props.close)
      }
    />
  )
}

/** They are held the place longer than others are. */
function CallAgain(props: WhyProps) {
  const say = () => words().acts
  return (
    <Why
      about={props}
      title={say().callAgain}
      confirm={say().callAgain}
      usual={usualReasons['call-again']}
      tell={({ ask }, { text }) =>
        ask(
          'matching/call-again',
          (command) => ({ command, offer: props.call.offer, reason: text }),
          () => props.close(),
        )
      }
    />
  )
}

interface QuestionProps {
  readonly about: WhyProps
  readonly title: string
  readonly confirm: string
  readonly usual: readonly UsualReason[]
  readonly tell: (asking: Asking, reason: GivenReason) => void
}

function Why(props: QuestionProps) {
  const asking = createAsking(props.about)
  const why = createReasonChoice(() => props.usual)
  const submit = () => {
    const reason = why.reason()
    if (reason.text === '') asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    else props.tell(asking, reason)
  }
  return (
    <DialogForm
      title={words().acts.reportOf(props.about.call.number, props.title)}
      confirm={props.confirm}
      tone="primary"
      sending={asking}
      submit={submit}
      close={props.about.close}
    >
      <ReasonChoice of={why} focused />
    </DialogForm>
  )
}
