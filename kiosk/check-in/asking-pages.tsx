import { Match, Switch } from 'solid-js'
import { market } from '../app/market.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { type Asking, back, isPad, type Needed, onwards, type Question } from './asking.ts'
import { CertificatesPage } from './certificates-page.tsx'
import { ChoicesPage } from './choices-page.tsx'
import { OwnFiguresPage } from './own-figures-page.tsx'
import { TownshipPage } from './township-page.tsx'
import { TradesPage } from './trades-page.tsx'
import { WantsPage } from './wants-page.tsx'

export interface AskingProps {
  readonly asking: Asking
  readonly minor: boolean
  readonly onAsking: (asking: Asking) => void
  readonly onBack: () => void
}

interface AskingPagesProps extends AskingProps {
  /** What the page with all of it is called, and what its button does. */
  readonly title: string
  readonly more: string
  readonly submit: string
  readonly notDone: NotDone | undefined
  readonly onSubmit: () => Promise<unknown>
}

/** The questions about work, one a page, and the page where all of it stands. Back from the first leaves them. */
export function AskingPages(props: AskingPagesProps) {
  const onBack = () => {
    const before = back(props.asking)
    if (before === undefined) props.onBack()
    else props.onAsking(before)
  }
  // One object for whichever page it is: merged anew for each, props go through proxies, and the first tap is slow.
  const page: PageProps = {
    get asking() {
      return props.asking
    },
    get minor() {
      return props.minor
    },
    onAsking: (asking) => props.onAsking(asking),
    onBack,
    onNext: (asking) => props.onAsking(onwards(asking, needed)),
  }
  const at = (question: Question) => props.asking.at === question
  return (
    <Switch
      fallback={
        <WantsPage
          page={page}
          title={props.title}
          more={props.more}
          submit={props.submit}
          notDone={props.notDone}
          onSubmit={props.onSubmit}
        />
      }
    >
      <Match when={at('trades')}>
        <TradesPage {...page} />
      </Match>
      <Match when={at('township')}>
        <TownshipPage {...page} />
      </Match>
      <Match when={at('certificates')}>
        <CertificatesPage {...page} />
      </Match>
      <Match when={isPad(props.asking.at) && props.asking.at}>
        {(pad) => <OwnFiguresPage page={page} pad={pad()} />}
      </Match>
      <Match when={hasChoices(props.asking.at)}>
        {(question) => <ChoicesPage page={page} question={question()} />}
      </Match>
    </Switch>
  )
}

export interface PageProps extends AskingProps {
  readonly onNext: (asking: Asking) => void
}

export type ChoiceQuestion = 'pay' | 'hours' | 'distance'
const hasChoices = (at: Asking['at']): ChoiceQuestion | undefined =>
  at === 'pay' || at === 'hours' || at === 'distance' ? at : undefined

const needed: Needed = (trades) =>
  trades.flatMap((id) => market().trades.find((trade) => trade.id === id)?.certificate ?? [])
