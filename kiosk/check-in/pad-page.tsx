import { createIdReader } from '../app/reader.tsx'
import type { IdCard } from '../app/scan.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { LongNumber } from '../pieces/long-number.tsx'
import { WhyNot } from '../pieces/not-done.tsx'
import { pressed, pressedWithX } from '../pieces/typing.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { isFull, type PadStep, padLength, padText } from './flow.ts'

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
    <Shell
      title={say().title}
      back={props.onBack}
      facts={
        <>
          <p>{say().more}</p>
          <LongNumber value={text()} groups={groups[props.step.at]} />
          <WhyNot notDone={props.step.notDone} room="checkIn" />
        </>
      }
      actions={
        <BigButton
          kind="primary"
          disabled={!isFull(props.step)}
          because={words().common.digitsLeft(padLength[props.step.at] - text().length)}
          onTap={async () => props.onNext()}
        >
          {words().common.next}
        </BigButton>
      }
    >
      <reader.Said />
      <Keypad keys={props.step.at === 'resident-id' ? 'resident-id' : 'digits'} onKey={press} />
    </Shell>
  )
}
