import { mdiChevronLeft, mdiChevronRight } from '@mdi/js'
import type { MarketDay } from '../../../shared/ids.ts'
import { Icon } from '../icon.tsx'
import { dayTyped } from '../typed-when.ts'
import { words } from '../words.ts'

interface DayPickerProps {
  readonly day: MarketDay
  readonly today: MarketDay
  /** Undefined is today, whichever day that comes to be. */
  readonly choose: (day: MarketDay | undefined) => void
}

const dayMillis = 86_400_000

/** Which day's log: one back, one on, any by date, never one to come. */
export function DayPicker(props: DayPickerProps) {
  const say = () => words().dailyLog
  const weekday = () => words().paper.weekdays[new Date(`${props.day}T00:00:00Z`).getUTCDay()] ?? ''
  const go = (typed: string) => {
    const day = dayTyped(typed)
    if (day !== undefined && day <= props.today) props.choose(day === props.today ? undefined : day)
  }
  const step = (days: number) => go(new Date(Date.parse(props.day) + days * dayMillis).toISOString().slice(0, 10))
  return (
    <div class="day-picker">
      <button type="button" class="plain" aria-label={say().dayBefore} onClick={() => step(-1)}>
        <Icon path={mdiChevronLeft} tone="blue" />
      </button>
      <label>
        <span class="unseen">{say().whichDay}</span>
        <input
          type="text"
          inputmode="numeric"
          autocomplete="off"
          value={props.day}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            go(event.currentTarget.value)
            event.currentTarget.value = props.day
          }}
        />
      </label>
      <button
        type="button"
        class="plain"
        aria-label={say().dayAfter}
        disabled={props.day === props.today}
        onClick={() => step(1)}
      >
        <Icon path={mdiChevronRight} tone="blue" />
      </button>
      <p>{weekday()}</p>
    </div>
  )
}
