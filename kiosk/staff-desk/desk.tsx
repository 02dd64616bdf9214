import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js'
import type { ToSetUp } from '../../shared/county/settings/to-set-up.ts'
import type { PostingId } from '../../shared/ids.ts'
import type { Live } from '../../shared/live.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { checkOffLine } from '../../shared/ticket/off-line.ts'
import { follow } from '../app/follow.ts'
import { Alarms } from './alarms.tsx'
import { type Boardings, createBoardings } from './check-ticket/boardings.ts'
import { createHeldList } from './check-ticket/held-list.ts'
import { OthersNotes } from './check-ticket/others-notes.tsx'
import { Scanning } from './check-ticket/scanning.tsx'
import { Connecting } from './connecting.tsx'
import { Counter } from './counter/room.tsx'
import type { Task } from './counter/task.ts'
import { createHeardLog, type FollowedLog } from './daily-log/heard-log.ts'
import { DailyLog } from './daily-log/room.tsx'
import { askedFirst, type FollowUpAsked } from './follow-up/asked.ts'
import { FollowUpRoom } from './follow-up/room.tsx'
import { allWaiting } from './follow-up/waiting.ts'
import { HouseRoom } from './house-room.tsx'
import { LedgerLine } from './ledger-line.tsx'
import { Postings } from './postings.tsx'
import { Rail, type Room } from './rail.tsx'
import { createSeeking, type Seeking } from './seeking.ts'
import { createSending } from './sending.ts'
import { createKeptDrafts } from './settings/kept-drafts.ts'
import type { Page } from './settings/room.tsx'
import { OwnPassword } from './staff/own-password.tsx'
import { guardStillHand } from './still-hand.ts'
import { Today } from './today/room.tsx'
import './desk.css'
import './narrow.css'

interface DeskProps {
  /** No reason: nobody was signed in to begin with. */
  readonly over: (because?: 'expired' | 'signedOut') => void
}

/** The signed-in desk, always showing the last whole view it heard. */
export function Desk(props: DeskProps) {
  guardStillHand()
  const desk = follow('desk')
  const expired = () => props.over(desk.live() && 'expired')
  createEffect(() => {
    if (desk.ended()) expired()
  })
  return (
    <Show when={desk.live()} fallback={<Connecting waitedSeconds={desk.ageSeconds()} />}>
      {(live) => (
        <Rooms
          live={live()}
          connected={desk.connected()}
          ageSeconds={desk.ageSeconds()}
          expired={expired}
          signedOut={() => props.over('signedOut')}
        />
      )}
    </Show>
  )
}

interface RoomsProps {
  readonly live: Live<DeskView>
  readonly connected: boolean
  readonly ageSeconds: number
  readonly expired: () => void
  readonly signedOut: () => void
}

function Rooms(props: RoomsProps) {
  const [room, setRoom] = createSignal<Room>('today')
  const [renewing, setRenewing] = createSignal(false)
  const view = () => props.live.view
  // The log is fetched while a clerk settles down, and kept up only while it is looked at.
  const log = createHeardLog(
    () => props.live.day,
    () => (room() === 'daily-log' ? props.live.position.day + props.live.position.county : 0),
    () => props.expired(),
  )
  // Where days of work are looked through, they are what is looked for.
  const seeking = createSeeking(() => room() !== 'follow-up' && setRoom('daily-log'))
  const tickets = createHeldList({
    connected: () => props.connected,
    position: () => props.live.position.day,
  })
  // Also what was noted without the line is told from any room.
  const boardings = createBoardings({
    connected: () => props.connected,
    day: () => props.live.day,
    scanner: view,
    held: tickets.held,
    expired: () => props.expired(),
    check: checkOffLine,
  })
  const leaving = createSending(() => props.signedOut())
  const signOut = () => void leaving.send('staff-desk/sign-out', {}, { done: () => props.signedOut() })
  return (
    <div class="desk">
      <Rail
        room={room()}
        go={setRoom}
        held={view().postings.filter((posting) => posting.status === 'held').length}
        again={view().toReprint}
        followUps={allWaiting(view())}
        staffName={view().staffName}
        role={view().role}
        changePassword={() => setRenewing(true)}
        connected={props.connected}
        signOut={signOut}
        complaint={leaving.complaint()}
      />
      <main class="desk-main" ref={(main) => enteredAtTop(main, room)}>
        <Alarms
          live={props.live}
          connected={props.connected}
          ageSeconds={props.ageSeconds}
          helpListed={room() === 'today'}
          expired={props.expired}
        />
        <RoomShown
          room={room()}
          go={setRoom}
          live={props.live}
          log={log}
          seeking={seeking}
          tickets={tickets}
          boardings={boardings}
          connected={props.connected}
          expired={props.expired}
        />
        <LedgerLine ledger={view().ledger} />
      </main>
      <OthersNotes boardings={boardings} connected={props.connected} />
      <Show when={renewing()}>
        <OwnPassword day={props.live.day} close={() => setRenewing(false)} expired={props.expired} />
      </Show>
    </div>
  )
}

