import { createMemo, createSignal, Show } from 'solid-js'
import type { Whose } from '../../../shared/identity/typed.ts'
import type { CertificateId } from '../../../shared/ids.ts'
import type { PersonAtCounter } from '../../../shared/places/counter/view.ts'
import type { DeskClaim } from '../../../shared/places/staff-desk/calls.ts'
import { certificateName } from '../../app/market.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { Complaint, Done } from '../answered.tsx'
import { focusSoon } from '../dialog.tsx'
import { createSaid, type Said } from '../said.ts'
import { createSending } from '../sending.ts'
import { createWho, WhoFields } from '../who-fields.tsx'
import { words } from '../words.ts'
import { CardForm } from './card-form.tsx'
import { SeenCards, Withdraw } from './seen-cards.tsx'
import { type TaskProps, toldOfChild } from './task.ts'

interface CertificatesProps extends TaskProps {
  readonly claims: readonly DeskClaim[]
}

const keyOf = ({ number, certificate }: DeskClaim): string => `${number} ${certificate}`

/** 待核证书: who in line says they have one, and anybody else by their papers. */
export function Certificates(props: CertificatesProps) {
  const say = () => words().counter.certificates
  const [wanted, setWanted] = createSignal<string>()
  const [others, setOthers] = createSignal(false)
  const [said, setSaid] = createSaid()
  const claimOf = (key: string | undefined) => props.claims.find((claim) => keyOf(claim) === key)
  /** By its key: what a new view brings of the same claim must not empty the boxes under the hand. */
  const chosen = createMemo(() => {
    const claim = others() ? undefined : (claimOf(wanted()) ?? props.claims[0])
    return claim && keyOf(claim)
  })
  const choose = (key: string | undefined) => {
    setOthers(key === undefined)
    setWanted(key)
    setSaid(undefined)
  }
  return (
    <div class="postings-body">
      <div class="posting-list">
        <Done class="decided" said={said()} />
        <Show when={props.claims.length > 0} fallback={<p class="posting-none">{say().none}</p>}>
          <ul>
            <Keyed each={props.claims} keyOf={keyOf}>
              {(claim) => (
                <li>
                  <button
                    type="button"
                    class="posting-line"
                    aria-current={chosen() === keyOf(claim())}
                    onClick={() => choose(keyOf(claim()))}
                  >
                    <b>{claim().number}</b>
                    <span>{claim().who}</span>
                    <span>{certificateName(claim().certificate)}</span>
                  </button>
                </li>
              )}
            </Keyed>
          </ul>
        </Show>
        <button type="button" class="plain" aria-pressed={others()} onClick={() => choose(undefined)}>
          {say().others}
        </button>
      </div>
      <Show
        keyed
        when={chosen()}
        fallback={<ByPapers day={props.day} expired={props.expired} said={setSaid} typing={() => setOthers(true)} />}
      >
        {(key) => (
          <Show when={claimOf(key)}>
            {(claim) => (
              <CardForm
                day={props.day}
                expired={props.expired}
                title={words().desk.together([claim().number, claim().who])}
                whose={{ by: 'number', number: claim().number }}
                certificates={[claim().certificate]}
                claimed={[claim().certificate]}
                done={setSaid}
              />
            )}
          </Show>
        )}
      </Show>
    </div>
  )
}

interface ByPapersProps extends TaskProps {
  readonly said: (message: Said) => void
  /** A claim that comes meanwhile must not take the page away. */
  readonly typing: () => void
}

/** Somebody with their card who is not in the list: found by their papers first. */
function ByPapers(props: ByPapersProps) {
  const say = () => words().counter
  const who = createWho(() => props.day)
  const sending = createSending(() => props.expired())
  const [found, setFound] = createSignal<{ readonly whose: Whose; readonly person: PersonAtCounter }>()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const identity = who.read()
    if (identity === undefined) return
    void sending.send(
      'counter/find',
      { identity },
      {
        done: (answer) => {
          if (answer.known) setFound({ whose: { by: 'papers', identity }, person: answer.person })
          else sending.setComplaint(() => words().refusals['no-such-person']({ code: 'no-such-person' }))
        },
        refused: (refusal) => toldOfChild(refusal, sending.setComplaint),
      },
    )
  }
  const [wrong, setWrong] = createSignal<CertificateId>()
  const again = (message: Said) => {
    setWrong(undefined)
    props.said(message)
    who.clear()
    setFound(undefined)
  }
  return (
    <Show
      when={found()}
      fallback={
        <form class="card counter-form" novalidate onSubmit={submit} onInput={() => props.typing()}>
          <WhoFields who={who} ref={focusSoon} />
          <Complaint class="whole" said={sending.complaint()} />
          <div class="buttons whole">
            <button type="submit" class="primary" disabled={sending.busy()}>
              {sending.busy() ? words().desk.busy : say().who.find}
            </button>
          </div>
        </form>
      }
    >
      {(known) => (
        <>
          <CardForm
            day={props.day}
            expired={props.expired}
            title={known().person.who}
            whose={known().whose}
            certificates={undefined}
            claimed={known().person.claimed}
            done={again}
          >
            <SeenCards seen={known().person.seen} withdraw={setWrong} />
          </CardForm>
          <Show when={wrong()}>
            {(certificate) => (
              <Withdraw
                who={known().person.who}
                whose={known().whose}
                certificate={certificate()}
                day={props.day}
                expired={props.expired}
                close={() => setWrong(undefined)}
                done={again}
              />
            )}
          </Show>
        </>
      )}
    </Show>
  )
}
