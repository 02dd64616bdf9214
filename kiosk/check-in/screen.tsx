import { createSignal, Match, Switch } from 'solid-js'
import { marketDay } from '../app/clock.ts'
import type { RoomProps } from '../app/screen.ts'
import { ask, makeCommandId } from '../app/send.ts'
import { at } from '../pieces/at.ts'
import { createPresence } from '../pieces/presence.ts'
import { shieldPage } from '../ui/tap.ts'
import './check-in.css'
import { ChildPage } from './child-page.tsx'
import { ConsentPage } from './consent-page.tsx'
import {
  agree,
  back,
  checkInBody,
  chooseWay,
  identified,
  identityOf,
  type KnownBy,
  notCheckedIn,
  notIdentified,
  type PadStep,
  type Step,
  start,
  type TradesStep,
  tapTrade,
  toBirthDate,
  typed,
} from './flow.ts'
import { PadPage } from './pad-page.tsx'
import { TradesPage } from './trades-page.tsx'
import { WayPage } from './way-page.tsx'

/** 报到: from the door to a day number. What is typed lives in `step` and goes when this room is left. */
export function CheckIn(props: RoomProps) {
  const [step, setStep] = createSignal<Step>(start)
  const stillHere = createPresence()
  const show = (next: Step | undefined) => {
    if (next === undefined) return props.home()
    if (next.at === 'in-line') return props.go({ at: 'worker' })
    if (next.at !== step().at) shieldPage()
    setStep(next)
  }
  const onBack = () => show(back(step()))

  async function identify(pad: KnownBy) {
    const heard = await ask('check-in/identify', { identity: identityOf(pad) })
    const day = marketDay()
    if (!stillHere()) return
    if (heard.answer !== 'done') return show(notIdentified(pad, heard))
    if (day === undefined) return show(notIdentified(pad, { answer: 'unreachable' }))
    show(identified(pad, heard.value.known, makeCommandId(day)))
  }
  async function checkIn(trades: TradesStep) {
    const heard = await ask('check-in/check-in', checkInBody(trades))
    if (stillHere()) show(heard.answer === 'done' ? { at: 'in-line' } : notCheckedIn(trades, heard))
  }
  /** Only on pages that come after the server was heard. */
  const withCommand = (next: (command: ReturnType<typeof makeCommandId>) => Step) => {
    const day = marketDay()
    if (day !== undefined) show(next(makeCommandId(day)))
  }

  return (
    <Switch>
      <Match when={at(step(), 'way')}>
        <WayPage onBack={onBack} onWay={(way) => show(chooseWay(way))} />
      </Match>
      <Match when={pad(step())}>
        {(shown) => (
          <PadPage
            step={shown()}
            onBack={onBack}
            onTyped={(text) => show(typed(shown(), text))}
            onNext={() => {
              const full = shown()
              return full.at === 'phone' ? show(toBirthDate(full)) : identify(full)
            }}
          />
        )}
      </Match>
      <Match when={at(step(), 'under-sixteen')}>
        {(child) => <ChildPage staffTold={child().staffTold} onDone={props.home} />}
      </Match>
      <Match when={at(step(), 'consent')}>
        {(consent) => (
          <ConsentPage
            onBack={onBack}
            onAgree={() => withCommand((command) => agree(consent(), command))}
            onDisagree={props.home}
          />
        )}
      </Match>
      <Match when={at(step(), 'trades')}>
        {(trades) => (
          <TradesPage
            step={trades()}
            onBack={onBack}
            onTrade={(trade) => withCommand((command) => tapTrade(trades(), trade, command))}
            onSubmit={() => checkIn(trades())}
          />
        )}
      </Match>
    </Switch>
  )
}

const pad = (step: Step): PadStep | undefined => at(step, 'resident-id') ?? at(step, 'phone') ?? at(step, 'birth-date')
