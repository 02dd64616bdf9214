// @vitest-environment node
// It reads style sheets from the disk: under jsdom the bundler would look for node:fs in a browser.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const kiosk = join(import.meta.dirname, '..')
/** What a terminal and the board wear. The desk has its own sizes; papers are in millimetres. */
const sheets = readdirSync(kiosk, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && !/node_modules|staff-desk|public|paper/.test(file))
  .map((file) => ({ file, css: readFileSync(join(kiosk, file), 'utf8') }))
/** The wall and an employer's phone are read from other distances. */
const ofTerminal = sheets.filter(({ file }) => !/^(hall-board|site)\//.test(file))

/** Flat, and still: nothing moves for longer than 150 ms, and nothing where somebody asked for stillness. */
function notFlat(css: string): readonly string[] {
  const still = withoutBlocks(css, /@media \(prefers-reduced-motion: no-preference\)/)
  return [
    ...(css.match(/[\w-]*gradient\([^;]*|(?:text-shadow|filter|mix-blend-mode):[^;]*|url\([^;]*/g) ?? []),
    ...(css.match(/box-shadow:(?! (?:inset|none))[^;]*/g) ?? []),
    ...(still.match(/(?:animation|transition)(?:-[a-z]+)?:[^;]*/g) ?? []),
    ...[...css.matchAll(/(?:animation|transition): ([\w-]+) ([\d.]+)(m?s)[^;]*/g)].flatMap(
      ([all, name, time = '', unit]) =>
        // Dots that fill in turn while an answer is on its way.
        name !== 'fill-dot' && Number(time) * (unit === 's' ? 1000 : 1) > 150 ? [all] : [],
    ),
  ]
}

/** Distances of lines, edges and round corners come from the tokens; figures alone may stand as near as they are high, small parts be less round. */
function notFromTokens(css: string): readonly string[] {
  return [
    ...(css.match(/line-height: (?!var\(--line-|inherit|1;)[^;]*/g) ?? []),
    ...(css.match(/border(?!-radius)(?:-[a-z]+)*: [\d.]+px[^;]*/g) ?? []),
    ...(css.match(/border-radius: (?:1[89]|2\d|3\d)px/g) ?? []),
  ]
}

function withoutBlocks(css: string, head: RegExp): string {
  const at = css.search(head)
  if (at < 0) return css
  let depth = 0
  for (let end = css.indexOf('{', at); end < css.length; end += 1) {
    if (css[end] === '{') depth += 1
    if (css[end] === '}') depth -= 1
    if (depth === 0) return css.slice(0, at) + withoutBlocks(css.slice(end + 1), head)
  }
  return css
}

const told = (each: typeof sheets, rule: (css: string) => readonly string[]) =>
  each.flatMap(({ file, css }) => rule(css.replace(/@media print \{[\s\S]*/, '')).map((fault) => `${file}: ${fault}`))

describe('the style sheets', () => {
  it('are flat and still', () => expect(told(sheets, notFlat)).toEqual([]))
  it('have one home for how far lines are apart, how strong edges are and how round corners', () =>
    expect(told(ofTerminal, notFromTokens)).toEqual([]))
  it('a sheet that is neither is found', () => {
    const planted = {
      'background: linear-gradient(red, blue);': notFlat,
      'box-shadow: 0 0 20px black;': notFlat,
      'text-shadow: 0 0 2px red;': notFlat,
      'transition: opacity 100ms;': notFlat,
      '@media (prefers-reduced-motion: no-preference) { .a { animation: slide 300ms ease-out; } }': notFlat,
      'line-height: 1.2;': notFromTokens,
      'border-block-start: 2px solid red;': notFromTokens,
      'border-radius: 24px;': notFromTokens,
    }
    for (const [css, rule] of Object.entries(planted)) expect(rule(css), css).toHaveLength(1)
    expect(notFlat('@media (prefers-reduced-motion: no-preference) { .a { animation: slide 150ms; } }')).toEqual([])
  })
})
