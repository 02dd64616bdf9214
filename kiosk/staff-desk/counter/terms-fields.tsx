import { Show } from 'solid-js'
import { insurers } from '../../../shared/day/posting/insurers.ts'
import { meetings } from '../../../shared/day/posting/meeting.ts'
import { rainRulesFor } from '../../../shared/day/posting/rain-rules.ts'
import { most } from '../../../shared/day/posting/worth.ts'
import type { TradeId } from '../../../shared/ids.ts'
import { market } from '../../app/market.ts'
import { language } from '../../app/words.ts'
import { digits, hoursOf } from '../../pieces/terms-draft.ts'
import { tomorrowOf } from '../../pieces/tomorrow.ts'
import { nextDayWords } from '../../pieces/unlikely.ts'
import { Field } from '../field.tsx'
import { SelectField } from '../select-field.tsx'
import { words } from '../words.ts'
import { ManyChoice } from './many-choice.tsx'
import { PaidHours, PayFields } from './pay-fields.tsx'
import { Digits, keysOf, label, policyTyped, say, type TermsFieldsProps } from './terms-boxes.tsx'

/** Every term of a posting on one page: what and where and when, what it pays, and all that belongs to it. */
export function TermsFields(props: TermsFieldsProps) {
  return (
    <>
      <WorkFields {...props} />
      <PayFields {...props} />
      <RestFields {...props} />
    </>
  )
}

function WorkFields(props: TermsFieldsProps) {
  const trades = () =>
    market()
      .trades.filter(({ off }) => !off)
      .map(({ id, zh, en, short }) => ({ id, name: language() === 'zh' ? zh : en, also: [zh, en, short] }))
  // One: another takes its place.
  const choose = (chosen: readonly TradeId[]) => {
    const trade = chosen.at(-1)
    if (trade !== undefined) props.change({ trade })
  }
  const townships = () =>
    market()
      .townships.filter(({ off }) => !off)
      .map((township) => [township.id, township[language()]] as const)
  return (
    <>
      <ManyChoice
        label={label('trade')}
        choices={trades()}
        chosen={props.draft.trade === undefined ? [] : [props.draft.trade]}
        change={choose}
        error={props.error('trade')}
        ref={(element) => props.first?.(element)}
      />
      <Digits
        fields={props}
        question="places"
        value={props.draft.places}
        digits={digits.places}
        typed={(places) => ({ places })}
      />
      <SelectField
        label={label('township')}
        hint={words().counter.telephone.how.township}
        value={props.draft.township}
        choices={townships()}
        choose={(township) => props.change({ township })}
        none={words().counter.telephone.choose}
        error={props.error('township')}
      />
      <SelectField
        label={label('work-date')}
        value={props.draft.workDate}
        choices={[
          [props.day, say().today],
          [tomorrowOf(props.day), say().tomorrow],
        ]}
        choose={(workDate) => props.change({ workDate })}
        error={props.error('work-date')}
      />
      <Digits
        fields={props}
        question="days"
        value={props.draft.days === 0 ? '' : String(props.draft.days)}
        digits={2}
        typed={(days) => ({ days: Math.min(Number(days), most.days) })}
      />
      <Digits
        fields={props}
        question="start"
        value={props.draft.start}
        digits={digits.time}
        typed={(start) => ({ start })}
      />
      <Digits
        fields={props}
        question="end"
        value={props.draft.end}
        digits={digits.time}
        typed={(end) => ({ end })}
        means={nextDayWords(hoursOf(props.draft))}
      />
      <PaidHours {...props} />
    </>
  )
}

function RestFields(props: TermsFieldsProps) {
  const terms = () => words().terms
  const choose = () => words().counter.telephone.choose
  const many = <Id extends string>(names: Readonly<Record<Id, string>>) =>
    keysOf(names).map(([id, name]) => ({ id, name, also: [] }))
  return (
    <>
      <SelectField
        label={label('meals')}
        value={props.draft.meals}
        choices={keysOf(terms().meals)}
        choose={(meals) => props.change({ meals })}
        none={choose()}
        error={props.error('meals')}
      />
      <SelectField
        label={label('transport')}
        value={props.draft.transport}
        choices={[
          ['own', terms().ownWay],
          ['bus', say().busChoice],
        ]}
        choose={(transport) => props.change({ transport })}
        none={choose()}
        error={props.error('transport')}
      />
      <Show when={props.draft.transport === 'own'}>
        <SelectField
          label={label('meet')}
          hint={words().counter.telephone.how.meet}
          value={props.draft.meet}
          choices={meetings.map((meet) => [meet, terms().meetings[meet]] as const)}
          choose={(meet) => props.change({ meet })}
          none={choose()}
          error={props.error('meet')}
        />
      </Show>
      <Show when={props.draft.transport === 'bus'}>
        <Digits
          fields={props}
          question="leave"
          value={props.draft.leave}
          digits={digits.time}
          typed={(leave) => ({ leave })}
        />
        <Digits fields={props} question="bay" value={props.draft.bay} digits={digits.bay} typed={(bay) => ({ bay })} />
      </Show>
      <CoverFields {...props} />
      <SelectField
        label={label('phone')}
        value={props.draft.phone}
        choices={keysOf(say().onTicket)}
        choose={(phone) => props.change({ phone })}
        none={choose()}
        error={props.error('phone')}
      />
      <ManyChoice
        label={label('gear')}
        hint={words().counter.telephone.how.gear}
        choices={many(terms().gear)}
        chosen={props.draft.gear}
        change={(gear) => props.change({ gear: [...gear] })}
      />
      <ManyChoice
        label={label('remarks')}
        hint={words().counter.telephone.how.remarks}
        choices={many(terms().remarks)}
        chosen={props.draft.remarks}
        change={(remarks) => props.change({ remarks: remarks.slice(0, most.remarks) })}
      />
    </>
  )
}

function CoverFields(props: TermsFieldsProps) {
  return (
    <>
      <SelectField
        label={label('cover')}
        value={props.draft.cover}
        choices={keysOf(words().terms.coverKind)}
        choose={(cover) => props.change({ cover })}
        none={words().counter.telephone.choose}
        error={props.error('cover')}
      />
      <Show when={props.draft.cover === 'employer'}>
        <SelectField
          label={label('insurer')}
          value={props.draft.insurer}
          choices={insurers.map((insurer) => [insurer, words().terms.insurers[insurer]] as const)}
          choose={(insurer) => props.change({ insurer })}
          none={words().counter.telephone.choose}
          error={props.error('insurer')}
        />
        <Field
          label={label('policy')}
          hint={words().counter.telephone.how.policy}
          value={props.draft.policy}
          onInput={(text) => props.change({ policy: policyTyped(text) })}
          error={props.error('policy')}
        />
      </Show>
      <SelectField
        label={label('rain')}
        value={props.draft.rainRule}
        choices={rainRulesFor(props.draft.basis).map((rule) => [rule, say().rain[rule]] as const)}
        choose={(rainRule) => props.change({ rainRule })}
        none={words().counter.telephone.choose}
        error={props.error('rain')}
      />
    </>
  )
}
