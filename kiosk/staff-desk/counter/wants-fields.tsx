import { For } from 'solid-js'
import type { Distance } from '../../../shared/day/check-in/messages.ts'
import type { TownshipId } from '../../../shared/ids.ts'
import { market } from '../../app/market.ts'
import { language } from '../../app/words.ts'
import { Field } from '../field.tsx'
import { SelectField } from '../select-field.tsx'
import { words } from '../words.ts'
import { ManyChoice } from './many-choice.tsx'
import type { WantsDraft, WrongWants } from './wants-draft.ts'

interface WantsFieldsProps {
  readonly draft: WantsDraft
  readonly change: (part: Partial<WantsDraft>) => void
  readonly wrong: WrongWants | undefined
  readonly tradesRef: (element: HTMLElement) => void
}

const distances: readonly Distance[] = ['home', 'near', 'county']

/** What they came for: the questions of the terminal, all on one page. */
export function WantsFields(props: WantsFieldsProps) {
  const say = () => words().counter.wants
  const trades = () =>
    market()
      .trades.filter(({ off }) => !off)
      .map(({ id, zh, en, short }) => ({ id, name: language() === 'zh' ? zh : en, also: [zh, en, short] }))
  const certificates = () =>
    market()
      .certificates.filter(({ id, off }) => !off && market().trades.some((trade) => trade.certificate === id))
      .map(({ id, zh, en }) => ({ id, name: language() === 'zh' ? zh : en, also: [zh, en] }))
  const townships = () =>
    market()
      .townships.filter(({ off }) => !off)
      .map((township): readonly [TownshipId, string] => [township.id, township[language()]])
  return (
    <>
      <SelectField
        label={say().township}
        value={props.draft.township}
        choices={townships()}
        choose={(township) => props.change({ township })}
        none={say().notSaid}
        leave={() => props.change({ township: undefined })}
      />
      <div class="whole">
        <ManyChoice
          label={say().trades}
          hint={say().tradesHint}
          choices={trades()}
          chosen={props.draft.trades}
          change={(chosen) => props.change({ trades: chosen })}
          ranked
          error={props.wrong === 'trades' ? words().checkIn.trades.chooseOne : undefined}
          ref={props.tradesRef}
        />
      </div>
      <SelectField
        label={say().distance}
        value={props.draft.distance}
        choices={distances.map((distance) => [distance, words().checkIn.distance.band[distance]])}
        choose={(distance) => props.change({ distance })}
        none={say().any}
        leave={() => props.change({ distance: undefined })}
      />
      <Field
        label={say().ask}
        value={props.draft.ask}
        onInput={(ask) => props.change({ ask })}
        kind="digits"
        error={props.wrong === 'ask' ? say().wrongAsk : undefined}
      />
      <div class="pair">
        <For each={['from', 'until'] as const}>
          {(end) => (
            <Field
              label={say()[end]}
              value={props.draft[end]}
              onInput={(time) => props.change({ [end]: time })}
              kind="digits"
              error={props.wrong === end ? words().checkIn.own[`own-${end}`].because : undefined}
            />
          )}
        </For>
      </div>
      <div class="whole">
        <ManyChoice
          label={say().certificates}
          choices={certificates()}
          chosen={props.draft.certificates}
          change={(chosen) => props.change({ certificates: chosen })}
        />
      </div>
    </>
  )
}
