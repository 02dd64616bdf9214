/** What comes out, from top to bottom, in dots of 576 across. */
export type Printed =
  | { readonly kind: 'line'; readonly runs: readonly Run[]; readonly dots: number }
  | { readonly kind: 'feed'; readonly dots: number }
  /** One bit a dot, rows of whole bytes, black where it is set. */
  | {
      readonly kind: 'raster'
      readonly at: number
      readonly width: number
      readonly height: number
      readonly bits: Uint8Array
    }
  | { readonly kind: 'cut' }
  /** `GS r`: everything before it is out, and whoever sent it waits for an answer. */
  | { readonly kind: 'asked' }

/** How far down the roll it takes the head; how far a knife stands from it is the printer's own. */
export function dotsDown(printed: Printed): number {
  switch (printed.kind) {
    case 'line':
    case 'feed':
      return printed.dots
    case 'raster':
      return printed.height
    case 'cut':
    case 'asked':
      return 0
    default:
      return printed satisfies never
  }
}

export interface Run {
  readonly text: string
  /** From the left edge of what can be printed. */
  readonly at: number
  /** Where `ESC $` had set it: the column of a table. */
  readonly cell: number
  readonly wide: number
  readonly high: number
  readonly bold: boolean
  readonly inverse: boolean
  readonly underlined: boolean
}

export const paperDots = 576
const usualSpacing = 30
const asReset = {
  ...{ chinese: false, spacing: usualSpacing, side: 0, left: 0, width: paperDots, x: 0, cell: 0 },
  ...{ wide: 1, high: 1, bold: false, inverse: false, underlined: false },
}

/** The state of a print head between commands. */
export function cursor() {
  let state = asReset
  let runs: Run[] = []

  function newLine(): readonly Printed[] {
    const used = runs.reduce((most, run) => Math.max(most, run.at + widthOf(run)), 0)
    const shift = state.left + offset(used)
    const dots = runs.reduce((most, { high }) => Math.max(most, 24 * high), state.spacing)
    const line: Printed = { kind: 'line', runs: runs.map((run) => ({ ...run, at: run.at + shift })), dots }
    runs = []
    state = { ...state, x: 0, cell: 0 }
    return [line]
  }
  const offset = (used: number): number => Math.floor(((state.width - used) * state.side) / 2)

  function put(text: string): readonly Printed[] {
    const width = widthOf({ text, wide: state.wide })
    const before = state.x + width > state.width && runs.length > 0 ? newLine() : []
    const { x: at, cell, wide, high, bold, inverse, underlined } = state
    const look = { cell, wide, high, bold, inverse, underlined }
    const last = runs.at(-1)
    if (last !== undefined && last.at + widthOf(last) === at && isSame(last, look))
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, at, ...look })
    state = { ...state, x: at + width }
    return before
  }

  /** `parameters` are as many as the table of commands says. */
  function obey(name: string, parameters: Uint8Array): readonly Printed[] {
    const [first = 0, second = 0] = parameters
    const both = first + 256 * second
    const isOn = first % 2 === 1
    switch (name) {
      case 'ESC @':
        state = asReset
        runs = []
        return []
      case 'ESC a':
        state = { ...state, side: oneOf(name, first % 48, [0, 1, 2]) }
        return []
      case 'ESC 2':
        state = { ...state, spacing: usualSpacing }
        return []
      case 'ESC 3':
        state = { ...state, spacing: first }
        return []
      case 'ESC $':
        state = { ...state, x: both, cell: both }
        return []
      case 'ESC \\':
        state = { ...state, x: state.x + (both > 32_767 ? both - 65_536 : both) }
        return []
      case 'GS L':
        state = { ...state, left: both }
        return []
      case 'GS W':
        state = { ...state, width: Math.min(both, paperDots - state.left) }
        return []
      case 'GS !':
        state = { ...state, wide: (first >> 4) + 1, high: (first & 15) + 1 }
        return []
      case 'GS B':
        state = { ...state, inverse: isOn }
        return []
      case 'ESC E':
        state = { ...state, bold: isOn }
        return []
      case 'ESC -':
      case 'FS -':
        state = { ...state, underlined: first % 48 > 0 }
        return []
      case 'FS &':
      case 'FS .':
        state = { ...state, chinese: name === 'FS &' }
        return []
      case 'ESC J':
        return [...(runs.length > 0 ? newLine() : []), { kind: 'feed', dots: first }]
      case 'GS V':
        oneOf(name, first, [0, 1, 48, 49, 65, 66])
        return [...(runs.length > 0 ? newLine() : []), { kind: 'cut' }]
      case 'GS r':
        oneOf(name, first, [1, 49])
        return [{ kind: 'asked' }]
      case 'GS v 0':
        return raster(parameters)
      // Known and without effect here: fonts, code pages for ASCII, no spacing, no status by itself, not upside down.
      case 'ESC M':
      case 'ESC t':
      case 'ESC SP':
      case 'ESC {':
      case 'FS S':
      case 'GS a':
        if (name !== 'ESC t') oneOf(name, both, [0, 48])
        return []
      default:
        throw new Error(`${name} is known and not drawn`)
    }
  }

  function raster(parameters: Uint8Array): readonly Printed[] {
    const [zero = 0, mode = 0, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = parameters
    oneOf('GS v', zero, [48])
    oneOf('GS v 0', mode, [0, 48])
    if (runs.length > 0) throw new Error('GS v 0 in the middle of a line')
    const width = 8 * (xLow + 256 * xHigh)
    const at = state.left + offset(width)
    return [{ kind: 'raster', at, width, height: yLow + 256 * yHigh, bits: parameters.slice(6) }]
  }

  return { newLine, put, obey, chinese: () => state.chinese }
}

/** An ASCII character is 12 dots wide, any other 24. */
export const widthOf = ({ text, wide }: Pick<Run, 'text' | 'wide'>): number => {
  let dots = 0
  for (const each of text) dots += (each < '\u0080' ? 12 : 24) * wide
  return dots
}

const isSame = (run: Run, look: Omit<Run, 'text' | 'at'>): boolean =>
  run.cell === look.cell &&
  run.wide === look.wide &&
  run.high === look.high &&
  run.bold === look.bold &&
  run.inverse === look.inverse &&
  run.underlined === look.underlined

function oneOf(name: string, value: number, known: readonly number[]): number {
  if (known.includes(value)) return value
  throw new Error(`${name} ${value} is no command it knows`)
}
