import { createSignal, For, Show } from 'solid-js'
import { owedAlike } from '../../shared/day/placement/owed-alike.ts'
import { stopReasons } from '../../shared/day/placement/stop-reasons.ts'
import type { NotedDay } from './noted.ts'
import { Sheet } from './sheet.tsx'
import type { Site } from './state.ts'
import { words } from './words.ts'

interface StopProps {
  readonly day: NotedDay | undefined
  /** By the piece: the rule of the stop is the least, and what they did is asked next. */
  readonly isCounted: boolean
  readonly close: () => void
  readonly tap: Site['tap']
}
type Reason = (typeof stopReasons)[number]

/** 停工: why, and what everybody is owed then, before it is said. */
export function StopSheet(props: StopProps) {
  const [because, choose] = createSignal<Reason>()
  const missed = () => props.day?.people.filter(({ is }) => is === 'missed').map(({ placement }) => placement)
  /** Nothing to whom this page knows not to have come, heard by the hall or not. */
  const owed = (reason: Reason) =>
    props.day?.ifStopped?.[reason]?.filter(({ placement }) => !missed()?.includes(placement))
  const stop = () => {
    const chosen = because()
    if (chosen !== undefined) props.tap({ name: 'site/stop-work', body: { because: chosen } })
  }
  return (
    <Sheet title={words().stop.title} close={props.close}>
      <For each={stopReasons}>
        {(reason) => (
          <button
            type="button"
            class="site-choice"
            aria-pressed={because() === reason}
            disabled={owed(reason) === undefined}
            onClick={() => choose(reason)}
          >
            {words().stop.because[reason]}
            <Show when={owed(reason)} fallback={<span>{words().stop.indoors}</span>}>
              {(people) => (
                <For each={owedAlike(people())}>
                  {({ fen, people }) => <span>{words().stop[props.isCounted ? 'least' : 'owed'](fen, people)}</span>}
                </For>
              )}
            </Show>
          </button>
        )}
      </For>
      <Show when={because()}>
        <p class="site-note">{props.isCounted ? words().stop.count : words().rounded}</p>
        <p class="site-note">{words().stop.sure}</p>
        <button type="button" class="site-danger" onClick={stop}>
          {words().stop.do}
        </button>
      </Show>
    </Sheet>
  )
}
