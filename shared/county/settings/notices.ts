import { discriminatoryPhrases, type Phrase } from '../../day/posting/wording.ts'
import type { Market } from './market.ts'

/**
 * What may not stand in a notice: it hangs on wall and home, and chooses people by nothing that a posting may not.
 * Of deposits and fees it may speak, for it warns of whoever takes them.
 */
export const choosesPeople = (text: string): readonly Phrase[] =>
  discriminatoryPhrases(text).filter(({ kind }) => kind !== 'fees')

/** The texts among them that do, each with its phrases. */
export const barredTexts = (
  notices: readonly Pick<Market['notices'][number], 'zh' | 'en'>[],
): readonly { readonly text: string; readonly phrases: readonly Phrase[] }[] =>
  notices
    .flatMap(({ zh, en }) => [zh, en])
    .map((text) => ({ text, phrases: choosesPeople(text) }))
    .filter(({ phrases }) => phrases.length > 0)
