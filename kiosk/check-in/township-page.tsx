import { For, Show } from 'solid-js'
import { market, townshipName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { createTilesPerPage } from '../pieces/tiles-per-page.ts'
import { BigButton } from '../ui/big-button.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { Tile } from '../ui/tile.tsx'
import { answered } from './asking.ts'
import type { PageProps } from './asking-pages.tsx'

/** Where somebody lives: one tap is the answer and the way on, and so is not saying, or leaving what is ticked, which may be on another page. */
export function TownshipPage(props: PageProps) {
  const say = () => words().checkIn.township
  const townships = () => market().townships.filter(({ off }) => !off)
  const pages = createPages(townships, createTilesPerPage())
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      more={say().more}
      actions={
        <Pager pages={pages}>
          <Show
            when={props.asking.wants.township !== undefined}
            fallback={<Skip asking={props.asking} onNext={props.onNext} />}
          >
            <SideBySide>
              <Skip asking={props.asking} onNext={props.onNext} />
              <BigButton kind="primary" onTap={() => props.onNext(props.asking)}>
                {words().common.next}
              </BigButton>
            </SideBySide>
          </Show>
        </Pager>
      }
    >
      <div class="tiles">
        <For each={pages.shown()}>
          {({ id }) => (
            <Tile
              icon="home"
              title={townshipName(id)}
              chosen={props.asking.wants.township === id}
              onTap={() => props.onNext(answered(props.asking, 'township', id))}
            />
          )}
        </For>
      </div>
    </Shell>
  )
}

const Skip = (props: Pick<PageProps, 'asking' | 'onNext'>) => (
  <BigButton onTap={() => props.onNext(answered(props.asking, 'township', undefined))}>
    {words().checkIn.township.skip}
  </BigButton>
)
