import { createMemo, createSignal, onMount } from 'solid-js'
import type { EmployerId, TownshipId, TradeId } from '../../../shared/ids.ts'
import { jobsOf } from '../../../shared/places/daily-log/find-rows.ts'
import { type LogRow, tradesOf } from '../../../shared/places/daily-log/row.ts'
import { townshipName, tradeName } from '../../app/market.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { afterPaint } from '../after-paint.ts'
import { Search } from '../search.tsx'
import type { Seeking } from '../seeking.ts'
import { shortMask } from '../term-words.ts'
import { words } from '../words.ts'
import type { List } from './list.ts'

interface ToolsProps {
  readonly list: List
  /** Everybody of the day, before anybody is looked for. */
  readonly rows: readonly LogRow[]
  readonly seeking: Seeking
}

/** Finding in the log: what is typed, which work, where, whose. */
export function Tools(props: ToolsProps) {
  const say = () => words().dailyLog
  const [painted, setPainted] = createSignal(false)
  onMount(() => afterPaint(() => setPainted(true)))
  /** What can be chosen is looked for once the rows stand there. */
  const rows = () => (painted() ? props.rows : [])
  const trades = createMemo(() => [...new Set(rows().flatMap(tradesOf))])
  const jobs = createMemo(() => rows().flatMap(jobsOf))
  const townships = createMemo(() => [...new Set(jobs().map(({ terms }) => terms.township))])
  const employers = createMemo(() => new Map(jobs().map((job) => [job.employer, shortMask(job.employerMasked)])))
  const asked = () => props.list.asked()
  return (
    <div class="log-tools">
      <Search
        label={say().search}
        hint={say().searchHint}
        typed={asked().typed}
        type={(typed) => props.list.ask({ typed })}
        seeking={props.seeking}
      />
      <Choice<TradeId>
        label={say().columns.trade}
        chosen={asked().trade}
        choices={trades().map((id) => [id, tradeName(id)])}
        choose={(trade) => props.list.ask({ trade })}
      />
      <Choice<EmployerId>
        label={say().columns.employer}
        chosen={asked().employer}
        choices={[...employers()]}
        choose={(employer) => props.list.ask({ employer })}
      />
      <Choice<TownshipId>
        label={say().columns.township}
        chosen={asked().township}
        choices={townships().map((id) => [id, townshipName(id)])}
        choose={(township) => props.list.ask({ township })}
      />
      <button
        type="button"
        class="plain only"
        aria-pressed={asked().minors}
        onClick={() => props.list.ask({ minors: !asked().minors })}
      >
        {say().onlyMinors}
      </button>
      <button
        type="button"
        class="plain only"
        aria-pressed={asked().withoutJob}
        onClick={() => props.list.ask({ withoutJob: !asked().withoutJob })}
      >
        {say().onlyWithoutJob}
      </button>
    </div>
  )
}

interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly chosen: Id | undefined
  readonly choices: readonly (readonly [Id, string])[]
  readonly choose: (id: Id | undefined) => void
}

type Choices<Id extends string> = ChoiceProps<Id>['choices']

function Choice<Id extends string>(props: ChoiceProps<Id>) {
  /** What is looked for stays in the list, though nobody of it is left. */
  const choices = createMemo<Choices<Id>>((before) => {
    const gone = (id: Id) => props.choices.every(([each]) => each !== id)
    return [...props.choices, ...before.filter(([id]) => id === props.chosen && gone(id))]
  }, [])
  return (
    <select
      class="filter"
      aria-label={props.label}
      classList={{ set: props.chosen !== undefined }}
      onChange={(event) => props.choose(choices().find(([id]) => id === event.currentTarget.value)?.[0])}
    >
      <option value="" selected={props.chosen === undefined}>
        {words().dailyLog.filterAll(props.label)}
      </option>
      <Keyed each={choices()} keyOf={([id]) => id}>
        {(choice) => (
          <option value={choice()[0]} selected={choice()[0] === props.chosen}>
            {choice()[1]}
          </option>
        )}
      </Keyed>
    </select>
  )
}
