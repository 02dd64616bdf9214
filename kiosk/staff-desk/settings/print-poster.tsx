import { mdiPrinter } from '@mdi/js'
import type { OrderToday } from '../../../shared/places/order-today.ts'
import { Icon } from '../icon.tsx'
import { createSheet } from '../sheet.tsx'
import { words } from '../words.ts'
import { fitPoster } from './fit-poster.ts'
import { PosterPaper } from './poster-paper.tsx'

/** 墙上的告示: the rules as they are now, on the desk's own printer. */
export function PrintPoster(props: { readonly today: OrderToday; readonly version: number }) {
  const sheet = createSheet('poster-sheet')
  return (
    <button
      type="button"
      class="plain"
      title={words().poster.printText}
      onClick={() =>
        void sheet.print(() => <PosterPaper today={props.today} version={props.version} />, { fitted: fitPoster })
      }
    >
      <Icon path={mdiPrinter} tone="blue" />
      {words().poster.print}
    </button>
  )
}
