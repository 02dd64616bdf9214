import { For, Show } from 'solid-js'
import type { ToldNews } from '../../shared/day/matching/view.ts'
import type { PlacementId } from '../../shared/ids.ts'
import { callForHelp } from '../app/help-call.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { WhichJob } from './which-job.tsx'

interface NewsPageProps {
  readonly news: ToldNews
  readonly notDone: NotDone | undefined
  readonly onBack: () => void
  readonly onKnown: (placement: PlacementId) => Promise<void>
  readonly onAgain: (placement: PlacementId) => Promise<void>
}

/** What became of a job this person took, in the words of the house; where nothing else is theirs, on to other work or home. */
export function NewsPage(props: NewsPageProps) {
  const told = () => props.news[language()]
  const ok = () => (props.news.isAll ? props.onBack() : props.onKnown(props.news.placement))
  return (
    <Shell
      title={told().title}
      back={props.onBack}
      facts={
        <>
          <WhichJob terms={props.news.terms} />
          <WhyNot notDone={props.notDone} room="matching" />
        </>
      }
      actions={
        <SideBySide>
          <Show when={props.news.number === 'may-wait'}>
            <BigButton onTap={() => props.onAgain(props.news.placement)}>{words().matching.left.again}</BigButton>
          </Show>
          <Show when={told().weighs !== 'information'}>
            <BigButton onTap={callForHelp}>{words().common.help}</BigButton>
          </Show>
          <BigButton kind="primary" onTap={ok}>
            {words().common.good}
          </BigButton>
        </SideBySide>
      }
    >
      <Notice tone={told().weighs === 'alert' ? 'amber' : 'sky'} icon={told().weighs} heading={told().lines[0] ?? ''}>
        <Show when={told().sum}>
          {(sum) => (
            <p class="pay" data-size="card">
              <b class="pay-figure">{sum()}</b>
            </p>
          )}
        </Show>
        <For each={told().lines.slice(1)}>{(line) => <p>{line}</p>}</For>
      </Notice>
    </Shell>
  )
}
