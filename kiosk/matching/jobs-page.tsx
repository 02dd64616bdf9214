import { createMemo, Show } from 'solid-js'
import type { JobCard as Job } from '../../shared/day/matching/job-card.ts'
import type { HeldOffer, WorkerView } from '../../shared/day/matching/view.ts'
import type { PostingId } from '../../shared/ids.ts'
import { landscape, large, low } from '../app/display.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { JobCard } from '../pieces/job-card.tsx'
import { WhyNot } from '../pieces/not-done.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Keyed } from '../ui/keyed.tsx'
import { Notice } from '../ui/notice.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import './jobs.css'
import { News } from './news.tsx'
import { NumberBand } from './number-band.tsx'
import { type Chosen, nearest } from './page.ts'
import { heldUntil, roundTime } from './until.ts'

interface JobsPageProps {
  readonly view: WorkerView
  readonly chosen: Chosen
  readonly onBack: () => void
  /** To their place in line, where they may change what they want or leave. */
  readonly onMine: () => void
  readonly onWhy: () => Promise<unknown>
  readonly onTake: (posting: PostingId) => Promise<unknown>
  readonly onTakeBack: (posting: PostingId) => Promise<unknown>
}

/** The jobs that suit: the order does not change while a person is looking, what is new comes after. */
export function JobsPage(props: JobsPageProps) {
  const say = () => words().matching.jobs
  const jobs = createMemo<readonly Job[]>((before) => {
    const now = new Map(props.view.jobs.map((job) => [job.posting, job]))
    const known = new Set(before.map((job) => job.posting))
    const stayed = before.flatMap((job) => now.get(job.posting) ?? [])
    return [...stayed, ...props.view.jobs.filter((job) => !known.has(job.posting))]
  }, [])
  const aside = () => (props.view.offer?.offer === props.chosen.aside ? props.view.offer : undefined)
  const told = () => {
    const { notDone, wished } = props.chosen
    return notDone ?? wished ?? props.view.told ?? aside()
  }
  // What must be said, cards of a line more, and English take the place of a card, so that nothing has to scroll.
  const perPage = () => {
    if (large() || low()) return 1
    const isLess = told() || jobs().some((job) => moreToSay(job) > 1)
    if (landscape()) return (language() === 'en' ? 2 : 4) / (isLess ? 2 : 1)
    return (language() === 'en' ? 2 : 3) - (isLess ? 1 : 0)
  }
  const pages = createPages(jobs, perPage)
  return (
    <Shell
      title={say().title(jobs().length)}
      back={props.onBack}
      lead={<NumberBand number={props.view.number} places={nearest(props.view).slice(0, 2)} />}
      facts={
        <Show when={told()}>
          <Told view={props.view} chosen={props.chosen} aside={aside()} />
        </Show>
      }
      actions={
        <Pager pages={pages}>
          <SideBySide>
            <BigButton onTap={() => props.onMine()}>{words().matching.mine.open}</BigButton>
            <BigButton onTap={() => props.onWhy()}>{say().why}</BigButton>
          </SideBySide>
        </Pager>
      }
    >
      <div class="jobs">
        <Keyed each={pages.shown()} keyOf={({ posting }) => posting}>
          {(job) => (
            <JobCard
              job={job()}
              reason={reasonsOf(job())}
              action={
                // One button for both, so that the finger that tapped it does not take it back: it settles first.
                <BigButton
                  kind={isTapped(job()) ? 'plain' : 'primary'}
                  onTap={() => (isTapped(job()) ? props.onTakeBack : props.onTake)(job().posting)}
                >
                  {isTapped(job()) ? say().takeBack : say().take}
                </BigButton>
              }
            />
          )}
        </Keyed>
      </div>
    </Shell>
  )
}

const isTapped = ({ reasons }: Job) => reasons.includes('you-tapped-it')

/** What stands on few cards and is as long as a reason: that it goes on until the next day, or for several, is posted again or asks for them. */
const moreToSay = (job: Job): number =>
  [
    job.terms.endMinute >= 24 * 60,
    job.terms.days,
    job.reposted,
    isAskedFor(job),
    language() === 'en' && job.terms.cover.kind === 'none',
  ].filter(Boolean).length
const isAskedFor = ({ reasons }: Job) => reasons[0] === 'asked-for-you'

/** The one that weighs most first: two at most, in English one, and fewer beside what few cards say. */
const reasonsOf = (job: Job) =>
  job.reasons
    .slice(0, isAskedFor(job) ? 1 : Math.max(0, (language() === 'en' ? 1 : 2) - moreToSay(job)))
    .map((reason) => words().matching.jobs.reason[reason])
    .join(words().matching.jobs.and)

/** Lying down, and in English in 大字, there is room for headings alone: what it costs stands in them. */
const isTight = () => landscape() || (large() && language() === 'en')

/** What became of their last tap, or of the place that was held for them. */
function Told(props: Pick<JobsPageProps, 'view' | 'chosen'> & { readonly aside: HeldOffer | undefined }) {
  const say = () => words().matching.jobs
  const round = () => roundTime(props.view)
  return (
    <>
      <WhyNot notDone={props.chosen.notDone} room="matching" />
      <Show when={props.chosen.wished}>
        <Show
          when={round()}
          fallback={
            <Notice tone="sky" icon="information" heading={say().asked}>
              {isTight() ? undefined : say().askedMore}
            </Notice>
          }
        >
          {(time) => <Notice tone="sky" icon="information" heading={say().askedForRound(time())} />}
        </Show>
      </Show>
      <News view={props.view} chosen={props.chosen} isTight={isTight()} />
      <Show when={props.aside}>
        {(held) => <Notice tone="amber" icon="clock" heading={say().held(heldUntil(held()))} />}
      </Show>
    </>
  )
}
