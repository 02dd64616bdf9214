import { For, untrack } from 'solid-js'
import { isWildMove, unlikelyMoves } from '../../../shared/county/settings/floor-moves.ts'
import type { Market } from '../../../shared/county/settings/market.ts'
import { clockTime } from '../../../shared/hall-clock.ts'
import { yuan } from '../../../shared/money.ts'
import { market } from '../../app/market.ts'
import { minuteTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import { dayCell, textCell } from './cells.tsx'
import { type Change, createDraft, type SectionProps } from './draft.ts'
import { EditTable } from './edit-table.tsx'
import { all, isAmount, isCount, isDay } from './ids.ts'
import { NeededField } from './needed-field.tsx'
import { SectionForm } from './section-form.tsx'

export const Names = (props: SectionProps) => (
  <BothLanguages
    props={props}
    section="names"
    of={({ name }) => name}
    changeOf={(name) => ({ section: 'names', name })}
  />
)
export const Gate = (props: SectionProps) => (
  <BothLanguages
    props={props}
    section="gate"
    of={({ gate }) => gate}
    changeOf={(gate) => ({ section: 'gate', gate })}
  />
)

interface BothLanguagesProps {
  readonly props: SectionProps
  readonly section: 'names' | 'gate'
  readonly of: (market: Market) => Market['name']
  readonly changeOf: (typed: Market['name']) => Change
}

/** One name that screens and papers say in either language. */
function BothLanguages(props: BothLanguagesProps) {
  const say = () => words().settings
  const draft = untrack(() =>
    createDraft(props.props, props.section, props.of, ({ zh, en }) => props.changeOf({ zh: zh.trim(), en: en.trim() })),
  )
  return (
    <SectionForm section={props.section} draft={draft}>
      <div class="narrow">
        <NeededField label={say().zh} value={draft.draft().zh} onInput={(zh) => draft.set({ ...draft.draft(), zh })} />
        <NeededField label={say().en} value={draft.draft().en} onInput={(en) => draft.set({ ...draft.draft(), en })} />
      </div>
    </SectionForm>
  )
}

const isClock = (text: string): boolean => minuteTyped(text) !== undefined

export function Hours(props: SectionProps) {
  const say = () => words().settings
  const draft = createDraft(
    props,
    'hours',
    ({ openingMinute, closingMinute }) => ({ opening: clockTime(openingMinute), closing: clockTime(closingMinute) }),
    ({ opening, closing }) => {
      const [openingMinute, closingMinute] = [minuteTyped(opening), minuteTyped(closing)]
      if (openingMinute === undefined || closingMinute === undefined) return undefined
      return { section: 'hours', openingMinute, closingMinute }
    },
  )
  return (
    <SectionForm section="hours" draft={draft}>
      <div class="narrow">
        <NeededField
          label={say().opening}
          kind="digits"
          isRight={isClock}
          value={draft.draft().opening}
          onInput={(opening) => draft.set({ ...draft.draft(), opening })}
        />
        <NeededField
          label={say().closing}
          kind="digits"
          isRight={isClock}
          value={draft.draft().closing}
          onInput={(closing) => draft.set({ ...draft.draft(), closing })}
        />
      </div>
    </SectionForm>
  )
}

export function OfferHold(props: SectionProps) {
  const say = () => words().settings
  const draft = createDraft(
    props,
    'offer-hold',
    ({ offerHoldSeconds }) => String(offerHoldSeconds),
    (text) => (isCount(text) ? { section: 'offer-hold', offerHoldSeconds: Number(text) } : undefined),
  )
  return (
    <SectionForm section="offer-hold" draft={draft}>
      <div class="narrow">
        <NeededField
          label={say().seconds}
          kind="digits"
          value={draft.draft()}
          isRight={isCount}
          onInput={(text) => draft.set(text.trim())}
        />
      </div>
    </SectionForm>
  )
}

interface FloorRow {
  readonly from: string
  readonly hourlyYuan: string
}

const floorsOf = (rows: readonly FloorRow[]): Market['wageFloors'] | undefined =>
  all(
    rows.map(({ from, hourlyYuan }) =>
      isDay(from) && isAmount(hourlyYuan) ? { from, hourlyFen: Math.round(Number(hourlyYuan) * 100) } : undefined,
    ),
  )

/** Floors from before today have been used: they are shown and sent back as they are. */
export function WageFloors(props: SectionProps) {
  const say = () => words().settings
  const draft = createDraft(
    props,
    'wage-floors',
    ({ wageFloors }): readonly FloorRow[] =>
      wageFloors.map(({ from, hourlyFen }) => ({ from, hourlyYuan: yuan(hourlyFen) })),
    (rows) => {
      const wageFloors = floorsOf(rows)
      return wageFloors && { section: 'wage-floors', wageFloors }
    },
  )
  const doubts = () => {
    const moves = unlikelyMoves(market().wageFloors, floorsOf(draft.draft()) ?? [])
    const wild = moves.filter(isWildMove)
    return [
      {
        asks: moves.map((move) => say().sureOfFloor(move.from, yuan(move.wasFen), yuan(move.nowFen))).join(''),
        sure: say().sure,
      },
      {
        asks: wild.map((move) => say().wildFloor(yuan(move.wasFen), yuan(move.nowFen))).join(''),
        sure: say().verySure,
      },
    ].filter(({ asks }) => asks !== '')
  }
  const used = () => draft.draft().filter(({ from }) => isDay(from) && from < props.day)
  const open = () => draft.draft().filter(({ from }) => !isDay(from) || from >= props.day)
  return (
    <SectionForm section="wage-floors" draft={draft} doubts={doubts}>
      <ul class="used-floors">
        <For each={used()}>
          {({ from, hourlyYuan }) => (
            <li>
              <b>{say().floor(from, hourlyYuan)}</b> {say().usedFloor}
            </li>
          )}
        </For>
      </ul>
      <EditTable<FloorRow>
        rows={open()}
        change={(rows) => draft.set([...used(), ...rows])}
        name={({ from }) => from}
        blank={() => ({ from: '', hourlyYuan: '' })}
        mayRemove={() => true}
        columns={[
          dayCell(
            say().from,
            ({ from }) => from,
            (row, from) => ({ ...row, from }),
          ),
          textCell(
            say().hourly,
            ({ hourlyYuan }) => hourlyYuan,
            (row, text) => ({ ...row, hourlyYuan: text.trim() }),
            ({ hourlyYuan }) => isAmount(hourlyYuan),
          ),
        ]}
      />
    </SectionForm>
  )
}
