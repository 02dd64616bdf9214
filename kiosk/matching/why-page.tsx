import { For } from 'solid-js'
import type { ToldWhyLine } from '../../shared/language/why-not-words.ts'
import { landscape, large, low } from '../app/display.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { JobLine } from '../pieces/job-line.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import './why-page.css'

interface WhyPageProps {
  readonly lines: readonly ToldWhyLine[]
  readonly onBack: () => void
  readonly onChange: () => void
}

/** 为什么没派我: each job of today that is not theirs, and why, as the moment knew that decided it. */
export function WhyPage(props: WhyPageProps) {
  const say = () => words().matching.why
  const pages = createPages(
    () => props.lines,
    () => (low() || (large() && landscape()) ? 1 : large() || landscape() ? 2 : 4),
  )
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      more={props.lines.length > 0 ? say().more : say().none}
      actions={
        <Pager pages={pages}>
          <BigButton kind="primary" onTap={() => props.onChange()}>
            {words().matching.mine.change}
          </BigButton>
        </Pager>
      }
    >
      <For each={pages.shown()}>
        {(line) => (
          <article class="why">
            <ul>
              <JobLine job={line} />
            </ul>
            <p>{line.because[language()]}</p>
          </article>
        )}
      </For>
    </Shell>
  )
}
