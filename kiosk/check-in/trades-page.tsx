import { createMemo, For } from 'solid-js'
import type { TradeId } from '../../shared/ids.ts'
import { follow } from '../app/follow.ts'
import { market, tradeName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { WhyNot } from '../pieces/not-done.tsx'
import { createTilesPerPage } from '../pieces/tiles-per-page.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { BigButton } from '../ui/big-button.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { Tile } from '../ui/tile.tsx'
import type { TradesStep } from './flow.ts'
import { wantedFirst } from './wanted.ts'

interface TradesPageProps {
  readonly step: TradesStep
  readonly onBack: () => void
  readonly onTrade: (trade: TradeId) => void
  readonly onSubmit: () => Promise<unknown>
}

/** Pictures of the trades, today's wanted ones first; the order stays while somebody is choosing. */
export function TradesPage(props: TradesPageProps) {
  const say = () => words().checkIn.trades
  const home = follow('home')
  const wanted = createMemo<readonly TradeId[]>((before) => {
    if (before.length > 0) return before
    return (home.live()?.view.nextJobs ?? []).map((job) => job.trade)
  }, [])
  const trades = createMemo(() =>
    wantedFirst(
      market()
        .trades.filter(({ off }) => !off)
        .map((trade) => trade.id),
      wanted(),
    ),
  )
  const pages = createPages(
    trades,
    createTilesPerPage(() => props.step.notDone !== undefined),
  )
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      spoken={say().spoken}
      facts={
        <>
          <p>
            {say().more}
            {wanted().length > 0 ? say().wantedFirst : ''}
          </p>
          <WhyNot
            notDone={props.step.notDone}
            noAnswer={words().checkIn.noAnswer}
            noAnswerMore={words().checkIn.noAnswerMore}
          />
        </>
      }
      actions={
        <Pager pages={pages}>
          <BigButton
            kind="primary"
            disabled={props.step.chosen.length === 0}
            because={say().chooseOne}
            onTap={() => props.onSubmit()}
          >
            {say().submit}
          </BigButton>
        </Pager>
      }
    >
      <div class="tiles">
        <For each={pages.shown()}>
          {(trade) => (
            <Tile
              icon={tradePictogram(trade)}
              title={tradeName(trade)}
              subtitle={wanted().includes(trade) ? say().wanted : undefined}
              chosen={props.step.chosen.includes(trade)}
              onTap={() => props.onTrade(trade)}
            />
          )}
        </For>
      </div>
    </Shell>
  )
}
