import { hallTimeAt } from '../app/clock.ts'
import { words } from '../app/words.ts'
import { Layer } from '../ui/layer.tsx'
import { show, type shown } from './keepers.ts'

/** The number that somebody comes back with, and from when they stand in line; 已确认 only once the hall has said so. */
export function KeptPlace(props: { readonly shown: NonNullable<ReturnType<typeof shown>> }) {
  const clock = () => hallTimeAt(Date.parse(props.shown.kept.keptAt)).clock
  const said = () => words().trouble.place[props.shown.state]
  return (
    <Layer
      icon="clock"
      heading={said().title}
      text={said().more(clock())}
      button={words().common.good}
      onTap={() => show()}
    >
      <p class="day-number">
        {props.shown.kept.keeper}
        <b>{clock()}</b>
      </p>
    </Layer>
  )
}
