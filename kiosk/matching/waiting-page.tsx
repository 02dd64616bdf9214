import { For, Show } from 'solid-js'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import type { DayNumber } from '../../shared/ids.ts'
import { landscape, large } from '../app/display.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { News } from './news.tsx'
import { NumberBand, Place } from './number-band.tsx'
import { type Chosen, nearest } from './page.ts'
import { roundTime } from './until.ts'

interface WaitingPageProps {
  readonly view: WorkerView
  readonly chosen: Chosen
  readonly onBack: () => void
  readonly onDone: () => void
  readonly onChange: () => void
  readonly onWhy: () => Promise<unknown>
  readonly onLeave: () => void
  readonly onCrew: () => void
}

/** Their place in line, with the number the board will call; when nothing suits just now, said plainly. */
export function WaitingPage(props: WaitingPageProps) {
  const say = () => words().matching.waiting
  const mine = () => words().matching.mine
  const nothing = () => props.view.jobs.length === 0
  // English, 大字 and what must be said leave room for one trade at a time.
  const pages = createPages(
    () => nearest(props.view),
    () => (language() === 'en' || large() || props.view.told ? 1 : 2),
  )
  const chance = () => props.view.chance?.[language()]
  const held = () => props.view.offer?.told[language()]
  const isToldMore = () => chance() ?? roundTime(props.view)
  return (
    <Shell
      title={held()?.title ?? (nothing() ? say().title : mine().title)}
      back={props.onBack}
      lead={<NumberBand number={props.view.number} />}
      facts={
        <>
          <For each={pages.shown()}>
            {(place) => (
              <div class="place-line">
                <Place place={place} />
                <p>{place[language()]}</p>
              </div>
            )}
          </For>
          <For each={held()?.lines}>{(line) => <p>{line}</p>}</For>
          <Show when={chance()}>{(words) => <p>{words()}</p>}</Show>
        </>
      }
      actions={
        <>
          <SideBySide>
            <BigButton onTap={() => props.onLeave()}>{mine().leave}</BigButton>
            <BigButton onTap={() => props.onChange()}>{mine().change}</BigButton>
            <BigButton
              disabled={props.view.status === 'offered'}
              because={words().matching.crew.offered}
              onTap={() => props.onCrew()}
            >
              {words().matching.crew.open(props.view.crew?.numbers.length)}
            </BigButton>
            <BigButton onTap={() => props.onWhy()}>{words().matching.why.title}</BigButton>
          </SideBySide>
          <Pager pages={pages}>
            <BigButton kind="primary" icon="check" onTap={() => props.onDone()}>
              {held() ? mine().held : nothing() ? say().ok : mine().back}
            </BigButton>
          </Pager>
        </>
      }
    >
      {/* Beside what must be said there is no room for what they know already: lying down, and in 大字 most of all. */}
      <div class="told">
        <Show when={roundTime(props.view)}>
          {(time) => <p>{say()[props.view.draws ? 'draw' : 'round'](time())}</p>}
        </Show>
        <Show when={!held() && !(props.view.told && (landscape() || isToldMore()))}>
          <p>{nothing() ? say().hall(props.view.number) : mine().keep}</p>
          <Show when={!(large() && (props.view.told || (landscape() && nothing()))) && !isToldMore()}>
            <p>{props.view.minor ? words().checkIn.minor.more : say().keep}</p>
          </Show>
        </Show>
      </div>
      <WhyNot notDone={props.chosen.notDone} room="matching" />
      <News view={props.view} chosen={props.chosen} isTight={large() && (landscape() || language() === 'en')} />
    </Shell>
  )
}

interface LeavingPageProps {
  readonly view: WorkerView
  readonly notDone: NotDone | undefined
  readonly onStay: () => void
  readonly onLeave: () => Promise<unknown>
}

/** Asked once, and what it means said first. */
export function LeavingPage(props: LeavingPageProps) {
  const say = () => words().matching.leave
  return (
    <Shell
      title={say().title}
      back={props.onStay}
      more={props.view.status === 'offered' ? say().moreOffered : say().more}
      facts={
        <>
          <Show when={props.view.tickets.length}>
            <p>{say().taken}</p>
          </Show>
          <WhyNot notDone={props.notDone} room="matching" />
        </>
      }
      actions={
        <SideBySide>
          <BigButton onTap={() => props.onLeave()}>{say().go}</BigButton>
          <BigButton kind="primary" onTap={() => props.onStay()}>
            {say().stay}
          </BigButton>
        </SideBySide>
      }
    />
  )
}

interface OverPageProps {
  readonly at: 'left' | 'no-number' | 'over'
  readonly number: DayNumber
  readonly notDone: NotDone | undefined
  readonly onBack: () => void
  readonly onAgain: () => unknown
}

/** They stand in no line: they left it, its day is over, or they have no number yet. */
export function OverPage(props: OverPageProps) {
  const isLeft = () => props.at === 'left'
  const say = () => {
    const { left, noNumber, over } = words().matching
    return isLeft() ? left : props.at === 'over' ? over : noNumber
  }
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      lead={isLeft() && <NumberBand number={props.number} />}
      more={say().more}
      facts={<WhyNot notDone={props.notDone} room="matching" />}
      actions={
        <Show when={props.at !== 'over'}>
          <BigButton kind="primary" onTap={() => props.onAgain()}>
            {isLeft() ? words().matching.left.again : words().home.findWork}
          </BigButton>
        </Show>
      }
    />
  )
}
