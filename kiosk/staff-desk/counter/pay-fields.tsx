import { Show } from 'solid-js'
import { isLongDay, unlikely } from '../../../shared/day/posting/unlikely.ts'
import { floorFor } from '../../../shared/day/posting/worth.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { againstFloor, yuan } from '../../../shared/money.ts'
import { market } from '../../app/market.ts'
import { type Draft, digits, hoursOf, paidMinutesOf, payOf, withBasis, worthOf } from '../../pieces/terms-draft.ts'
import { longDayWords, unlikelyWords } from '../../pieces/unlikely.ts'
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
      <Worth draft={props.draft} day={props.day} />
      <Doubts text={doubtsIn(props.draft, props.day)} />
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

/** What an hour of it is worth and how far it falls short; undefined while the pay is not whole. */
export function worthBesideFloor(draft: Draft, day: MarketDay) {
  const hourlyFen = worthOf(draft)
  if (hourlyFen === undefined) return undefined
  const floorFen = floorFor(market().wageFloors, { workDate: draft.workDate ?? day, days: draft.days })
  return { hourlyFen, floorFen, isBelow: hourlyFen < floorFen }
}

/** Beside the floor while it is typed. */
function Worth(props: { readonly draft: Draft; readonly day: MarketDay }) {
  const worth = () => worthBesideFloor(props.draft, props.day)
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

/** What may have been misheard or mistyped; of the hours before anything is said of pay. */
export function doubtsIn(draft: Draft, day: MarketDay): string {
  const [hours, paidMinutes, pay, worth] = [
    hoursOf(draft),
    paidMinutesOf(draft),
    payOf(draft),
    worthBesideFloor(draft, day),
  ]
  if (!hours) return ''
  if (!paidMinutes || !pay || !worth) return isLongDay(hours) ? longDayWords(hours) : ''
  const terms = { pay, paidMinutes, ...hours }
  return unlikelyWords(terms, unlikely(terms, { floorFen: worth.floorFen, middleFen: undefined }))
}
