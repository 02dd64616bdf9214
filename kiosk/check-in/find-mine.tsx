import { createSignal, Show } from 'solid-js'
import { createCommands } from '../app/commands.ts'
import { createTicketReader } from '../app/scan-ticket.tsx'
import type { RoomProps } from '../app/screen.ts'
import { ask } from '../app/send.ts'
import { words } from '../app/words.ts'
import { NumberPage } from '../pieces/number-page.tsx'
import { createEntrance, createPresence } from '../pieces/presence.ts'
import { pressedWithX } from '../pieces/typing.ts'
import { TypingPage } from '../pieces/typing-page.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { shieldPage } from '../ui/tap.ts'
import { Typed } from '../ui/typed.tsx'
import './check-in.css'
import { type FindStep, findBack, findBody, notFound, startFinding, toLastFour, typedLastFour } from './find-flow.ts'

/** Number and last four: 查我的单, then one's own session; or of who goes with the worker of this session from now on. */
export function FindMine(props: RoomProps & { readonly crew: boolean }) {
  // A ticket held out would be its holder's session.
  const Said = props.crew ? undefined : createTicketReader((screen) => props.go(screen)).Said
  const toCrew = { at: 'worker', crew: true } as const
  const command = createCommands()
  const [step, setStep] = createSignal<FindStep>(startFinding)
  const stillHere = props.crew ? createPresence() : createEntrance()
  const show = (next: FindStep | undefined) => {
    if (next === undefined) return props.crew ? props.go(toCrew) : props.home()
    if (next.at !== step().at) shieldPage()
    setStep(next)
  }
  async function find() {
    const asked = step()
    const body = findBody(asked)
    if (body === undefined) return
    const heard = await (props.crew ? command('check-in/form-crew', body) : ask('check-in/find', body))
    if (!stillHere()) return
    if (heard.answer === 'done') props.go(props.crew ? toCrew : { at: 'worker' })
    else show(notFound(asked, heard))
  }
  const say = () => words().checkIn[props.crew ? 'crew' : 'find']
  return (
    <>
      {Said?.()}
      <Show
        when={step().at === 'number'}
        fallback={
          <LastFourPage
            step={step()}
            say={say()}
            onBack={() => show(findBack(step()))}
            onTyped={(text) => show(typedLastFour(step(), text))}
            onFind={find}
          />
        }
      >
        <NumberPage
          title={say().numberTitle}
          more={say().numberMore}
          typed={step()}
          confirm={words().common.next}
          onBack={() => show(findBack(step()))}
          onTyped={(typed) => show({ ...step(), ...typed })}
          onForgot={props.crew ? undefined : () => props.go({ at: 'check-in' })}
          onDone={() => show(toLastFour(step()))}
        />
      </Show>
    </>
  )
}

type Say = ReturnType<typeof words>['checkIn']['crew']
interface LastFourPageProps {
  readonly step: FindStep
  readonly say: Say
  readonly onBack: () => void
  readonly onTyped: (text: string) => void
  readonly onFind: () => Promise<unknown>
}

function LastFourPage(props: LastFourPageProps) {
  return (
    <TypingPage
      title={props.say.lastFourTitle(props.step.letter + props.step.digits)}
      more={props.say.lastFourMore}
      typed={<Typed value={props.step.lastFour} />}
      missing={4 - props.step.lastFour.length}
      notDone={props.step.notDone}
      room="checkIn"
      onBack={props.onBack}
      submit={props.say.submit}
      icon="check"
      onNext={props.onFind}
    >
      <Keypad
        keys="resident-id"
        onKey={(key) => props.onTyped(pressedWithX(props.step.lastFour, key, 4).slice(0, 4))}
      />
    </TypingPage>
  )
}
