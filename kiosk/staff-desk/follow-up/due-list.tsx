import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import type { DueRow, DueVisit, DueWork } from '../../../shared/county/follow-up/view.ts'
import type { Live } from '../../../shared/live.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { tradeName } from '../../app/market.ts'
import { ListFoot, NothingListed } from '../list-foot.tsx'
import { LongFrame } from '../long-frame.tsx'
import { createLongList } from '../long-list.ts'
import { WorkSheet } from '../pay/work-sheet.tsx'
import { createSaid, type Said } from '../said.ts'
import { words } from '../words.ts'
import type { FollowUpAsked } from './asked.ts'
import { CallForm } from './call-form.tsx'
import { DueRows } from './due-rows.tsx'
import { findDue } from './find-due.ts'
import { createHeardDue } from './heard-due.ts'
import { VisitSheet } from './visit-sheet.tsx'

interface DueListProps {
  readonly live: Live<DeskView>
  readonly asked: FollowUpAsked
  readonly expired: () => void
}

/** Whom to ask today, worked through by keyboard: what was noted of one closes it, and the hand stands on the next. */
export function DueList(props: DueListProps) {
  const [opened, open] = createSignal<DueRow>()
  const [said, tell] = createSaid()
  const { heard, lost } = createHeardDue(() => props.live.view.due.version, props.expired)
  const all = () => heard()?.rows
  const found = createMemo(() => {
    const list = heard()
    return list === undefined ? [] : findDue(list, props.asked, tradeName)
  })
  const list = createLongList(found, (key) => key)
  const staff = () => heard()?.staff ?? []
  const noted = (row: DueRow) => (what: Said) => {
    const at = list.placeOf(row.key) ?? 0
    const next = found()[at + 1] ?? found()[at - 1]
    if (next !== undefined) list.stand(next.key)
    tell(what)
    open(undefined)
  }
  const close = () => open(undefined)
  const call = (row: DueRow) => (
    <CallForm row={row} staff={staff()} day={props.live.day} noted={noted(row)} close={close} expired={props.expired} />
  )
  return (
    <>
      <Show when={lost()}>
        <p class="alarm amber" role="alert">
          {words().desk.unreachable}
        </p>
      </Show>
      <Show when={heard()?.isCut}>
        <p class="hint">{words().followUp.cut}</p>
      </Show>
      <LongFrame list={list} label={words().followUp.title} asked={() => props.asked}>
        {(frame) => (
          <Show
            when={found().length > 0}
            fallback={<NothingListed all={all()?.length} nothing={words().followUp.nothing} />}
          >
            <DueRows
              list={list}
              drawn={frame.drawn}
              scrollTo={frame.scrollTo}
              rowOf={(key) => list.line(key)}
              nameOf={(row) => staff().find((each) => each.staff === row.assignedTo)?.name}
              open={(row) => {
                tell(undefined)
                open(row)
              }}
            />
          </Show>
        )}
      </LongFrame>
      <ListFoot found={found().length} all={all()?.length ?? 0} said={said()} />
      <DueSheet row={opened()} call={call} live={props.live} close={close} expired={props.expired} />
    </>
  )
}

interface DueSheetProps extends Pick<DueListProps, 'live' | 'expired'> {
  readonly row: DueRow | undefined
  readonly call: (row: DueRow) => ReturnType<typeof CallForm>
  readonly close: () => void
}

const ofWork = (row: DueRow | undefined): DueWork | undefined => (row !== undefined && 'work' in row ? row : undefined)
const ofVisit = (row: DueRow | undefined): DueVisit | undefined =>
  row === undefined || 'work' in row ? undefined : row

/** What was opened stays as it was, whatever is heard meanwhile. */
function DueSheet(props: DueSheetProps) {
  return (
    <Switch>
      <Match keyed when={ofWork(props.row)}>
        {(row) => (
          <WorkSheet
            about={row.work}
            version={props.live.view.pay.version}
            staffName={props.live.view.staffName}
            day={props.live.day}
            close={props.close}
            expired={props.expired}
          >
            {props.call(row)}
          </WorkSheet>
        )}
      </Match>
      <Match keyed when={ofVisit(props.row)}>
        {(row) => (
          <VisitSheet row={row} day={props.live.day} close={props.close} expired={props.expired}>
            {props.call(row)}
          </VisitSheet>
        )}
      </Match>
    </Switch>
  )
}
