import { Show } from 'solid-js'
import type { EmployerView, OwnPosting, PostingStatus } from '../../shared/day/posting/view.ts'
import { clockTime } from '../../shared/hall-clock.ts'
import type { PostingId } from '../../shared/ids.ts'
import { yuan } from '../../shared/money.ts'
import { landscape, large, low } from '../app/display.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Keyed } from '../ui/keyed.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { OwnCard } from './own-card.tsx'

interface OwnPageProps {
  readonly view: EmployerView
  readonly onBack: () => void
  readonly onNew: () => void
  readonly onManage: (posting: PostingId) => void
  readonly onList: (posting: PostingId) => void
}

/** What this employer has asked for today, newest first, and where each stands. */
export function OwnPage(props: OwnPageProps) {
  const say = () => words().posting.own
  const pages = createPages(
    () => props.view.postings,
    () => (large() || low() || landscape() ? 1 : 2),
  )
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      more={props.view.maskedName && say().hello(props.view.maskedName)}
      actions={
        <Pager pages={pages}>
          <BigButton kind="primary" icon="hire" onTap={() => props.onNew()}>
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
          <Keyed each={pages.shown()} keyOf={({ posting }) => posting}>
            {(own) => (
              <OwnCard terms={own().terms} state={<StateChip own={own()} />} lines={linesOf(own())}>
                <Show when={own().cancellable || own().unseen.length > 0 || own().underWay}>
                  <BigButton onTap={() => props.onManage(own().posting)}>
                    {own().changeable ? say().manage : onceLeft(own())}
                  </BigButton>
                </Show>
                <Show when={own().placed > 0}>
                  <BigButton onTap={() => props.onList(own().posting)}>{say().list}</BigButton>
                </Show>
              </OwnCard>
            )}
          </Keyed>
        </div>
      </Show>
    </Shell>
  )
}

/** What is still to be done about a job whose people have left once: before they leave again it is only called off. */
export const onceLeft = ({ unseen, underWay }: OwnPosting): string =>
  unseen.length > 0 || underWay ? words().posting.own.atWork : words().ownPostings.manage.cancelRest

const tones: Record<PostingStatus, 'sand' | 'sky' | 'mint' | 'rose'> = {
  held: 'sand',
  open: 'sky',
  filled: 'mint',
  stopped: 'sand',
  expired: 'sand',
  'turned-down': 'rose',
  cancelled: 'sand',
}
const icons: Record<PostingStatus, Drawing> = {
  held: 'clock',
  open: 'hire',
  filled: 'check',
  stopped: 'clock',
  expired: 'clock',
  'turned-down': 'close',
  cancelled: 'close',
}

export function StateChip(props: { own: OwnPosting }) {
  return (
    <Chip tone={tones[props.own.status]} icon={icons[props.own.status]}>
      {words().posting.own.status[props.own.status]}
    </Chip>
  )
}

/** How many have it, and the one thing more that the employer should know. */
function linesOf(own: OwnPosting): readonly string[] {
  const say = words().posting.own
  const placed = say.placed(own.placed, own.terms.places)
  if (own.stopped !== undefined)
    return [
      placed,
      say.stopped(clockTime(own.stopped.minute)),
      ...own.stopped.owed.map(({ fen, people }) => say.owed(yuan(fen), people)),
    ]
  if (own.turnedDownBecause !== undefined) return [placed, say.because(own.turnedDownBecause)]
  if (own.asked > 0) return [placed, say.asked(own.asked)]
  return own.held.length > 0
    ? [placed, own.held.map((because) => say.held[because]).join(words().posting.comma)]
    : [placed]
}
