import { createSignal, onMount, Show } from 'solid-js'
import type { WorkerAtDesk } from '../../../shared/identity/typed.ts'
import type { FoundAtCounter, NumberTaken, PersonAtCounter } from '../../../shared/places/counter/view.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { language } from '../../app/words.ts'
import { broughtAs } from '../../pieces/brought-keeper.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { makeEscape } from '../close-on-escape.ts'
import { Field } from '../field.tsx'
import type { Said } from '../said.ts'
import { words } from '../words.ts'
import { Consent } from './consent.tsx'
import { createDetails, DetailsFields } from './details.tsx'
import { type AskedOfPerson, PersonDialogs } from './person-dialogs.tsx'
import { type TaskProps, toldOfChild } from './task.ts'
import { draftOf, type WrongWants, wantsOf } from './wants-draft.ts'
import { WantsFields } from './wants-fields.tsx'
import { WhoWasFound, type WhoWasFoundProps } from './who-was-found.tsx'

interface PersonFormProps extends TaskProps {
  readonly identity: WorkerAtDesk
  readonly found: FoundAtCounter
  readonly other: () => void
  readonly corrected: (message: Said) => void
  readonly taken: (taken: NumberTaken) => void
}

/** Somebody at the counter: what they came for, and, over it, what was misread or is said of them. */
export function PersonForm(props: PersonFormProps) {
  const [asked, setAsked] = createSignal<AskedOfPerson>()
  const [phone, setPhone] = createSignal<string>()
  /** What is known of them without an ID card: its birth date was typed by somebody. */
  const typedBirth = () => (props.found.known && props.identity.kind !== 'resident-id' ? props.identity : undefined)
  return (
    <>
      <Form
        day={props.day}
        expired={props.expired}
        taken={props.taken}
        corrected={props.corrected}
        found={props.found}
        identity={props.identity}
        other={props.other}
        misread={typedBirth() === undefined ? undefined : () => setAsked('birth')}
        mark={() => setAsked('hard-to-place')}
        keepApart={() => setAsked('do-not-send')}
        noShow={setAsked}
        lookAtPhone={() => setAsked('phone')}
        phone={phone()}
      />
      <Show when={props.found.known && props.found.person}>
        {(person) => (
          <PersonDialogs
            asked={asked()}
            person={person()}
            identity={props.identity}
            typedBirth={typedBirth()}
            day={props.day}
            expired={props.expired}
            phone={setPhone}
            close={() => setAsked(undefined)}
            done={props.corrected}
          />
        )}
      </Show>
    </>
  )
}

