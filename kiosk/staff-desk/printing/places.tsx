import { createSignal, For, Show } from 'solid-js'
import type { Place } from '../../../shared/county/printing/messages.ts'
import type { PrintQueue } from '../../../shared/county/printing/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import { typedNumber } from '../terminals/number.ts'
import { words } from '../words.ts'

interface PlacesProps {
  readonly queue: PrintQueue
  readonly day: MarketDay
  readonly expired: () => void
  readonly changed: () => void
}

/** Which printers a place has, in the order they are tried. */
export function Places(props: PlacesProps) {
  const say = () => words().printing.desk
  const [typed, setTyped] = createSignal('')
  const places = (): readonly Place[] => {
    const known = props.queue.places.map(({ place }) => place)
    const more = props.queue.knowsPlaces ? undefined : typedNumber(typed())
    return more === undefined || known.includes(more) ? known : [...known, more]
  }
  return (
    <section class="card" aria-label={say().placesTitle}>
      <h2>{say().placesTitle}</h2>
      <p class="hint">{say().placesText}</p>
      <For each={places()}>
        {(place) => (
          <OnePlace place={place} queue={props.queue} day={props.day} expired={props.expired} changed={props.changed} />
        )}
      </For>
      <Show when={!props.queue.knowsPlaces}>
        <Field label={say().otherPlace} value={typed()} onInput={setTyped} kind="digits" />
      </Show>
    </section>
  )
}

const mostTried = [0, 1, 2]

function OnePlace(props: PlacesProps & { readonly place: Place }) {
  const say = () => words().printing.desk
  const asking = createAsking(props)
  const chosen = () => props.queue.places.find(({ place }) => place === props.place)?.printers ?? []
  const set = (nth: number, value: string) => {
    const found = props.queue.printers.find(({ printer }) => printer === value)
    const wanted = chosen().flatMap((printer, at) => (at === nth ? (found?.printer ?? []) : printer))
    if (nth >= chosen().length && found !== undefined) wanted.push(found.printer)
    asking.ask(
      'printing/set-place-printers',
      (command) => ({ command, place: props.place, printers: wanted }),
      () => props.changed(),
    )
  }
  return (
    <fieldset class="place-printers">
      <legend>{say().place(props.place)}</legend>
      <For each={mostTried}>
        {(nth) => (
          <Show when={nth <= chosen().length}>
            <label>
              {say().nth(nth + 1)}
              <select value={chosen()[nth] ?? ''} onChange={(event) => set(nth, event.currentTarget.value)}>
                <option value="">{say().none}</option>
                <Keyed each={props.queue.printers} keyOf={({ printer }) => printer}>
                  {(one) => (
                    <option value={one().printer} selected={chosen()[nth] === one().printer}>
                      {one().name}
                    </option>
                  )}
                </Keyed>
              </select>
            </label>
          </Show>
        )}
      </For>
      <Complaint said={asking.complaint()} />
    </fieldset>
  )
}
