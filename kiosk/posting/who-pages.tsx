import { createSignal, onCleanup, Show } from 'solid-js'
import { pinLength } from '../../shared/identity/pin.ts'
import { createIdReader, createReader } from '../app/reader.tsx'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { LongNumber } from '../pieces/long-number.tsx'
import type { NotDone } from '../pieces/not-done.tsx'
import { pressed, pressedWithX } from '../pieces/typing.ts'
import { TypingPage } from '../pieces/typing-page.tsx'
import { Keypad, LetterPad } from '../ui/keypad.tsx'
import { Tile } from '../ui/tile.tsx'
import { Typed } from '../ui/typed.tsx'
import {
  type EmployerKind,
  type LicenceStep,
  licenceLength,
  type NumberStep,
  numberLength,
  type PhoneStep,
  type PinStep,
  phoneLength,
} from './who-steps.ts'

interface KindPageProps {
  readonly onBack: () => void
  readonly onKind: (kind: EmployerKind) => void
  /** The card that staff printed for them, held out to the reader. */
  readonly onCard: (token: string) => Promise<NotDone | undefined>
}

export function KindPage(props: KindPageProps) {
  const say = () => words().posting.kind
  const reader = createReader({ card: (token) => props.onCard(token) })
  return (
    <Shell title={say().title} back={props.onBack}>
      <reader.Said />
      <div class="kinds">
        <Tile icon="company" title={say().company} subtitle={say().companyMore} onTap={() => props.onKind('company')} />
        <Tile icon="farmer" title={say().person} subtitle={say().personMore} onTap={() => props.onKind('person')} />
        <Tile icon="agency" title={say().agency} subtitle={say().agencyMore} onTap={() => props.onKind('agency')} />
      </div>
    </Shell>
  )
}

interface NumberPageProps {
  readonly step: NumberStep
  readonly onBack: () => void
  readonly onTyped: (number: string) => void
  readonly onNext: () => void
}

/** The credit code on the letter pad, or the resident ID on the number pad. */
export function NumberPage(props: NumberPageProps) {
  const say = () => words().posting.number
  const company = () => props.step.kind !== 'person'
  const reader = createIdReader(!company(), ({ number }) => props.onTyped(number))
  const press = (key: string) =>
    props.onTyped((company() ? pressed : pressedWithX)(props.step.number, key, numberLength))
  return (
    <TypingPage
      title={company() ? say().company : say().person}
      more={company() ? say().companyMore : say().personMore}
      typed={<LongNumber value={props.step.number} groups={company() ? [2, 6, 9, 1] : [6, 8, 4]} />}
      missing={numberLength - props.step.number.length}
      notDone={props.step.notDone}
      room="posting"
      onBack={props.onBack}
      onNext={props.onNext}
    >
      <reader.Said />
      <Show when={company()} fallback={<Keypad keys="resident-id" onKey={press} />}>
        <LetterPad onKey={press} />
      </Show>
    </TypingPage>
  )
}

interface LicencePageProps {
  readonly step: LicenceStep
  readonly onBack: () => void
  readonly onTyped: (licence: string) => void
  readonly onNext: () => void
}

const missingOf = (typed: number) => Math.max(licenceLength.least - typed, Math.min(0, licenceLength.most - typed))

/** An agency names the licence it may place people by. */
export function LicencePage(props: LicencePageProps) {
  const say = () => words().posting.licence
  return (
    <TypingPage
      title={say().title}
      more={say().more}
      typed={<LongNumber value={props.step.licence} groups={[5, 5, 5, 5]} />}
      missing={missingOf(props.step.licence.length)}
      notDone={props.step.notDone}
      room="posting"
      onBack={props.onBack}
      onNext={props.onNext}
    >
      <Keypad keys="digits" onKey={(key) => props.onTyped(pressed(props.step.licence, key, licenceLength.most))} />
    </TypingPage>
  )
}

interface PhonePageProps {
  readonly step: PhoneStep
  readonly onBack: () => void
  readonly onTyped: (phone: string) => void
  readonly onNext: () => Promise<unknown>
}

export function PhonePage(props: PhonePageProps) {
  const say = () => words().posting.phone
  return (
    <TypingPage
      title={say().title}
      more={say().more}
      typed={<Typed value={props.step.phone} groups={[3, 4, 4]} />}
      missing={phoneLength - props.step.phone.length}
      notDone={props.step.notDone}
      room="posting"
      onBack={props.onBack}
      onNext={props.onNext}
    >
      <Keypad keys="digits" onKey={(key) => props.onTyped(pressed(props.step.phone, key, phoneLength))} />
    </TypingPage>
  )
}

interface PinPageProps {
  readonly step: PinStep
  readonly onBack: () => void
  readonly onTyped: (pin: string) => void
  readonly onNext: () => Promise<unknown>
  /** Whoever has forgotten it holds out their card. */
  readonly onCard: (token: string) => Promise<NotDone | undefined>
}

const seenMillis = 1000

/** Nobody behind sees the digits; while one is chosen the last is seen for a moment, so that a slip of the glove is too. */
export function PinPage(props: PinPageProps) {
  const say = () => words().posting.pin
  const choose = () => props.step.choose
  const [seen, setSeen] = createSignal(false)
  let timer: number | undefined
  onCleanup(() => window.clearTimeout(timer))
  const masked = () => {
    const { pin } = props.step
    return seen() && pin !== '' ? '●'.repeat(pin.length - 1) + pin.slice(-1) : '●'.repeat(pin.length)
  }
  const press = (key: string) => {
    const pin = pressed(props.step.pin, key, pinLength)
    window.clearTimeout(timer)
    setSeen(choose() && pin.length > props.step.pin.length)
    timer = window.setTimeout(() => setSeen(false), seenMillis)
    props.onTyped(pin)
  }
  const reader = createReader({ card: (token) => props.onCard(token) })
  return (
    <TypingPage
      title={choose() ? say().choose : say().title}
      more={choose() ? say().chooseMore : say().more}
      typed={<Typed value={masked()} groups={[3, 3]} />}
      missing={pinLength - props.step.pin.length}
      notDone={props.step.notDone}
      room="posting"
      onBack={props.onBack}
      onNext={props.onNext}
    >
      <reader.Said />
      <Keypad keys="digits" onKey={press} />
    </TypingPage>
  )
}
