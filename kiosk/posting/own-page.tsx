import { For, Show } from 'solid-js'
import type { EmployerView, OwnPosting, PostingStatus } from '../../shared/day/posting/view.ts'
import { landscape, large } from '../app/display.ts'
import { tradeName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { Pay } from '../pieces/pay.tsx'
import { workTime } from '../pieces/terms-rows.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import { checkPath, clockPath, closePath, hirePath } from '../ui/icons.ts'
import { createPages, Pager } from '../ui/pager.tsx'
import { Pictogram } from '../ui/pictogram.tsx'

/** What this employer has asked for today, newest first, and where each stands. */
export function OwnPage(props: { view: EmployerView; onBack: () => void; onNew: () => void }) {
  const say = () => words().posting.own
  const pages = createPages(
    () => props.view.postings,
    () => (landscape() ? 2 : 3) - (large() ? 1 : 0) - (large() && !landscape() && language() === 'en' ? 1 : 0),
  )
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      spoken={say().spoken}
      facts={<Show when={props.view.maskedName}>{(name) => <p>{say().hello(name())}</p>}</Show>}
      actions={
        <Pager pages={pages}>
          <BigButton kind="primary" icon={hirePath} onTap={() => props.onNew()}>
            {say().add}
          </BigButton>
        </Pager>
      }
    >
      <Show
        when={props.view.postings.length > 0}
        fallback={
          <div class="told">
            <p>{say().none}</p>
            <Show when={!props.view.approved}>
              <p>{say().notYetApproved}</p>
            </Show>
          </div>
        }
      >
        <div class="own-postings">
          <For each={pages.shown()}>{(posting) => <OwnCard posting={posting} />}</For>
        </div>
      </Show>
    </Shell>
  )
}

const tones: Record<PostingStatus, 'sand' | 'sky' | 'mint' | 'rose'> = {
  held: 'sand',
  open: 'sky',
  filled: 'mint',
  expired: 'sand',
  'turned-down': 'rose',
  cancelled: 'sand',
}
const icons: Record<PostingStatus, string> = {
  held: clockPath,
  open: hirePath,
  filled: checkPath,
  expired: clockPath,
  'turned-down': closePath,
  cancelled: closePath,
}

function OwnCard(props: { posting: OwnPosting }) {
  const say = () => words().posting.own
  const terms = () => props.posting.terms
  return (
    <article class="own-card">
      <Pictogram path={tradePictogram(terms().trade)} size={112} tone="blue" />
      <div class="own-what">
        <p class="own-trade">{tradeName(terms().trade)}</p>
        <p>{workTime(terms())}</p>
        <p>{say().placed(props.posting.placed, terms().places)}</p>
        <Show when={props.posting.turnedDownBecause}>{(why) => <p>{say().because(why())}</p>}</Show>
      </div>
      <div class="own-state">
        <Chip tone={tones[props.posting.status]} icon={icons[props.posting.status]}>
          {say().status[props.posting.status]}
        </Chip>
        <Pay pay={terms().pay} />
      </div>
    </article>
  )
}
