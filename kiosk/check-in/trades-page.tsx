import { createMemo, For, Show } from 'solid-js'
import { mostTrades } from '../../shared/day/check-in/most-trades.ts'
import type { TradeId } from '../../shared/ids.ts'
import { homeView } from '../app/home-view.ts'
import { hasLeastRoom } from '../app/least-room.ts'
import { market, tradeShort } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { createTilesPerPage } from '../pieces/tiles-per-page.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { Tile } from '../ui/tile.tsx'
import { isFull, tapTrade } from './asking.ts'
import type { PageProps } from './asking-pages.tsx'
import { wantedFirst } from './wanted.ts'

/** Pictures of the trades, today's wanted ones first; the order stays while somebody is choosing. */
export function TradesPage(props: PageProps) {
  const say = () => words().checkIn.trades
  const wanted = createMemo<readonly TradeId[]>((before) => {
    if (before.length > 0) return before
    return homeView()?.wantedTrades ?? []
  }, [])
  // Who is under eighteen is shown what they may be sent to, and nothing to be disappointed by.
  const open = () => market().trades.filter(({ off, minorAllowed }) => !off && (!props.minor || minorAllowed))
  const trades = createMemo(() =>
    wantedFirst(
      open().map((trade) => trade.id),
      open().flatMap(({ id }) => (wanted().includes(id) ? [id] : [])),
    ),
  )
  const pages = createPages(
    trades,
    createTilesPerPage(() => props.minor),
  )
  const rank = (trade: TradeId) => props.asking.wants.trades.indexOf(trade) + 1
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      more={wanted().length > 0 ? say().moreWanted : say().more}
      facts={
        <Show when={props.minor}>
          <Notice tone="sky" icon="information" heading={words().checkIn.minor.heading}>
            {hasLeastRoom() ? undefined : words().checkIn.minor.more}
          </Notice>
        </Show>
      }
      actions={
        <Pager pages={pages}>
          <BigButton
            kind="primary"
            disabled={props.asking.wants.trades.length === 0}
            because={say().chooseOne}
            onTap={() => props.onNext(props.asking)}
          >
            {words().common.next}
          </BigButton>
        </Pager>
      }
    >
      <div class="tiles">
        <For each={pages.shown()}>
          {(trade) => (
            <Tile
              icon={tradePictogram(trade)}
              title={tradeShort(trade)}
              subtitle={rank(trade) > 0 ? say().rank(rank(trade)) : wanted().includes(trade) ? say().wanted : undefined}
              chosen={rank(trade) > 0}
              disabled={rank(trade) === 0 && isFull(props.asking)}
              because={words().common.atMost(mostTrades)}
              onTap={() => props.onAsking(tapTrade(props.asking, trade))}
            />
          )}
        </For>
      </div>
    </Shell>
  )
}
