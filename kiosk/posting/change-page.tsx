import { createMemo, For } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import type { Question } from '../pieces/terms-questions.ts'
import { createTilesPerPage } from '../pieces/tiles-per-page.ts'
import { createPages, Pager } from '../ui/pager.tsx'
import { Tile } from '../ui/tile.tsx'
import { type ChangeStep, changeable } from './flow.ts'

const icons: Record<Question, Drawing> = {
  trade: 'work',
  places: 'people',
  township: 'place',
  'work-date': 'day',
  days: 'days',
  start: 'start',
  end: 'end',
  'paid-hours': 'hours',
  'pay-basis': 'pay-basis',
  'piece-unit': 'basket',
  'pieces-per-hour': 'hours',
  amount: 'pay-basis',
  'pay-day': 'pay-day',
  'pay-way': 'pay-way',
  meals: 'meal',
  transport: 'bus',
  meet: 'place',
  leave: 'start',
  bay: 'bay',
  cover: 'cover',
  insurer: 'company',
  policy: 'policy',
  gear: 'gear',
  rain: 'rain',
  phone: 'phone',
  remarks: 'remarks',
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
    createTilesPerPage(undefined, true),
  )
  return (
    <Shell title={say().change.title} back={props.onBack} actions={<Pager pages={pages} />}>
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
