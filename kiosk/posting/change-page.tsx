import { createMemo, For } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { createTilesPerPage } from '../pieces/tiles-per-page.ts'
import { busPath, coverPath, mealPath, placePath, workPath } from '../ui/icons.ts'
import { createPages, Pager } from '../ui/pager.tsx'
import { Tile } from '../ui/tile.tsx'
import { type ChangeStep, changeable } from './flow.ts'
import {
  basketPath,
  bayPath,
  dayPath,
  daysPath,
  endPath,
  gearPath,
  hoursPath,
  payDayPath,
  payPath,
  payWayPath,
  peoplePath,
  policyPath,
  rainPath,
  remarksPath,
  startPath,
} from './icons.ts'
import type { Question } from './questions.ts'

const icons: Record<Question, string> = {
  trade: workPath,
  places: peoplePath,
  township: placePath,
  'work-date': dayPath,
  days: daysPath,
  start: startPath,
  end: endPath,
  'paid-hours': hoursPath,
  'pay-basis': payPath,
  'piece-unit': basketPath,
  'pieces-per-hour': hoursPath,
  amount: payPath,
  'pay-day': payDayPath,
  'pay-way': payWayPath,
  meals: mealPath,
  transport: busPath,
  leave: startPath,
  bay: bayPath,
  cover: coverPath,
  policy: policyPath,
  gear: gearPath,
  rain: rainPath,
  remarks: remarksPath,
}

interface ChangePageProps {
  readonly step: ChangeStep
  readonly onBack: () => void
  readonly onQuestion: (question: Question) => void
}

/** One term is not right: tap it, put it right, and be back at the check. */
export function ChangePage(props: ChangePageProps) {
  const say = () => words().posting
  const pages = createPages(
    createMemo(() => changeable(props.step)),
    createTilesPerPage(),
  )
  return (
    <Shell
      title={say().change.title}
      back={props.onBack}
      spoken={say().change.spoken}
      actions={<Pager pages={pages} />}
    >
      <div class="tiles">
        <For each={pages.shown()}>
          {(question) => (
            <Tile icon={icons[question]} title={say().short[question]} onTap={() => props.onQuestion(question)} />
          )}
        </For>
      </div>
    </Shell>
  )
}
