import { mdiCheckCircle } from '@mdi/js'
import { createMemo, Show } from 'solid-js'
import type { PostingId } from '../../shared/ids.ts'
import type { Live } from '../../shared/live.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { language } from '../app/words.ts'
import { Done } from './answered.tsx'
import { Icon } from './icon.tsx'
import { PostingCard } from './posting-card.tsx'
import { PostingLines } from './posting-lines.tsx'
import { createSaid, type Said } from './said.ts'
import { words } from './words.ts'
import './postings.css'

interface PostingsProps {
  readonly live: Live<DeskView>
  /** The one somebody came here for, or went to last. */
  readonly wanted: PostingId | undefined
  readonly choose: (posting: PostingId | undefined) => void
  /** To a list of days of work, and what is looked for in it. */
  readonly goFollowUp: (list: 'complaints', typed: string) => void
  readonly expired: () => void
}

/** Every posting of today, held ones first, and the chosen one with all its terms beside the list. */
export function Postings(props: PostingsProps) {
  const say = () => words().desk
  const [said, setSaid] = createSaid()
  const postings = () => props.live.view.postings
  const byId = createMemo(() => new Map(postings().map((posting) => [posting.posting, posting])))
  const idsOf = (held: boolean) =>
    postings()
      .filter((posting) => (posting.status === 'held') === held)
      .map((posting) => posting.posting)
  const held = createMemo(() => idsOf(true))
  const others = createMemo(() => idsOf(false))
  const chosen = createMemo(() => {
    const id = props.wanted
    return id !== undefined && byId().has(id) ? id : (held()[0] ?? others()[0])
  })
  /** The next one that waits takes the place of the one just decided. */
  const decided = (id: PostingId, message: Said) => {
    setSaid(message)
    props.choose(held().find((other) => other !== id))
  }
  return (
    <section class="room postings">
      <header class="room-head">
        <h1>{say().postings}</h1>
        <div class="ways-out">
          <a class="plain" href={`/jobs?lang=${language()}`} target="_blank" rel="noopener">
            {words().publicSheet.open}
          </a>
        </div>
      </header>
      <Done class="decided" said={said()}>
        <Show when={said()}>
          <Icon path={mdiCheckCircle} tone="green" />
        </Show>
      </Done>
      <Show when={postings().length > 0} fallback={<NoPostings />}>
        <div class="postings-body">
          <div class="posting-list">
            <h2>{say().heldTitle}</h2>
            <Show when={held().length > 0} fallback={<p class="posting-none">{say().nothingHeld}</p>}>
              <PostingLines ids={held()} byId={byId()} chosen={chosen()} choose={props.choose} />
            </Show>
            <Show when={others().length > 0}>
              <h2>{say().otherTitle}</h2>
              <PostingLines ids={others()} byId={byId()} chosen={chosen()} choose={props.choose} />
            </Show>
          </div>
          <Show keyed when={chosen()}>
            {(id) => (
              <Show when={byId().get(id)}>
                {(posting) => (
                  <PostingCard
                    posting={posting()}
                    live={props.live}
                    goComplaints={(employerMasked) => props.goFollowUp('complaints', employerMasked)}
                    expired={props.expired}
                    decided={(message) => decided(id, message)}
                  />
                )}
              </Show>
            )}
          </Show>
        </div>
      </Show>
    </section>
  )
}

function NoPostings() {
  return (
    <div class="nobody">
      <p>{words().desk.noPostings}</p>
      <p>{words().desk.noPostingsText}</p>
    </div>
  )
}
