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
