import { Show } from 'solid-js'
import type { OwnPosting } from '../../shared/day/posting/view.ts'
import { words } from '../app/words.ts'
import { WhyNot } from '../pieces/not-done.tsx'
import { NumberPage } from '../pieces/number-page.tsx'
import { dayNumberOf, type TypedNumber } from '../pieces/typed-number.ts'
import type { NamesStep } from './manage-steps.ts'

/** Whom they ask for already. */
export const Named = (props: { own: OwnPosting }) => (
  <Show when={props.own.named.length > 0}>
    <p>{words().ownPostings.names.named(props.own.named)}</p>
  </Show>
)

interface NamesPageProps {
  readonly step: NamesStep
  readonly own: OwnPosting
  readonly onBack: () => void
  readonly onTyped: (typed: TypedNumber) => void
  readonly onDone: () => Promise<unknown>
}

/** 点名用工: by today's number; one that is asked for already is taken off. */
export function NamesPage(props: NamesPageProps) {
  const say = () => words().ownPostings.names
  const isNamed = () => props.own.named.some((number) => number === dayNumberOf(props.step))
  return (
    <NumberPage
      title={say().title}
      more={say().more(props.own.mostNamed)}
      told={<WhyNot notDone={props.step.notDone} room="posting" />}
      typed={props.step}
      confirm={isNamed() ? say().takeOff : say().do}
      onBack={props.onBack}
      onTyped={props.onTyped}
      onDone={props.onDone}
    />
  )
}
