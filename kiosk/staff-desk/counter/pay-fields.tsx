import { Show } from 'solid-js'
import { type Usual, usualOf } from '../../../shared/day/posting/unlikely.ts'
import { hourlyFenPresent } from '../../../shared/day/posting/worth.ts'
import { againstFloor, yuan } from '../../../shared/money.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { market } from '../../app/market.ts'
import { type Draft, digits, hoursOf, paidMinutesOf, payOf, withBasis } from '../../pieces/terms-draft.ts'
import { doubtsIn } from '../../pieces/unlikely.ts'
import { Doubts } from '../doubts.tsx'
import { Field } from '../field.tsx'
import { SelectField } from '../select-field.tsx'
import { words } from '../words.ts'
import { AmountField } from './amount-field.tsx'
import { Digits, keysOf, label, say, type TermsFieldsProps } from './terms-boxes.tsx'

/** The hours that are paid: suggested from start and end until somebody types others, which stay as typed. */
export function PaidHours(props: TermsFieldsProps) {
  const suggested = () => {
    const minutes = paidMinutesOf(props.draft)
    return minutes === undefined ? '' : String(minutes / 60)
  }
  return (
    <Field
      label={label('paid-hours')}
      hint={words().counter.telephone.how['paid-hours']}
      value={props.draft.paidHours || suggested()}
      onInput={(paidHours) => props.change({ paidHours })}
      kind="digits"
      error={props.error('paid-hours')}
    />
  )
}

/** How it is paid, how much, when and by what, with what an hour of it is worth. */
export function PayFields(props: TermsFieldsProps) {
  const terms = () => words().terms
  return (
    <>
      <SelectField
        label={label('pay-basis')}
        value={props.draft.basis}
        choices={keysOf(terms().payBasis)}
        choose={(basis) => props.change(withBasis(props.draft, basis))}
        none={words().counter.telephone.choose}
        error={props.error('pay-basis')}
      />
      <Show when={props.draft.basis === 'piece'}>
        <SelectField
          label={label('piece-unit')}
          value={props.draft.unit}
          choices={keysOf(terms().pieceUnits)}
          choose={(unit) => props.change({ unit })}
          none={words().counter.telephone.choose}
          error={props.error('piece-unit')}
        />
        <Digits
          fields={props}
          question="pieces-per-hour"
          value={props.draft.piecesPerHour}
          digits={digits.piecesPerHour}
          typed={(piecesPerHour) => ({ piecesPerHour })}
        />
      </Show>
      <AmountField {...props} />
      <Worth draft={props.draft} usual={props.usual} />
      <Doubts text={doubtsIn(props.draft, props.usual)} />
      <SelectField
        label={label('pay-day')}
        value={props.draft.payDay}
        choices={keysOf(say().payDay)}
        choose={(payDay) => props.change({ payDay })}
        none={words().counter.telephone.choose}
        error={props.error('pay-day')}
      />
      <SelectField
        label={label('pay-way')}
        value={props.draft.payWay}
        choices={keysOf(say().payWay)}
        choose={(payWay) => props.change({ payWay })}
        none={words().counter.telephone.choose}
        error={props.error('pay-way')}
      />
    </>
  )
}

/** What an hour of it is worth as the floor counts hours, and whether it falls short; undefined while the pay is not whole. */
export function worthBesideFloor(draft: Draft, { floorFen }: Usual) {
  const [pay, paidMinutes, hours] = [payOf(draft), paidMinutesOf(draft), hoursOf(draft)]
  if (pay === undefined || paidMinutes === undefined || hours === undefined) return undefined
  const hourlyFen = hourlyFenPresent({ pay, paidMinutes, ...hours })
  return { hourlyFen, floorFen, isBelow: hourlyFen < floorFen }
}

/** What its pay is held against, as the market and the board stand. */
export const usualNow = (draft: Draft, middles: DeskView['middles']): Usual =>
  usualOf({ wageFloors: market().wageFloors, middles }, draft)

/** Beside the floor while it is typed. */
function Worth(props: Pick<TermsFieldsProps, 'draft' | 'usual'>) {
  const worth = () => worthBesideFloor(props.draft, props.usual)
  const said = () => {
    const known = worth()
    if (known === undefined) return words().counter.telephone.noWorth
    const say = known.isBelow ? words().desk.belowFloor : words().counter.telephone.worth
    return say(againstFloor(known.hourlyFen, known.floorFen), yuan(known.floorFen))
  }
  return (
    <p class="worth" classList={{ known: worth() !== undefined, below: worth()?.isBelow === true }} role="status">
      {said()}
    </p>
  )
}
