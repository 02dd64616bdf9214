import type { Language } from '../language/saying.ts'
import { figureAt } from './figures.ts'

/** Between two blocks of what is written: a pause. */
export const pause = ',\n'

/** Clips by what they say, in one language. */
export interface Library {
  readonly language: Language
  /** The longest of its texts that stands there, as `plainly` writes it. */
  longestAt(text: string, at: number): string | undefined
  clipOf(said: string): string | undefined
}

/** What a screen says, joined from clips. */
export interface Spoken {
  readonly clips: readonly string[]
  /** False where a block has a word that no clip says: the block is left out, never half said. */
  readonly whole: boolean
}

/** As it is compared: without what only helps to break a line, and spaces only where they part letters or figures. */
const plainly = (text: string): string =>
  text
    .replace(/[\u2060\u200b\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?![A-Za-z0-9¥])|(?<![A-Za-z0-9%]) /g, '')

/** What is heard as a pause at most. */
const unheard = /[\s.,:;!?…·()'"/，。：；！？、（）“”‘’《》]/

export function libraryOf(language: Language, clips: ReadonlyMap<string, string>): Library {
  const byText = new Map([...clips].map(([said, clip]) => [plainly(said), clip]))
  const byFirst = new Map<string, string[]>()
  for (const said of byText.keys()) {
    const same = byFirst.get(said.charAt(0))
    if (same === undefined) byFirst.set(said.charAt(0), [said])
    else same.push(said)
  }
  for (const same of byFirst.values()) same.sort((one, other) => other.length - one.length)
  return {
    language,
    longestAt: (text, at) =>
      byFirst.get(text.charAt(at))?.find((said) => text.startsWith(said, at) && standsAlone(text, at, said)),
    clipOf: (said) => byText.get(plainly(said)),
  }
}

const isOfWord = (letter: string | undefined) => letter !== undefined && /[A-Za-z0-9]/.test(letter)
/** Never the middle of a word or of a figure. */
const standsAlone = (text: string, at: number, said: string): boolean =>
  !(isOfWord(text[at - 1]) && isOfWord(text[at])) &&
  !(isOfWord(text[at + said.length - 1]) && isOfWord(text[at + said.length]))

/** What is written, block for block, by the longest texts that have a clip; figures by their digits and units. */
export function joined(written: string, library: Library): Spoken {
  const blocks = written.split(pause).map((block) => clipsOf(plainly(block), library))
  return {
    clips: blocks.flatMap((clips) => clips ?? []),
    whole: blocks.every((clips) => clips !== undefined),
  }
}

function clipsOf(block: string, library: Library): readonly string[] | undefined {
  const clips: string[] = []
  for (let at = 0; at < block.length; ) {
    const known = library.longestAt(block, at)
    const figure = known === undefined ? figureAt(block, at, library.language) : undefined
    if (known === undefined && figure === undefined && !unheard.test(block.charAt(at))) return undefined
    for (const said of known === undefined ? (figure?.said ?? []) : [known]) {
      const clip = library.clipOf(said)
      if (clip === undefined) return undefined
      clips.push(clip)
    }
    at += known?.length ?? figure?.length ?? 1
  }
  return clips
}
