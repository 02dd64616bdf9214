import { createEffect, createSignal, on, Show } from 'solid-js'
import type { Live } from '../../../shared/live.ts'
import type { TalkDue } from '../../../shared/places/counter/no-shows.ts'
import { fitsName, plain } from '../../../shared/places/daily-log/typed-text.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { ask } from '../../app/send.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { Done } from '../answered.tsx'
import { Talk } from '../counter/talk.tsx'
import { NothingListed } from '../list-foot.tsx'
import { createLooking, lookedAt } from '../looking.ts'
import { ShowPhone } from '../phone-look.tsx'
import { createSaid } from '../said.ts'
import { words } from '../words.ts'

interface TalkListProps {
  readonly live: Live<DeskView>
  readonly typed: string
  readonly expired: () => void
}

/** With whom staff are to talk because they took work again and again and stayed away. */
export function TalkList(props: TalkListProps) {
  const say = () => words().counter.noShows
  const [heard, setHeard] = createSignal<readonly TalkDue[]>()
  const [opened, open] = createSignal<TalkDue>()
  const [said, tell] = createSaid()
  const look = createLooking(async () => {
    const reply = await ask('counter/talks-due', {})
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') props.expired()
    if (reply.answer === 'done') setHeard(reply.value)
    return lookedAt(reply)
  })
  createEffect(on(() => props.live.view.due.version, look))
  const found = () => (heard() ?? []).filter(({ who }) => fitsName(who, plain(props.typed)))
  const dates = ({ dates }: TalkDue) => words().desk.tradeList(dates.map(words().terms.workDate))
  return (
    <>
      <Done said={said()} />
      <Show
        when={found().length > 0}
        fallback={<NothingListed all={heard()?.length} nothing={words().followUp.noTalks} />}
      >
        <ul class="talks">
          <Keyed each={found()} keyOf={({ placement }) => placement}>
            {(due) => (
              <li>
                <b>{due().who}</b>
                <span>{say().dates(due().dates.length, dates(due()))}</span>
                <ShowPhone
                  number={due().who}
                  noPhone={due().noPhone}
                  whose={{ by: 'ticket', placement: due().placement }}
                  day={props.live.day}
                  expired={props.expired}
                />
                <button
                  type="button"
                  class="plain"
                  aria-label={words().followUp.open(due().who, say().talk)}
                  onClick={() => open(due())}
                >
                  {say().talk}
                </button>
              </li>
            )}
          </Keyed>
        </ul>
      </Show>
      <Show when={opened()}>
        {(due) => (
          <Talk
            worker={due().worker}
            day={props.live.day}
            expired={props.expired}
            close={() => open(undefined)}
            done={(what) => {
              tell(what)
              open(undefined)
            }}
          />
        )}
      </Show>
    </>
  )
}