/** Who was found, their name and phone, and what they came for; sent with Enter. */
function Form(
  props: PersonFormProps &
    Pick<WhoWasFoundProps, 'misread' | 'mark' | 'keepApart' | 'noShow' | 'lookAtPhone' | 'phone'>,
) {
  const say = () => words().counter
  const person = () => (props.found.known ? props.found.person : undefined)
  // What was heard when they were found is where the typing begins.
  const before = props.found.known ? props.found.person : undefined
  const untouched = draftOf(before?.wants, before?.claimed ?? [])
  const [draft, setDraft] = createSignal(untouched)
  const details = createDetails()
  const [consent, setConsent] = createSignal(false)
  const [wrong, setWrong] = createSignal<WrongWants>()
  const asking = createAsking(props)
  const number = createNumber(person)
  const fields: { name?: HTMLElement; trades?: HTMLElement; consent?: HTMLElement } = {}
  const keep = (box: keyof typeof fields) => (element: HTMLElement) => {
    fields[box] = element
  }
  onMount(() => (before?.named && !before.nameTyped ? fields.trades : fields.name)?.focus())

  const onEscape = makeEscape({
    isFilled: () => details.isTyped() || consent() || draft() !== untouched,
    setComplaint: asking.setComplaint,
    close: () => props.other(),
  })
  const [keeper, setKeeper] = createSignal('')
  const [reason, setReason] = createSignal('')
  /** Whoever is paused gets a number only for a reason; who has one of today keeps it. */
  const needsReason = () => person()?.number === undefined && person()?.noShows?.pausedUntil !== undefined
  const refused = (no: Refusal): boolean => details.refused(no) || toldOfChild(no, asking.setComplaint)
  /** The first thing that stands in the way gets the hand. */
  const ready = () => {
    const isNameless = person() === undefined && details.name().trim() === ''
    details.setRefusal(isNameless ? { code: 'name-needed', of: 'worker' } : undefined)
    if (isNameless) fields.name?.focus()
    else if (person() === undefined && !consent()) {
      asking.setComplaint(() => say().person.agreeFirst)
      fields.consent?.focus()
    } else return true
    return false
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const asked = wantsOf(draft())
    setWrong('wrong' in asked ? asked.wrong : undefined)
    asking.setComplaint(undefined)
    if (!ready()) return
    if ('wrong' in asked) return asked.wrong === 'trades' ? fields.trades?.focus() : undefined
    const brought = broughtAs(keeper())
    if (brought === undefined) return asking.setComplaint(() => words().desk.keepers.wrong)
    if (needsReason() && reason().trim() === '') return asking.setComplaint(() => say().noShows.reasonFirst)
    if (number.asksFirst()) return asking.setComplaint(() => say().person.oneMore)
    asking.ask(
      'counter/check-in',
      (command) => ({
        command,
        identity: props.identity,
        ...details.typed(),
        consent: consent(),
        wants: asked.wants,
        certificates: [...draft().certificates],
        ...brought,
        ...(needsReason() ? { reason: reason().trim() } : {}),
        language: language(),
      }),
      (number) => props.taken(number),
      refused,
    )
  }
  const correct = () =>
    asking.ask(
      'counter/correct',
      (command) => ({ command, identity: props.identity, ...details.typed() }),
      () => props.corrected(() => say().person.corrected),
      refused,
    )
  return (
    <form class="card counter-form" novalidate onSubmit={submit} onKeyDown={(event) => onEscape(event)}>
      <WhoWasFound
        day={props.day}
        expired={props.expired}
        identity={props.identity}
        found={props.found}
        other={props.other}
        misread={props.misread}
        mark={props.mark}
        keepApart={props.keepApart}
        noShow={props.noShow}
        lookAtPhone={props.lookAtPhone}
        phone={props.phone}
      />
      <DetailsFields details={details} person={person()} nameRef={keep('name')} />
      <Field label={words().desk.keepers.field} value={keeper()} onInput={setKeeper} autocomplete="off" />
      <Show when={needsReason()}>
        <Field label={say().noShows.allTheSame} value={reason()} onInput={setReason} />
      </Show>
      <WantsFields
        draft={draft()}
        change={(part) => setDraft({ ...draft(), ...part })}
        wrong={wrong()}
        tradesRef={keep('trades')}
      />
      <Show when={!props.found.known}>
        <Consent of="worker" agreed={consent()} agree={setConsent} ref={keep('consent')} />
      </Show>
      <Complaint class="whole" said={asking.complaint()} />
      <div class="buttons whole">
        <button type="submit" class="primary" disabled={asking.busy()}>
          {asking.busy() ? words().desk.busy : number.does()}
        </button>
        <Show when={person() !== undefined && details.isTyped()}>
          <button type="button" class="plain" disabled={asking.busy()} onClick={correct}>
            {say().person.correct}
          </button>
        </Show>
      </div>
    </form>
  )
}

/** What taking a number does for them, and whether they are asked first if they want one more job. */
function createNumber(person: () => PersonAtCounter | undefined) {
  const [isOneMore, setOneMore] = createSignal(false)
  return {
    asksFirst: () => person()?.asksForOneMore === true && !isOneMore() && setOneMore(true),
    does: () => {
      const { person: say, change, submit } = words().counter
      return isOneMore() ? say.oneMoreDo : person()?.number === undefined ? submit : change
    },
  }
}
