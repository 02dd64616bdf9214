import { createMemo, For } from 'solid-js'
import { insurers } from '../../shared/day/posting/insurers.ts'
import { market, townshipName, tradeShort } from '../app/market.ts'
import { words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import type { Draft } from '../pieces/terms-draft.ts'
import { createTilesPerPage } from '../pieces/tiles-per-page.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { createPages } from '../ui/pager.tsx'
import { Tile } from '../ui/tile.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'

interface Picture {
  readonly icon: Drawing
  readonly title: () => string
  readonly more?: () => string
  readonly chosen: (draft: Draft) => boolean
  readonly put: (draft: Draft) => Draft
}

const tradePictures = (): readonly Picture[] =>
  market()
    .trades.filter(({ off }) => !off)
    .map(({ id }) => ({
      icon: tradePictogram(id),
      title: () => tradeShort(id),
      chosen: (draft) => draft.trade === id,
      put: (draft) => ({ ...draft, trade: id }),
    }))
const townshipPictures = (): readonly Picture[] =>
  market()
    .townships.filter(({ off }) => !off)
    .map(({ id }) => ({
      icon: 'place',
      title: () => townshipName(id),
      chosen: (draft) => draft.township === id,
      put: (draft) => ({ ...draft, township: id }),
    }))

const insurerPictures = (): readonly Picture[] =>
  insurers.map((insurer) => ({
    icon: 'cover',
    title: () => words().terms.insurers[insurer],
    ...(insurer === 'other' ? { more: () => words().posting.otherInsurer } : {}),
    chosen: (draft) => draft.insurer === insurer,
    put: (draft) => ({ ...draft, insurer }),
  }))

const pictures = { trade: tradePictures, township: townshipPictures, insurer: insurerPictures }
export type PictureQuestion = keyof typeof pictures

/** Trade, township or insurer: pictures, page by page. */
export function GridPage(props: { readonly page: QuestionPageProps; readonly asked: PictureQuestion }) {
  const say = () => words().posting
  const pages = createPages(
    createMemo(() => pictures[props.asked]()),
    createTilesPerPage(),
  )
  return (
    <QuestionShell page={props.page} title={say().ask[props.asked]} because={say().notYet.chooseOne} pages={pages}>
      <div class="tiles">
        <For each={pages.shown()}>
          {(picture) => (
            <Tile
              icon={picture.icon}
              title={picture.title()}
              subtitle={picture.more?.()}
              chosen={picture.chosen(props.page.step.draft)}
              onTap={() => props.page.onDraft(picture.put(props.page.step.draft))}
            />
          )}
        </For>
      </div>
    </QuestionShell>
  )
}
