import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import { textsOn } from '../../shared/testing/on-paper.ts'
import { everyPaper, madeUpTicket } from '../../shared/testing/papers.ts'
import { drawQr } from '../placement/ticket.ts'
import { slipPieces } from './slip-job.ts'
import { slipPicture } from './slip-picture.ts'

const said = `HTTPS://GIG.ZHANGBEI.GOV.CN/T/${'A'.repeat(127)}`
const papers = everyPaper({ ...madeUpTicket, qr: drawQr(said) }).flatMap(([name, { zh, en }]) => [
  [`${name} in Chinese`, zh] as const,
  [`${name} in English`, en] as const,
])

test.each(papers)(
  '%s in a picture: every letter of it, nothing beside the paper, and a code that any reader reads',
  (_, paper) => {
    const picture = slipPicture(slipPieces([paper]))
    expect(sorted(lettersOf(picture))).toBe(sorted(textsOn(paper).join('')))
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(picture) ?? []
    expect(Number(width)).toBe(624)
    for (const { x, y } of placesOf(picture)) {
      expect(x).toBeLessThan(576)
      expect(y).toBeLessThan(Number(height))
    }
    expect(codeIn(picture)).toBe(paper.some(({ kind }) => kind === 'code') ? said : undefined)
  },
)

const placesOf = (picture: string) =>
  [...picture.matchAll(/translate\((\d+) (\d+)\)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))

const lettersOf = (picture: string) =>
  [...picture.matchAll(/<text [^>]*>(.*?)<\/text>/g)]
    .map(([, letter = '']) => letter.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
    .join('')
/** Without what a printer draws of its own, and what a paper is laid out with. */
const sorted = (text: string) => [...text.replaceAll('¥', '￥').replace(/[┌┐└┘─│┄┆┈□[\]\s\u2060]/g, '')].sort().join('')

/** The dots of its code, which stands in the middle, read by who knows nothing of ours. */
function codeIn(picture: string): string | undefined {
  const side = 700
  const paths = [...picture.matchAll(/<path transform="translate\(([1-9]\d*) (\d+)\)" d="([^"]*)" shape-rendering/g)]
  const top = Math.min(...paths.map(([, , y]) => Number(y))) - 40
  const dots = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, left, y, path = ''] of paths)
    for (const [, x, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      const at = (Number(y) - top + Number(row)) * side + Number(left) + Number(x)
      for (let dot = at; dot < at + Number(length); dot += 1) dots.fill(0, dot * 4, dot * 4 + 3)
    }
  return jsqr(dots, side, side)?.data
}
