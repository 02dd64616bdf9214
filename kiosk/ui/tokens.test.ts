// @vitest-environment node
// It reads a style sheet from the disk: under jsdom the bundler would look for node:fs in a browser.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8')

/** Text on its ground: at least 7:1. */
const texts = [
  ['ink', 'paper'],
  ['ink', 'white'],
  ['ink', 'amber'],
  ['ink', 'sand'],
  ['ink', 'sky'],
  ['ink', 'mint'],
  ['ink', 'rose'],
  ['ink', 'off'],
  ['ink2', 'paper'],
  ['ink2', 'white'],
  ['white', 'blue'],
  ['white', 'blue-deep'],
  ['sky', 'blue-deep'],
  ['blue-deep', 'sky'],
  ['red', 'white'],
  ['white', 'green-deep'],
  ['snow', 'night'],
  ['snow', 'night2'],
  ['fog', 'night'],
  ['fog', 'night2'],
  ['board-amber', 'night'],
  ['board-amber', 'night2'],
  ['board-green', 'night'],
  ['ink', 'board-amber'],
] as const
/** White on green is used only at 52 px bold. */
const boldTexts = [['white', 'green']] as const
/** Edges and drawings: at least 3:1. */
const drawings = [
  ['border', 'white'],
  ['border', 'paper'],
  ['blue', 'white'],
  ['blue', 'sky'],
  ['green', 'white'],
  ['green', 'mint'],
  ['red', 'rose'],
  ['ink2', 'sand'],
  ['amber', 'blue'],
  ['amber', 'blue-deep'],
  ['off-ink', 'off'],
] as const

const measures = { margin: '56px', radius: '20px', edge: '3px', 'text-typed': 'calc(120px * var(--scale))' }

type Pair = readonly [string, string]
function tooFaint(tokens: string, pairs: readonly Pair[], least: number): readonly string[] {
  const luminance = (name: string) => {
    const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(tokens)?.[1]
    if (hex === undefined) throw new Error(`no colour --${name}`)
    const [r = 0, g = 0, b = 0] = [0, 2, 4]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  return pairs.flatMap(([front, ground]) => {
    const [dark = 0, light = 0] = [luminance(front), luminance(ground)].sort((a, b) => a - b)
    const ratio = (light + 0.05) / (dark + 0.05)
    return ratio < least ? [`${front} on ${ground}: ${ratio.toFixed(2)}`] : []
  })
}

describe('the measures', () => {
  const wrong = (tokens: string) =>
    Object.entries(measures).flatMap(([name, value]) => (tokens.includes(`--${name}: ${value};`) ? [] : [name]))
  it('are those of the look', () => expect(wrong(css)).toEqual([]))
  it('one that is another is found', () => {
    expect(wrong(css.replace('--margin: 56px', '--margin: 40px').replace('--edge: 3px', '--edge: 1px'))).toEqual([
      'margin',
      'edge',
    ])
  })
})

describe('the colours', () => {
  it('text is read by old eyes: 7:1', () => {
    expect(tooFaint(css, texts, 7)).toEqual([])
    expect(tooFaint(css, boldTexts, 6.5)).toEqual([])
  })
  it('edges and drawings stand out: 3:1', () => expect(tooFaint(css, drawings, 3)).toEqual([]))
  it('a colour that is too faint is found', () => {
    const planted = css.replace('--ink2: #3d4a57', '--ink2: #6d7a87').replace('--border: #7a8694', '--border: #aab6c4')
    expect(tooFaint(planted, texts, 7)).toContainEqual(expect.stringContaining('ink2 on paper'))
    expect(tooFaint(planted, drawings, 3)).toContainEqual(expect.stringContaining('border on white'))
  })
})
