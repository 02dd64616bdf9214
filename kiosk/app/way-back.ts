import { createSignal, onCleanup } from 'solid-js'

type Back = (() => void) | undefined

/** Of the page that stands there: one page has one, and it goes with its page. */
const [way, setWay] = createSignal<() => Back>()

/** What 返回 does on this page, for as long as it stands. */
export function leadBack(back: () => Back): void {
  setWay(() => back)
  onCleanup(() => setWay((now) => (now === back ? undefined : now)))
}

export const wayBack = (): Back => way()?.()

/** Another one is another page. */
export const pageOfWay = way
