import type { Paper, PaperBlock } from '../ticket/layout/blocks.ts'
import type { QrDrawing } from '../ticket/paper.ts'

/** What stands on a paper, from top to bottom. */
export const textOn = (paper: Paper): string => textsOn(paper).join('')
export const textsOn = (paper: Paper): readonly string[] => paper.flatMap(textsOf)

function textsOf(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'terms':
      return block.rows.flatMap(({ name, value }) => [name, value])
    case 'people':
      return block.people.flatMap(({ number, lines }) => [number, ...lines.map(({ text }) => text)])
    case 'lines':
    case 'trade':
    case 'code':
      return block.lines.map(({ text }) => text)
    default:
      return block satisfies never
  }
}

export function codeOn(paper: Paper | undefined): QrDrawing {
  const code = paper?.find((block) => block.kind === 'code')
  if (code === undefined) throw new Error('no code on this paper')
  return code.qr
}

/** A paper for a browser's roll, as far as tests ask for it. */
export interface OnRoll {
  readonly text: string
  readonly people: readonly (readonly string[])[]
  /** What its code says. */
  readonly code: string | undefined
}

/** Reads the server's markup for a roll back, paper by paper. */
export const papersOn = (markup = ''): readonly OnRoll[] =>
  markup
    .split('<div class="roll-paper">')
    .slice(1)
    .map((paper) => ({
      text: wordsIn(paper).join(''),
      people: [...paper.matchAll(/<li>(.*?)<\/li>/g)].map(([, person = '']) => wordsIn(person)),
      code: /data-text="([^"]*)"/.exec(paper)?.[1],
    }))

const wordsIn = (markup: string): readonly string[] =>
  markup
    .split(/<[^>]*>/)
    .filter((words) => words !== '')
    .map((words) => words.replace(/&#(\d+);/g, (_, letter) => String.fromCharCode(Number(letter))))

/** What the code on the first paper says. */
export function codeOnRoll(markup: string | undefined): string {
  const code = papersOn(markup)[0]?.code
  if (code === undefined) throw new Error('no code on this paper')
  return code
}
