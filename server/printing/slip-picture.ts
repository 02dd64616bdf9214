import { html, type Markup } from '../placement/markup.ts'
import { decode, type Printed, type Run } from './decode.ts'
import { dotsDown, paperDots, widthOf } from './print-head.ts'

const marginDots = 24

/** What a printer would put on paper, read from its bytes. */
export const slipPicture = (pieces: readonly Uint8Array[]): string => printedPicture(decode(Buffer.concat([...pieces])))

/** What a printer put on paper: an SVG document of its dots. */
export function printedPicture(out: readonly Printed[]): string {
  const drawn: Markup[] = []
  let y = marginDots
  for (const printed of out) {
    drawn.push(drawnAt(printed, y))
    y += heightOf(printed)
  }
  const height = y + marginDots
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${paperDots + 2 * marginDots} ${height}" width="${paperDots + 2 * marginDots}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><g transform="translate(${marginDots} 0)" font-family="Noto Sans SC Variable, Noto Sans SC, sans-serif" font-size="24">${drawn}</g></svg>`
    .text
}

const cutDots = 40
const heightOf = (printed: Printed): number => (printed.kind === 'cut' ? cutDots : dotsDown(printed))

function drawnAt(printed: Printed, y: number): Markup {
  if (printed.kind === 'line') {
    const highest = printed.runs.reduce((most, { high }) => Math.max(most, high), 1)
    // What is smaller stands on the same line as what is larger.
    return html`${printed.runs.map((run) => runAt(run, y + cellDots * (highest - run.high)))}`
  }
  if (printed.kind === 'raster')
    return html`<path transform="translate(${printed.at} ${y})" d="${blackOf(printed)}" shape-rendering="crispEdges"/>`
  if (printed.kind === 'cut')
    return html`<path d="M${-marginDots} ${y + cutDots / 2}h${paperDots + 2 * marginDots}" stroke="#888" stroke-dasharray="8 8"/>`
  return html``
}

/** How high a character is, and how much of it stands above the line: Chinese ones fill their cell, Latin ones leave room for their tails. */
const cellDots = 24
const above = { chinese: 21, latin: 19 } as const
/** A printer's own letters are all as wide; ours are pressed into that cell, and these have room in it. */
const slim = /[fijlrtI.,:;'|!()[\]-]/

/** Each character in the cell the printer gives it. */
function runAt({ text, at, wide, high, bold, inverse }: Run, y: number): Markup {
  const cells: Markup[] = []
  let x = at
  for (const character of text) {
    const width = widthOf({ text: character, wide })
    const line = y + above[character < '\u0080' ? 'latin' : 'chinese'] * high
    if (slim.test(character))
      cells.push(
        html`<text transform="translate(${x + width / 2} ${line}) scale(${wide} ${high})" text-anchor="middle">${character}</text>`,
      )
    else if (character !== ' ')
      cells.push(
        html`<text transform="translate(${x} ${line}) scale(${wide} ${high})" textLength="${width / wide}" lengthAdjust="spacingAndGlyphs">${character}</text>`,
      )
    x += width
  }
  const ground = inverse
    ? html`<rect x="${at}" y="${y}" width="${x - at}" height="${cellDots * high}" shape-rendering="crispEdges"/>`
    : null
  return html`${ground}<g fill="${inverse ? '#fff' : '#000'}" font-weight="${bold ? 700 : 500}">${cells}</g>`
}

/** Runs of set bits, row by row. */
function blackOf({ width, height, bits }: Extract<Printed, { kind: 'raster' }>): string {
  const bytes = width / 8
  const isSet = (x: number, y: number) => ((bits[y * bytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) % 2 === 1
  const runs: string[] = []
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = x
      while (x < width && isSet(x, y)) x += 1
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`)
    }
  return runs.join('')
}
