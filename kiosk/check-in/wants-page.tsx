import { For } from 'solid-js'
import { clockTime } from '../../shared/hall-clock.ts'
import { yuan } from '../../shared/money.ts'
import { townshipName, tradeShort } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { createTilesPerPage } from '../pieces/tiles-per-page.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { BigButton } from '../ui/big-button.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { Tile } from '../ui/tile.tsx'
import { type Asking, change, type Question, questions } from './asking.ts'
import type { AskingProps } from './asking-pages.tsx'

interface WantsPageProps {
  readonly page: AskingProps
  readonly title: string
  readonly more: string
  readonly submit: string
  readonly notDone: NotDone | undefined
  readonly onSubmit: () => Promise<unknown>
}

/** All they ask for on one page: the button takes it as it stands, a tile changes that one thing. */
export function WantsPage(props: WantsPageProps) {
  const say = () => words().checkIn.wants
  const pages = createPages(
    () => questions,
    createTilesPerPage(() => props.notDone !== undefined),
  )
  const icon = (question: Question) => {
    const [trade] = props.page.asking.wants.trades
    const trades = trade === undefined ? 'check' : tradePictogram(trade)
    return { ...icons, trades }[question]
  }
  return (
    <Shell
      title={props.title}
      back={props.page.onBack}
      more={props.more + say().toChange}
      facts={<WhyNot notDone={props.notDone} room="checkIn" />}
      actions={
        <Pager pages={pages}>
          <BigButton
            kind="primary"
            icon="check"
            disabled={props.page.asking.wants.trades.length === 0}
            because={words().checkIn.trades.chooseOne}
            onTap={() => props.onSubmit()}
          >
            {props.submit}
          </BigButton>
        </Pager>
      }
    >
      <div class="tiles wants">
        <For each={pages.shown()}>
          {(question) => (
            <Tile
              icon={icon(question)}
              title={answerOf(props.page.asking, question)}
              subtitle={say().name[question]}
              onTap={() => props.page.onAsking(change(props.page.asking, question))}
            />
          )}
        </For>
      </div>
    </Shell>
  )
}

const icons = {
  township: 'home',
  pay: 'pay',
  hours: 'clock',
  distance: 'place',
  certificates: 'certificate',
} as const

/** An answer in a few characters, or that it is left open. */
function answerOf({ wants, certificates }: Asking, question: Question): string {
  const { pay, hours, distance, wants: say } = words().checkIn
  switch (question) {
    case 'trades':
      return say.trades(wants.trades.map(tradeShort))
    case 'township':
      return wants.township === undefined ? say.notSaid : townshipName(wants.township)
    case 'pay':
      return wants.askHourlyFen === undefined ? pay.any : pay.from(yuan(wants.askHourlyFen))
    case 'hours':
      return wants.hours === undefined
        ? hours.any
        : say.hours(clockTime(wants.hours.fromMinute), untilWords(wants.hours.untilMinute))
    case 'distance':
      return distance.band[wants.distance ?? 'county']
    case 'certificates':
      return say.certificates(certificates.length)
    default:
      return question satisfies never
  }
}
/** Midnight is the end of the day, not its beginning. */
const untilWords = (minute: number) => (minute === 24 * 60 ? '24:00' : clockTime(minute))
