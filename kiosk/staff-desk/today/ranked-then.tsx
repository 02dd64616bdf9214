import { mdiPrinter } from '@mdi/js'
import { For, Show } from 'solid-js'
import type { MarketDay, Position, PostingId } from '../../../shared/ids.ts'
import type { RankedThen as Then } from '../../../shared/places/staff-desk/ranked-then.ts'
import { ask } from '../../app/send.ts'
import { Dialog } from '../dialog.tsx'
import { Icon } from '../icon.tsx'
import { createSheet } from '../sheet.tsx'
import { jobName, momentOf, secondsOf, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { createAboutJob } from './about-job.ts'
import { RankedPaper } from './ranked-paper.tsx'
import { Lines, Others } from './ranked-tables.tsx'
import { givenWords, isGiven, thenWords } from './ranked-words.ts'
import './ranked.css'

/** Which moment: places of this job were given out in this entry of that day. */
export interface Moment {
  readonly day: MarketDay
  readonly posting: PostingId
  readonly position: Position
}

interface RankedThenProps {
  readonly moment: Moment
  readonly close: () => void
  readonly expired: () => void
}

/** 为什么是他：the line for a job as it was when places of it were given out, who was given one, and who stood aside. It is over: nothing can be done here. */
export function RankedThen(props: RankedThenProps) {
  const say = () => words().ranked
  const { value: list, complaint } = createAboutJob({ version: 0, expired: () => props.expired() }, () =>
    ask('staff-desk/ranked-then', props.moment),
  )
  const title = () => {
    const found = list()
    return found === undefined
      ? say().atMoment.open
      : say().atMoment.title(momentOf(found.at), timeOf(found.job.leavesAt), jobName(words(), found.job))
  }
  const asOf = (found: Then) => say().atMoment.asOf(secondsOf(found.at), say().order[found.order], found.ranked.length)
  const sheet = createSheet('log-sheet')
  const print = (found: Then) =>
    void sheet.print(
      () => <RankedPaper title={title()} asOf={asOf(found)} list={found} sent={(line) => isGiven(found, line)} />,
      { foot: title() },
    )
  return (
    <Dialog title={title()} close={props.close} wide>
      <div class="ranked">
        <Show when={list()} fallback={<p role="status">{complaint() ?? words().desk.busy}</p>}>
          {(found) => (
            <>
              <p>{asOf(found())}</p>
              <ul class="given">
                <For each={givenWords(found())}>{(given) => <li>{given}</li>}</For>
              </ul>
              <Lines
                lines={found().ranked}
                none={say().atMoment.nobody}
                stands={say().atMoment.now}
                standing={(line) => thenWords(found(), line)}
                isTheirs={(line) => isGiven(found(), line)}
              />
              <Others lines={found().others} />
            </>
          )}
        </Show>
        <div class="buttons">
          <Show when={list()}>
            {(found) => (
              <button type="button" class="plain" onClick={() => print(found())}>
                <Icon path={mdiPrinter} tone="blue" />
                {say().print}
              </button>
            )}
          </Show>
          <button type="button" class="plain" onClick={() => props.close()}>
            {words().desk.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