/** However far down the last room was: what calls for a clerk stands at the top. */
const enteredAtTop = (main: HTMLElement, room: () => Room): void =>
  createEffect(
    on(room, () => {
      main.scrollTop = 0
    }),
  )

interface RoomShownProps {
  readonly room: Room
  readonly go: (room: Room) => void
  readonly live: Live<DeskView>
  readonly log: FollowedLog
  readonly seeking: Seeking
  readonly tickets: ReturnType<typeof createHeldList>
  readonly boardings: Boardings
  readonly connected: boolean
  readonly expired: () => void
}

/** The room that was gone to. */
function RoomShown(props: RoomShownProps) {
  const [task, setTask] = createSignal<Task>('check-in')
  const [posting, setPosting] = createSignal<PostingId>()
  const [[page, setPage], drafts] = [createSignal<Page>('notices'), createKeptDrafts()]
  const [asked, ask] = createSignal(askedFirst)
  const goSetUp = (what: ToSetUp) => {
    if (what !== 'accounts') setPage(what)
    props.go(what === 'accounts' ? 'staff' : 'settings')
  }
  const goFollowUp = (list: FollowUpAsked['list'], typed = '') => {
    ask({ ...askedFirst, list, typed })
    props.go('follow-up')
  }
  return (
    <Switch
      fallback={
        <HouseRoom
          room={props.room}
          live={props.live}
          page={page()}
          setPage={setPage}
          drafts={drafts}
          expired={props.expired}
        />
      }
    >
      <Match when={props.room === 'today'}>
        <Today
          live={props.live}
          goPostings={() => props.go('postings')}
          goSetUp={goSetUp}
          goFollowUp={goFollowUp}
          goCertificates={() => {
            setTask('certificates')
            props.go('counter')
          }}
          expired={props.expired}
        />
      </Match>
      <Match when={props.room === 'daily-log'}>
        <DailyLog live={props.live} heard={props.log} seeking={props.seeking} expired={props.expired} />
      </Match>
      <Match when={props.room === 'postings'}>
        <Postings
          live={props.live}
          wanted={posting()}
          choose={setPosting}
          goFollowUp={goFollowUp}
          expired={props.expired}
        />
      </Match>
      <Match when={props.room === 'counter'}>
        <Counter
          view={props.live.view}
          task={task()}
          go={setTask}
          goPosting={(wanted) => {
            setPosting(wanted)
            props.go('postings')
          }}
          day={props.live.day}
          expired={props.expired}
        />
      </Match>
      <Match when={props.room === 'follow-up'}>
        <FollowUpRoom live={props.live} asked={asked()} ask={ask} seeking={props.seeking} expired={props.expired} />
      </Match>
      <Match when={props.room === 'check-ticket'}>
        <Scanning {...props} />
      </Match>
    </Switch>
  )
}
