import { words } from '../app/words.ts'
import { broughtAs } from '../pieces/brought-keeper.ts'
import { LongNumber } from '../pieces/long-number.tsx'
import { pressed } from '../pieces/typing.ts'
import { TypingPage } from '../pieces/typing-page.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { type KeeperStep, keeperGiven, type Step, typedKeeper } from './flow.ts'

/** Seven digits, or eight where the terminal's number has two. */
const [least, most] = [7, 8]

interface KeeperPageProps {
  readonly step: KeeperStep
  readonly onBack: () => void
  readonly onStep: (step: Step) => void
}

/** 占位号: its number and the minute under it, typed on; one tap says that there is none. */
export function KeeperPage(props: KeeperPageProps) {
  const say = () => words().checkIn.keeper
  const typed = () => props.step.typed
  const missing = () => Math.max(least - typed().length, Math.min(0, most - typed().length))
  return (
    <TypingPage
      title={say().title}
      more={say().more}
      typed={<LongNumber value={typed()} groups={[typed().length < most ? 1 : 2, 2, 2, 2]} />}
      missing={typed() === '' ? 0 : missing()}
      wrong={broughtAs(typed()) ? undefined : say().wrong}
      notDone={props.step.notDone}
      room="checkIn"
      onBack={props.onBack}
      submit={typed() === '' ? say().none : undefined}
      onNext={() => props.onStep(keeperGiven(props.step))}
    >
      <Keypad keys="digits" onKey={(key) => props.onStep(typedKeeper(props.step, pressed(typed(), key, most)))} />
    </TypingPage>
  )
}
