/** HTML that may be sent as it stands. Only `html` makes it, so text from anywhere else is escaped by construction. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = string | number | null | undefined | Markup | readonly Markup[]

/** Writes a template with every interpolated text escaped; markup goes in unchanged, `null` as nothing. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(parts.reduce((text, part, at) => text + written(pieces[at - 1]) + part))

function written(piece: Piece): string {
  if (piece === null || piece === undefined) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'object') return piece.map((each) => each.text).join('')
  return String(piece).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
