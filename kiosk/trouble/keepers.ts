import { createEffect, createSignal, on } from 'solid-js'
import type { RequestOf } from '../../shared/api.ts'
import { keeperNumber } from '../../shared/keeper-number.ts'
import { hallMillis, marketDay } from '../app/clock.ts'
import { keeping } from '../app/market.ts'
import { ask } from '../app/send.ts'
import { isKeeper } from '../pieces/brought-keeper.ts'

export type Kept = RequestOf<'terminals/keep-places'>['keepers'][number]

/** 占位号 of this terminal: how many it has given on a day, and those of them that the hall has not heard of. */
interface Block {
  readonly day?: string | undefined
  readonly count: number
  readonly kept: Kept[]
}

const place = 'keepers'
const againMillis = 5000

const isKept = (kept: { readonly keeper: string; readonly keptAt: string }): kept is Kept =>
  isKeeper(kept.keeper) && new Date(kept.keptAt).toJSON() === kept.keptAt

const none: Block = { count: 0, kept: [] }
/** What is damaged is forgotten: it must not keep the page from opening. */
function stored(): Block {
  try {
    const { day, count, kept } = JSON.parse(localStorage.getItem(place) ?? '')
    return { day, count: +count || 0, kept: kept.filter(isKept) }
  } catch {
    return none
  }
}
const [block, setBlock] = createSignal(none)
/** It stands in the terminal before anybody sees it: a page that is opened anew forgets none and gives none twice. */
function keep(next: Block): void {
  localStorage.setItem(place, JSON.stringify(next))
  setBlock(next)
}
/** What this browser knows or, where it was started anew, the hall. */
const given = (): number =>
  Math.max(...[block(), keeping()].map((known) => (known && known.day === marketDay() ? known.count : 0)))

/** The one that was just given, until its holder goes, and whether the hall has not heard of it yet, keeps it, or cannot. */
export const [shown, show] = createSignal<{
  readonly kept: Kept
  readonly state: 'noted' | 'confirmed' | 'refused'
}>()
/** How many of them the hall has taken when it was last told, and how many not, while that is news. */
export const [answered, setAnswered] = createSignal<{ readonly kept: number; readonly refused: number }>()

/** The next one with the hall's time as this page reckons it; undefined where staff have not approved the terminal, without a time, and when 99 are given. */
export function nextKept(): Kept | undefined {
  const kept = {
    keeper: keeperNumber(keeping()?.terminal, given() + 1),
    keptAt: new Date(hallMillis() ?? Number.NaN).toJSON(),
  }
  return isKept(kept) ? kept : undefined
}

export function keepPlace(kept: Kept): void {
  keep({ day: marketDay(), count: given() + 1, kept: [...block().kept, kept] })
  show({ kept, state: 'noted' })
}

/** A page is opened: it goes on where the one before it stopped, and tells the hall when the line is back, again and again until it has answered. */
export function tellKept(connected: () => boolean): void {
  setBlock(stored())
  const tell = async (): Promise<void> => {
    const keepers = block().kept
    if (keepers.length === 0) return
    const heard = await ask('terminals/keep-places', { keepers })
    if (heard.answer === 'done') {
      const { refused } = heard.value
      setAnswered({ kept: keepers.length - refused.length, refused: refused.length })
      keep({ ...block(), kept: block().kept.filter((kept) => !keepers.includes(kept)) })
      show(
        (now) =>
          now &&
          (keepers.includes(now.kept)
            ? { kept: now.kept, state: refused.includes(now.kept.keeper) ? 'refused' : 'confirmed' }
            : now),
      )
    } else if (connected()) window.setTimeout(tell, againMillis)
  }
  createEffect(
    on(connected, (isBack) => {
      setAnswered()
      if (isBack) void tell()
    }),
  )
}
