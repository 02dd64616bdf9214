import { For } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DeskCall } from '../../../shared/places/staff-desk/view.ts'
import { tradeName } from '../../app/market.ts'
import { askAct } from '../acts/ask-act.ts'
import { createAsking } from '../asking.ts'
import { shortMask, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { Glance } from './glance.tsx'

interface CallsProps {
  readonly calls: readonly DeskCall[]
  readonly day: MarketDay
  readonly expired: () => void
}

/** Who was called and has not come to answer: for a clerk who calls out, walks over, or hears the answer at the window. */
export function Calls(props: CallsProps) {
  const say = () => words().desk
  return (
    <Glance
      id="calls-title"
      title={say().callsTitle}
      heads={[...Object.values(say().callColumns), words().acts.callsActs]}
      rows={props.calls}
      keyOf={({ offer }) => offer}
      none={say().nobodyCalled}
      cells={(call) => [
        () => words().acts.called(call().number, call().people),
        () => shortMask(call().who),
        () => tradeName(call().trade),
        () => timeOf(call().calledAt),
        () => timeOf(call().expiresAt),
        () => <Answer call={call()} day={props.day} expired={props.expired} />,
      ]}
    />
  )
}

/** They did not hear it: the board calls them once more. Or they stand at the window and say yes or no. */
function Answer(props: { readonly call: DeskCall; readonly day: MarketDay; readonly expired: () => void }) {
  const say = () => words().acts
  const asking = createAsking(props)
  const again = () => {
    const { offer, again: twice } = props.call
    if (!twice)
      asking.ask(
        'matching/call-again',
        (command) => ({ command, offer }),
        () => {},
      )
  }
  return (
    <div class="row-answers">
      <button
        type="button"
        class="plain"
        aria-disabled={asking.busy() || props.call.again}
        aria-label={say().reportOf(props.call.number, props.call.again ? say().calledTwice : say().callAgain)}
        onClick={again}
      >
        {props.call.again ? say().calledTwice : say().callAgain}
      </button>
      <For each={['accept', 'decline'] as const}>
        {(act) => (
          <button
            type="button"
            class="plain"
            aria-disabled={asking.busy()}
            aria-label={say().reportOf(props.call.number, say().name[act])}
            onClick={() => askAct(asking, props.call.number, { act, offer: props.call.offer }, () => {})}
          >
            {say().name[act]}
          </button>
        )}
      </For>
      <p class="complaint" role="alert">
        {asking.complaint()}
      </p>
    </div>
  )
}
