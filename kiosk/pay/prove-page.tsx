import { createSignal } from 'solid-js'
import { createReader } from '../app/reader.tsx'
import { ask, type Heard } from '../app/send.ts'
import { Shell } from '../app/shell.tsx'
import { createEntrance } from '../pieces/presence.ts'
import { Notice } from '../ui/notice.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import { payWords } from './words.ts'

interface ProvePageProps {
  readonly onProven: () => Promise<void>
  readonly onBack: () => void
}

/** Nobody has shown who they are: by the ID card or a ticket of theirs before the reader, never by what is typed. */
export function ProvePage(props: ProvePageProps) {
  const say = () => payWords().prove
  const [isUnknown, setIsUnknown] = createSignal(false)
  const stillHere = createEntrance()
  const proven = async <Value,>(asked: Promise<Heard<Value>>, isKnown: (value: Value) => boolean) => {
    setIsUnknown(false)
    const heard = await asked
    if (!stillHere()) return undefined
    if (heard.answer === 'unreachable') return heard
    if (heard.answer === 'refused') {
      if (heard.refusal.code !== 'consent-needed') return heard
      setIsUnknown(true)
      return undefined
    }
    if (isKnown(heard.value)) await props.onProven()
    else setIsUnknown(true)
    return undefined
  }
  const reader = createReader({
    'resident-id': (number) =>
      proven(
        ask('check-in/identify', { identity: { kind: 'resident-id', number }, read: true }),
        ({ known }) => known !== 'new',
      ),
    ticket: (token) => proven(ask('check-in/scan', { token }), () => true),
  })
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      more={say().more}
      facts={isUnknown() ? <Notice tone="rose" icon="alert" heading={say().unknown} /> : undefined}
    >
      <reader.Said />
      <div class="pay-prove">
        <Pictogram name="id-card" size={300} tone="blue" />
        <Pictogram name="ticket" size={300} tone="blue" />
      </div>
      <div class="told">
        <p>{say().why}</p>
        <p>{say().others}</p>
      </div>
    </Shell>
  )
}
