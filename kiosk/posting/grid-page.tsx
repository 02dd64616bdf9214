import { createMemo, For, Match, Switch } from 'solid-js'
import { market, townshipName, tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { createTilesPerPage } from '../pieces/tiles-per-page.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { placePath } from '../ui/icons.ts'
import { createPages, Pager } from '../ui/pager.tsx'
import { Tile } from '../ui/tile.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'

/** Trade or township: pictures, page by page. */
export function GridPage(props: QuestionPageProps) {
  const say = () => words().posting
  const trades = createPages(
    createMemo(() => market().trades),
    createTilesPerPage(),
  )
  const townships = createPages(
    createMemo(() => market().townships),
    createTilesPerPage(),
  )
  const grid = (): 'trade' | 'township' => (props.step.question === 'trade' ? 'trade' : 'township')
  return (
    <QuestionShell {...props} title={say().ask[grid()]} because={say().notYet.chooseOne}>
      <Switch>
        <Match when={grid() === 'trade'}>
          <div class="tiles">
            <For each={trades.shown()}>
              {(trade) => (
                <Tile
                  icon={tradePictogram(trade.id)}
                  title={tradeName(trade.id)}
                  chosen={props.step.draft.trade === trade.id}
                  onTap={() => props.onDraft({ ...props.step.draft, trade: trade.id })}
                />
              )}
            </For>
          </div>
          <Pager pages={trades} />
        </Match>
        <Match when={grid() === 'township'}>
          <div class="tiles">
            <For each={townships.shown()}>
              {(township) => (
                <Tile
                  icon={placePath}
                  title={townshipName(township.id)}
                  chosen={props.step.draft.township === township.id}
                  onTap={() => props.onDraft({ ...props.step.draft, township: township.id })}
                />
              )}
            </For>
          </div>
          <Pager pages={townships} />
        </Match>
      </Switch>
    </QuestionShell>
  )
}
