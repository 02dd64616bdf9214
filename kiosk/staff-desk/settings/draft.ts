import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { RequestOf } from '../../../shared/api.ts'
import type { Market, MarketSection } from '../../../shared/county/settings/market.ts'
import type { ToSetUp } from '../../../shared/county/settings/to-set-up.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { loadMarket, market, marketVersion } from '../../app/market.ts'
import { createAsking } from '../asking.ts'
import { words } from '../words.ts'
import type { KeptDrafts } from './kept-drafts.ts'

export type Change = RequestOf<'settings/change'>['change']

export interface SectionProps {
  readonly day: MarketDay
  /** Sections as they came, which nobody of the market has looked at. */
  readonly toSetUp: readonly ToSetUp[]
  readonly drafts: KeptDrafts
  readonly expired: () => void
}

/**
 * One section as it is being changed. It follows the market until a hand touches it; from then on it stays, also while another
 * page is looked at, and what a
 * colleague saved meanwhile makes the server refuse it and the page show theirs.
 */
export function createDraft<Draft>(
  props: SectionProps,
  section: MarketSection,
  of: (market: Market) => Draft,
  /** Undefined: something that cannot be sent is missing. */
  changeOf: (draft: Draft) => Change | undefined,
) {
  const kept = props.drafts.of<Draft>(section)
  const [base, setBase] = createSignal(
    kept === undefined ? { version: marketVersion(), draft: of(market()) } : { ...kept, draft: kept.before },
  )
  const [draft, setDraft] = createSignal(kept === undefined ? base().draft : kept.draft)
  const [saved, setSaved] = createSignal(false)
  const asking = createAsking(props)
  const isChanged = () => JSON.stringify(draft()) !== JSON.stringify(base().draft)
  const takeOver = () => {
    const fresh = of(market())
    setBase({ version: marketVersion(), draft: fresh })
    setDraft(() => fresh)
  }
  createEffect(
    on(marketVersion, (version) => {
      if (!isChanged()) takeOver()
      // What was saved meanwhile was another section.
      else if (JSON.stringify(of(market())) === JSON.stringify(base().draft)) setBase({ ...base(), version })
    }),
  )

  onCleanup(() => {
    const { version, draft: before } = base()
    props.drafts.keep(section, isChanged() ? { version, before, draft: draft() } : undefined)
  })

  function save(): void {
    setSaved(false)
    const change = changeOf(draft())
    if (change === undefined) {
      asking.setComplaint(() => words().refusals['setting-missing']({ code: 'setting-missing' }))
      return
    }
    const { version } = base()
    asking.ask(
      'settings/change',
      (command) => ({ change, version, command }),
      () =>
        void loadMarket()
          .then(takeOver)
          .then(() => setSaved(true)),
      () => {
        // Refused because somebody else was first: theirs is shown.
        if (marketVersion() !== version) takeOver()
        return false
      },
    )
  }
  return {
    draft,
    set(next: Draft): void {
      setSaved(false)
      setDraft(() => next)
    },
    isChanged,
    isUnseen: (section: MarketSection) => props.toSetUp.some((one) => one === section),
    undo: takeOver,
    save,
    saved,
    busy: asking.busy,
    complaint: asking.complaint,
  }
}
export type SectionDraft = Pick<
  ReturnType<typeof createDraft>,
  'isChanged' | 'isUnseen' | 'undo' | 'save' | 'saved' | 'busy' | 'complaint'
>
