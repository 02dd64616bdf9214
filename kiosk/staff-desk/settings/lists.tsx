import type { Market } from '../../../shared/county/settings/market.ts'
import { language } from '../../app/words.ts'
import { words } from '../words.ts'
import { checkCell, choiceCell, textCell } from './cells.tsx'
import { createDraft, type SectionProps } from './draft.ts'
import { EditTable } from './edit-table.tsx'
import { all, isCertificateId, isTownshipId, isTradeId, slugOf } from './ids.ts'
import { SectionForm } from './section-form.tsx'

type Trade = Market['trades'][number]
/** A trade being written: its id comes of its English name when it is saved. */
interface TradeRow extends Omit<Trade, 'id' | 'certificate' | 'minorAllowed' | 'off'> {
  readonly id: Trade['id'] | undefined
  readonly certificate: string
  readonly minorAllowed: boolean
  readonly on: boolean
}

const newTrade: TradeRow = {
  id: undefined,
  zh: '',
  short: '',
  en: '',
  group: 'general',
  certificate: '',
  minorAllowed: false,
  on: true,
}
const groups = ['general', 'farm', 'building', 'technical', 'workshop', 'service'] as const
const groupOf = (value: string) => groups.find((group) => group === value) ?? 'general'

const tradeRows = ({ trades }: Market): readonly TradeRow[] =>
  trades.map(({ certificate = '', minorAllowed = false, off, ...trade }) => ({
    ...trade,
    certificate,
    minorAllowed,
    on: off !== true,
  }))

function tradeOf({ id, certificate, minorAllowed, on, zh, short, en, group }: TradeRow): Trade | undefined {
  const known = id ?? slugOf(en)
  if (!isTradeId(known)) return undefined
  return {
    id: known,
    zh: zh.trim(),
    short: short.trim(),
    en: en.trim(),
    group,
    ...(isCertificateId(certificate) ? { certificate } : {}),
    ...(minorAllowed ? { minorAllowed } : {}),
    ...(on ? {} : { off: true }),
  }
}

/** Trades: names, board name, certificate, from 16, order, on or off. */
export function Trades(props: SectionProps & { readonly certificates: Market['certificates'] }) {
  const say = () => words().settings
  const draft = createDraft(props, 'trades', tradeRows, (rows) => {
    const trades = all(rows.map(tradeOf))
    return trades && { section: 'trades', trades }
  })
  const certificates = () => [
    { value: '', name: say().noCertificate },
    ...props.certificates.filter(({ off }) => !off).map((one) => ({ value: one.id, name: one[language()] })),
  ]
  return (
    <SectionForm section="trades" draft={draft}>
      <EditTable<TradeRow>
        rows={draft.draft()}
        change={(rows) => draft.set(rows)}
        name={({ zh }) => zh}
        blank={() => newTrade}
        mayRemove={({ id }) => id === undefined}
        ordered
        columns={[
          textCell(
            say().zh,
            ({ zh }) => zh,
            (row, zh) => ({ ...row, zh }),
          ),
          textCell(
            say().short,
            ({ short }) => short,
            (row, short) => ({ ...row, short }),
          ),
          textCell(
            say().en,
            ({ en }) => en,
            (row, en) => ({ ...row, en }),
            ({ id, en }) => id !== undefined || slugOf(en) !== '',
          ),
          choiceCell(
            say().group,
            () => groups.map((group) => ({ value: group, name: say().groups[group] })),
            ({ group }) => group,
            (row, value) => ({ ...row, group: groupOf(value) }),
          ),
          choiceCell(
            say().certificate,
            certificates,
            ({ certificate }) => certificate,
            (row, certificate) => ({ ...row, certificate }),
          ),
          checkCell(
            say().minorAllowed,
            ({ minorAllowed }) => minorAllowed,
            (row, minorAllowed) => ({ ...row, minorAllowed }),
          ),
          checkCell(
            say().inUse,
            ({ on }) => on,
            (row, on) => ({ ...row, on }),
          ),
        ]}
      />
    </SectionForm>
  )
}

/** A township or a certificate being written. */
interface NamedRow {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly on: boolean
}
const newNamed: NamedRow = { id: '', zh: '', en: '', on: true }
const namedRows = (list: Market['townships'] | Market['certificates']): readonly NamedRow[] =>
  list.map(({ off, ...named }) => ({ ...named, on: off !== true }))
const named = ({ zh, en, on }: NamedRow) => ({ zh: zh.trim(), en: en.trim(), ...(on ? {} : { off: true as const }) })

function townshipOf(row: NamedRow): Market['townships'][number] | undefined {
  const id = row.id === '' ? slugOf(row.en).replaceAll('-', '') : row.id
  return isTownshipId(id) ? { id, ...named(row) } : undefined
}
function certificateOf(row: NamedRow): Market['certificates'][number] | undefined {
  const id = row.id === '' ? slugOf(row.en) : row.id
  return isCertificateId(id) ? { id, ...named(row) } : undefined
}

export function Townships(props: SectionProps) {
  const draft = createDraft(
    props,
    'townships',
    ({ townships }) => namedRows(townships),
    (rows) => {
      const townships = all(rows.map(townshipOf))
      return townships && { section: 'townships', townships }
    },
  )
  return (
    <SectionForm section="townships" draft={draft}>
      <NamedTable rows={draft.draft()} change={draft.set} />
    </SectionForm>
  )
}

export function Certificates(props: SectionProps) {
  const draft = createDraft(
    props,
    'certificates',
    ({ certificates }) => namedRows(certificates),
    (rows) => {
      const certificates = all(rows.map(certificateOf))
      return certificates && { section: 'certificates', certificates }
    },
  )
  return (
    <SectionForm section="certificates" draft={draft}>
      <NamedTable rows={draft.draft()} change={draft.set} />
    </SectionForm>
  )
}

function NamedTable(props: {
  readonly rows: readonly NamedRow[]
  readonly change: (rows: readonly NamedRow[]) => void
}) {
  const say = () => words().settings
  return (
    <EditTable<NamedRow>
      rows={props.rows}
      change={(rows) => props.change(rows)}
      name={({ zh }) => zh}
      blank={() => newNamed}
      mayRemove={({ id }) => id === ''}
      columns={[
        textCell(
          say().zh,
          ({ zh }) => zh,
          (row, zh) => ({ ...row, zh }),
        ),
        textCell(
          say().en,
          ({ en }) => en,
          (row, en) => ({ ...row, en }),
          ({ id, en }) => id !== '' || slugOf(en) !== '',
        ),
        checkCell(
          say().inUse,
          ({ on }) => on,
          (row, on) => ({ ...row, on }),
        ),
      ]}
    />
  )
}
