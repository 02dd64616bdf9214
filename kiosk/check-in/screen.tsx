import { createSignal, Match, Show, Switch } from 'solid-js'
import { createCommands } from '../app/commands.ts'
import type { IdCard } from '../app/scan.ts'
import type { RoomProps } from '../app/screen.ts'
import { ask } from '../app/send.ts'
import { language, words } from '../app/words.ts'
import { at } from '../pieces/at.ts'
import { ConsentPage } from '../pieces/consent-page.tsx'
import { NamePage } from '../pieces/pinyin/name-page.tsx'
import { loadTable, tableRead } from '../pieces/pinyin/table.ts'
import { createEntrance } from '../pieces/presence.ts'
import { shieldPage } from '../ui/tap.ts'
import { AskingPages } from './asking-pages.tsx'
import './check-in.css'
import { ChildPage } from './child-page.tsx'
import {
  type AskingStep,
  agree,
  asked,
  back,
  checkInBody,
  chooseWay,
  identified,
  identityOf,
  type KnownBy,
  type NameStep,
  named,
  nameRead,
  notCheckedIn,
  notIdentified,
  type PadStep,
  type Step,
  start,
  toAsking,
  toBirthDate,
  typed,
  wasRead,
} from './flow.ts'
import { HasWorkPage } from './has-work-page.tsx'
import { KeeperPage } from './keeper-page.tsx'
import { PadPage } from './pad-page.tsx'
import { WayPage } from './way-page.tsx'

/** 报到: from the door to a day number. What is typed lives in `step` and goes when this room is left. */
export function CheckIn(props: RoomProps & { readonly card: IdCard | undefined }) {
  const [step, setStep] = createSignal<Step>(start)
  const stillHere = createEntrance()
  const show = (next: Step | undefined) => {
    if (next === undefined) return props.home()
    if (next.at === 'in-line') return props.go({ at: 'worker' })
    if (next.at !== step().at) shieldPage()
    setStep(next)
  }
  const onBack = () => show(back(step()))
  const loading = loadTable()
  const askName = (asking: AskingStep) =>
    show(tableRead() && !nameRead(asking.visitor) ? { at: 'name', asking } : toAsking(asking))
  // Nearly always the table has come by now: whoever waits for it all the same is shown that they wait.
  const onAgree = (agreed: AskingStep) =>
    tableRead() ? askName(agreed) : loading.then(() => stillHere() && askName(agreed))

  async function identify(pad: KnownBy) {
    const heard = await ask('check-in/identify', { identity: identityOf(pad), read: wasRead(pad) })
    if (!stillHere()) return
    show(heard.answer === 'done' ? toAsking(identified(pad, heard.value)) : notIdentified(pad, heard))
  }

  const onFull = (full: PadStep) => (full.at === 'phone' ? show(toBirthDate(full)) : identify(full))

  /** Held out before a way was chosen: the pad is filled, and the way goes on. */
  function readCard(card: IdCard) {
    const pad: KnownBy = { at: 'resident-id', ...card }
    show(pad)
    return identify(pad)
  }
  if (props.card !== undefined) void readCard(props.card)

  const command = createCommands()
  async function checkIn(asking: AskingStep) {
    const heard = await command('check-in/check-in', { ...checkInBody(asking), language: language() })
    if (stillHere()) show(heard.answer === 'done' ? { at: 'in-line' } : notCheckedIn(asking, heard))
  }

  return (
    <Switch>
      <Match when={at(step(), 'way')}>
        <WayPage onBack={onBack} onWay={(way) => show(chooseWay(way))} onCard={readCard} />
      </Match>
      <Match when={pad(step())}>
        {(shown) => (
          <PadPage
            step={shown()}
            onBack={onBack}
            onTyped={(text) => show(typed(shown(), text))}
            onCard={(card) => show({ at: 'resident-id', ...card })}
            onNext={() => onFull(shown())}
          />
        )}
      </Match>
      <Match when={at(step(), 'under-sixteen')}>
        {(child) => <ChildPage staffTold={child().staffTold} onDone={props.home} />}
      </Match>
      <Match when={at(step(), 'has-work')}>
        {(has) => (
          <HasWorkPage
            onBack={onBack}
            onTicket={() => props.go({ at: 'worker' })}
            onAnother={() => show(toAsking(has().another))}
          />
        )}
      </Match>
      <Match when={at(step(), 'consent')}>
        {(consent) => (
          <ConsentPage
            told={words().checkIn.consent}
            onBack={onBack}
            onAgree={() => onAgree(agree(consent()))}
            onDisagree={props.home}
          />
        )}
      </Match>
      <Match when={at(step(), 'name')}>{(asked) => <Naming step={asked()} onStep={show} onBack={onBack} />}</Match>
      <Match when={at(step(), 'keeper')}>
        {(keeper) => <KeeperPage step={keeper()} onStep={show} onBack={onBack} />}
      </Match>
      <Match when={at(step(), 'asking')}>
        {(asking) => <Questions step={asking()} onStep={show} onBack={onBack} onSubmit={() => checkIn(asking())} />}
      </Match>
    </Switch>
  )
}

interface NamingProps {
  readonly step: NameStep
  readonly onStep: (step: Step) => void
  readonly onBack: () => void
}

function Naming(props: NamingProps) {
  return (
    <Show when={tableRead()}>
      {(table) => (
        <NamePage
          table={table()}
          name={props.step.asking.visitor.name ?? ''}
          onBack={props.onBack}
          onName={(name) => props.onStep(toAsking(named(props.step, name)))}
        />
      )}
    </Show>
  )
}

interface QuestionsProps {
  readonly step: AskingStep
  readonly onStep: (step: AskingStep) => void
  readonly onBack: () => void
  readonly onSubmit: () => Promise<unknown>
}

function Questions(props: QuestionsProps) {
  const wants = () => {
    const say = words().checkIn.wants
    return props.step.visitor.consent || props.step.asking.first
      ? { title: say.check, more: say.checkMore, submit: say.submit }
      : { title: say.same, more: say.sameMore, submit: say.sameSubmit }
  }
  return (
    <AskingPages
      title={wants().title}
      more={wants().more}
      submit={wants().submit}
      asking={props.step.asking}
      minor={props.step.visitor.minor}
      notDone={props.step.notDone}
      onAsking={(next) => props.onStep(asked(props.step, next))}
      onBack={props.onBack}
      onSubmit={() => props.onSubmit()}
    />
  )
}

const pad = (step: Step): PadStep | undefined => at(step, 'resident-id') ?? at(step, 'phone') ?? at(step, 'birth-date')
