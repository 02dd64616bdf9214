import { createIdReader } from '../app/reader.tsx'
import type { IdCard } from '../app/scan.ts'
import { words } from '../app/words.ts'
import { LongNumber } from '../pieces/long-number.tsx'
import { pressed, pressedWithX } from '../pieces/typing.ts'
import { TypingPage } from '../pieces/typing-page.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { missingOn, type PadStep, padLength, padText } from './flow.ts'

interface PadPageProps {
  readonly step: PadStep
  readonly onBack: () => void
  readonly onTyped: (text: string) => void
  readonly onCard: (card: IdCard) => void
  readonly onNext: () => unknown
}

const groups = { 'resident-id': [6, 8, 4], phone: [3, 4, 4], 'birth-date': [4, 2, 2] } as const

/** A number, the pad for it, and one way on. */
export function PadPage(props: PadPageProps) {
  const say = () => {
    const { residentId, phone, birthDate } = words().checkIn
    return { 'resident-id': residentId, phone, 'birth-date': birthDate }[props.step.at]
  }
  const text = () => padText(props.step)
  const press = (key: string) => {
    const next = props.step.at === 'resident-id' ? pressedWithX : pressed
    props.onTyped(next(text(), key, padLength[props.step.at]))
  }
  // Only where a card is asked for; the page of a phone number is another.
  const reader = createIdReader(props.step.at === 'resident-id', (card) => props.onCard(card))
  return (
    <TypingPage
      title={say().title}
      more={say().more}
      typed={<LongNumber value={text()} groups={groups[props.step.at]} />}
      missing={missingOn(props.step)}
      notDone={props.step.notDone}
      room="checkIn"
      onBack={props.onBack}
      onNext={async () => props.onNext()}
    >
      <reader.Said />
      <Keypad keys={props.step.at === 'resident-id' ? 'resident-id' : 'digits'} onKey={press} />
    </TypingPage>
  )
}
