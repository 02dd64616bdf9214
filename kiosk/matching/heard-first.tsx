import { Match, Show, Switch } from 'solid-js'
import type { ProposedChange } from '../../shared/day/matching/view.ts'
import type { PlacementId } from '../../shared/ids.ts'
import { at } from '../pieces/at.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { ChangePage } from './change-page.tsx'
import { NewsPage } from './news-page.tsx'
import { nameOf, type Page } from './page.ts'

type First = Extract<Page, { at: 'change' | 'news' }>
export const toHear = (page: Page | undefined): First | undefined =>
  page?.at === 'change' || page?.at === 'news' ? page : undefined

interface HeardFirstProps {
  readonly page: First
  readonly notDone: NotDone | undefined
  readonly onBack: () => void
  readonly onAnswer: (change: ProposedChange, said: 'agree' | 'decline') => Promise<void>
  readonly onKnown: (placement: PlacementId) => Promise<void>
  readonly onAgain: (placement: PlacementId) => Promise<void>
}

/** What somebody must answer or know before anything else of theirs. */
export function HeardFirst(props: HeardFirstProps) {
  return (
    <Switch>
      <Match when={at(props.page, 'change')}>
        {(asked) => (
          // Others are read from their first page.
          <Show when={nameOf(asked())} keyed>
            {(_) => (
              <ChangePage
                change={asked().change}
                notDone={props.notDone}
                onBack={props.onBack}
                onAnswer={(said) => props.onAnswer(asked().change, said)}
              />
            )}
          </Show>
        )}
      </Match>
      <Match when={at(props.page, 'news')}>
        {(heard) => (
          <NewsPage
            news={heard().news}
            notDone={props.notDone}
            onBack={props.onBack}
            onKnown={props.onKnown}
            onAgain={props.onAgain}
          />
        )}
      </Match>
    </Switch>
  )
}
