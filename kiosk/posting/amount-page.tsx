import { createMemo, Show } from 'solid-js'
import type { Usual } from '../../shared/day/posting/unlikely.ts'
import { againstFloor, yuan } from '../../shared/money.ts'
import { landscape, large } from '../app/display.ts'
import { language, words } from '../app/words.ts'
import { HourlyValue } from '../pieces/pay.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { amountDigits, type Draft, mostAmountFen, paidMinutesOf, payOf, worthOf } from '../pieces/terms-draft.ts'
import { pressed } from '../pieces/typing.ts'
import { leastAmountFen, shortfallJiao, stepFen } from '../pieces/wage.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { Notice } from '../ui/notice.tsx'
import { Typed } from '../ui/typed.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'
import { WageScale } from './wage-scale.tsx'

/** The pay, with what an hour of it is worth while it is typed, against the floor of the market. */
export function AmountPage(props: QuestionPageProps & { readonly usual: Usual }) {
  const say = () => words().posting
  const basis = () => props.step.draft.basis ?? 'day'
  const pay = () => payOf(props.step.draft)
  const paidMinutes = () => paidMinutesOf(props.step.draft) ?? 60
  const floorFen = () => props.usual.floorFen
  const hourly = () => worthOf(props.step.draft)
  const short = () => shortfallJiao(hourly() ?? floorFen(), floorFen())
  const isShort = createMemo(() => short() > 0)
  const least = () => {
    const known = pay()
    return known === undefined ? 0 : leastAmountFen(known, paidMinutes(), floorFen())
  }
  const set = (amount: string) => props.onDraft({ ...props.step.draft, amount: amount.replace(/^0+/, '') })
  return (
    <QuestionShell
      page={props}
      title={amountTitle(props.step.draft)}
      because={say().notYet.amount(yuan(mostAmountFen(basis())))}
      hint={basis() === 'piece' && short() === 0 ? say().hint.amountPiece : undefined}
      facts={
        <>
          <Typed
            value={shown(props.step.draft)}
            unit={unitOf(props.step.draft)}
            side={<Worth step={props.step} hourly={hourly()} floorFen={floorFen()} />}
          />
          <WageScale hourlyFen={hourly()} usual={props.usual} />
          <Show when={isShort()}>
            <Notice tone="amber" icon="alert" heading={say().wage.below(short())}>
              {/* Lying down the buttons alone say what is enough and who looks; in English what is enough, in 大字 who looks. */}
              <Show when={!landscape()}>
                <Show when={language() === 'zh'}>
                  <p>{say().wage.enough(yuan(least()))}</p>
                </Show>
                <Show when={!large()}>
                  <p>{say().wage.otherwise(yuan(pay()?.amountFen ?? 0))}</p>
                </Show>
              </Show>
            </Notice>
          </Show>
        </>
      }
      actions={
        isShort() ? (
          <SideBySide>
            <BigButton onTap={() => props.onNext()}>{say().wage.letStaffSee}</BigButton>
            <BigButton kind="primary" onTap={() => set(String(least() / stepFen[basis()]))}>
              {say().wage.raise(yuan(least()))}
            </BigButton>
          </SideBySide>
        ) : undefined
      }
    >
      <Keypad keys="digits" onKey={(key) => set(pressed(props.step.draft.amount, key, amountDigits[basis()]))} />
    </QuestionShell>
  )
}

function Worth(props: { step: QuestionPageProps['step']; hourly: number | undefined; floorFen: number }) {
  const line = () => {
    const { basis } = props.step.draft
    const hours = words().terms.paidHours(paidMinutesOf(props.step.draft) ?? 0)
    return basis === undefined ? '' : words().posting.wage.basisAndHours(words().terms.payBasis[basis], hours)
  }
  return (
    <div class="pay-worth">
      <p>{line()}</p>
      <Show when={props.hourly !== undefined}>
        <p>
          <HourlyValue hourly={againstFloor(props.hourly ?? 0, props.floorFen)} />
        </p>
      </Show>
    </div>
  )
}

function amountTitle({ basis, unit }: Draft): string {
  const { amount } = words().posting.ask
  if (basis !== 'piece') return amount[basis ?? 'day']
  return amount.piece(unit === undefined ? '' : words().terms.pieceUnits[unit])
}

/** A piece is typed to the fen and shown in yuan: `120` is `1.20`. */
const shown = ({ basis, amount }: Draft): string =>
  basis === 'piece' && amount !== '' ? (Number(amount) / 100).toFixed(2) : amount

function unitOf(draft: Draft): string {
  const { terms } = words()
  if (draft.basis === 'piece' && draft.unit !== undefined)
    return terms.payUnit({ basis: 'piece', amountFen: 1, unit: draft.unit, piecesPerHour: 1 })
  return terms.payUnit({ basis: draft.basis === 'hour' ? 'hour' : 'day', amountFen: 1 })
}
