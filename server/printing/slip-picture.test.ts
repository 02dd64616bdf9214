import jsqr from 'jsqr'
import { expect, test } from 'vitest'

import { everyPaper, madeUpTicket } from '../../shared/testing/papers.ts'
import { drawQr } from '../placement/ticket.ts'
import { slipPieces } from './slip-job.ts'
import { slipPicture } from './slip-picture.ts'

const said = `HTTPS://GIG.ZHANGBEI.GOV.CN/T/${'A'.repeat(127)}`
const [, ticket] = everyPaper({ ...madeUpTicket, qr: drawQr(said) })[0] ?? []

test.each(['zh', 'en'] as const)(
  'a ticket in a picture (%s): its number, its hour, and a code that any reader reads',
  (language) => {
    if (ticket === undefined) throw new Error('There is no ticket.')
    const picture = slipPicture(slipPieces([ticket[language]]))
    const letters = [...picture.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, letter = '']) => letter).join('')
    expect(letters).toContain('A017')
    expect(letters).toContain('06:00')
    expect(codeIn(picture)).toBe(said)
    // Nothing hangs out of it, and nothing is over another: the code stands below the number.
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(picture) ?? []
    expect(Number(width)).toBe(624)
    expect(Math.max(...placesOf(picture).map(({ y }) => y))).toBeLessThan(Number(height))
  },
)

const placesOf = (picture: string) =>
  [...picture.matchAll(/translate\((\d+) (\d+)\)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))

/** The dots of its code, read by who knows nothing of ours. */
function codeIn(picture: string): string | undefined {
  const side = 700
  const paths = [...picture.matchAll(/<path transform="translate\((\d+) (\d+)\)" d="([^"]*)" shape-rendering/g)]
  const top = Math.min(...paths.map(([, , y]) => Number(y))) - 40
  const dots = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, left, y, path = ''] of paths)
    for (const [, x, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      const at = (Number(y) - top + Number(row)) * side + Number(left) + Number(x)
      for (let dot = at; dot < at + Number(length); dot += 1) dots.fill(0, dot * 4, dot * 4 + 3)
    }
  return jsqr(dots, side, side)?.data
}
