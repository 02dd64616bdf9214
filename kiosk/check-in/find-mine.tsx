import { createSignal, Show } from 'solid-js'
import { createTicketReader } from '../app/scan-ticket.tsx'
import type { RoomProps } from '../app/screen.ts'
import { ask } from '../app/send.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { WhyNot } from '../pieces/not-done.tsx'
import { createPresence } from '../pieces/presence.ts'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { pressed, pressedWithX } from '../pieces/typing.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { shieldPage } from '../ui/tap.ts'
import { Typed } from '../ui/typed.tsx'
import './check-in.css'
import {
  type FindStep,
  findBack,
  findBody,
  nextLetter,
  notFound,
  startFinding,
  toLastFour,
  typedDigits,
  typedLastFour,
} from './find-flow.ts'

/** 查我的单: number and last four, then one's own session. */
export function FindMine(props: RoomProps) {
  const reader = createTicketReader((screen) => props.go(screen))
  const [step, setStep] = createSignal<FindStep>(startFinding)
  const stillHere = createPresence()
  const show = (next: FindStep | undefined) => {
    if (next === undefined) return props.home()
    if (next.at !== step().at) shieldPage()
    setStep(next)
  }
  async function find() {
    const asked = step()
    const body = findBody(asked)
    if (body === undefined) return
    const heard = await ask('check-in/find', body)
    if (!stillHere()) return
    if (heard.answer === 'done') props.go({ at: 'worker' })
    else show(notFound(asked, heard))
  }
  return (
    <>
      <reader.Said />
      <Show
        when={step().at === 'number'}
        fallback={
          <LastFourPage
            step={step()}
            onBack={() => show(findBack(step()))}
            onTyped={(text) => show(typedLastFour(step(), text))}
            onFind={find}
          />
        }
      >
        <NumberPage step={step()} onBack={() => show(findBack(step()))} onStep={show} />
      </Show>
    </>
  )
}

function NumberPage(props: { step: FindStep; onBack: () => void; onStep: (step: FindStep) => void }) {
  const say = () => words().checkIn.find
  return (
    <Shell
      title={say().numberTitle}
      back={props.onBack}
      facts={
        <>
          <p>{say().numberMore}</p>
          <Typed value={props.step.letter + props.step.digits} />
        </>
      }
      actions={
        <SideBySide>
          <BigButton repeats onTap={() => props.onStep(nextLetter(props.step))}>
            {say().otherLetter(props.step.letter)}
          </BigButton>
          <BigButton
            kind="primary"
            disabled={props.step.digits.length < 3}
            because={words().checkIn.digitsLeft(3 - props.step.digits.length)}
            onTap={() => props.onStep(toLastFour(props.step))}
          >
            {words().common.next}
          </BigButton>
        </SideBySide>
      }
    >
      <Keypad
        keys="digits"
        onKey={(key) => props.onStep(typedDigits(props.step, pressed(props.step.digits, key, 3)))}
      />
    </Shell>
  )
}

interface LastFourPageProps {
  readonly step: FindStep
  readonly onBack: () => void
  readonly onTyped: (text: string) => void
  readonly onFind: () => Promise<unknown>
}

function LastFourPage(props: LastFourPageProps) {
  const say = () => words().checkIn.find
  return (
    <Shell
      title={say().lastFourTitle}
      back={props.onBack}
      facts={
        <>
          <p>{say().lastFourMore}</p>
          <Typed value={props.step.lastFour} />
          <WhyNot notDone={props.step.notDone} room="checkIn" />
        </>
      }
      actions={
        <BigButton
          kind="primary"
          icon="ticket"
          disabled={props.step.lastFour.length < 4}
          because={words().checkIn.digitsLeft(4 - props.step.lastFour.length)}
          onTap={() => props.onFind()}
        >
          {say().submit}
        </BigButton>
      }
    >
      <Keypad keys="resident-id" onKey={(key) => props.onTyped(pressedWithX(props.step.lastFour, key, 4))} />
    </Shell>
  )
}
