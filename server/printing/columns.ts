/** 576 dots of 12: an ASCII character is one column wide, any other two. */
export const paperColumns = 48
export const columnDots = 12

/** What has no two bytes in the older GBK, which many printers know alone, as what means the same; marks that only say where a line may break are gone. */
export const printable = (text: string): string =>
  text
    .normalize()
    .replace(/[\n\t\u00a0\u202f\u2009]/g, ' ')
    .replaceAll('¥', '￥')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')

/** How wide a text is at its smallest, in columns. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const each of printable(text)) columns += isNarrow(each) ? 1 : 2
  return columns
}
const isNarrow = (character: string): boolean => character < '\u0080'

/** Broken into lines of so many columns as a reader expects it: no word torn, no line beginning with a comma. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text).flatMap((piece) => tornIfTooWide(piece, columns))) {
    if (line !== '' && columnsOf(line + piece.trimEnd()) > columns) {
      lines.push(printable(line).trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, printable(line).trimEnd()]
}

const opens = /[（《「『【〔“‘([{￥¥$]/u
const closes = /[，。、；：？！）》」』】〕”’…％%,.;:?!)\]}]/u
const joins = /[\u00a0\u202f\u2060]/u

/** What stays together: a word with the blanks behind it, a Chinese character with its marks. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let before = ''
  for (const each of text) {
    const last = pieces.at(-1)
    if (last === undefined || mayBreak(before, each)) pieces.push(each)
    else pieces[pieces.length - 1] = last + each
    before = each
  }
  return pieces
}

function mayBreak(before: string, next: string): boolean {
  if (next === ' ' || joins.test(before) || joins.test(next) || closes.test(next) || opens.test(before)) return false
  return before === ' ' || !isNarrow(before) || !isNarrow(next)
}

/** A word wider than the paper is torn after all: better than lost. */
function tornIfTooWide(piece: string, columns: number): readonly string[] {
  if (columnsOf(piece.trimEnd()) <= columns) return [piece]
  const torn: string[] = []
  for (const each of piece) {
    const last = torn.at(-1)
    if (last === undefined || columnsOf(last + each) > columns) torn.push(each)
    else torn[torn.length - 1] = last + each
  }
  return torn
}
