/**
 * The commands of ESC/POS that our own reader of printer bytes knows: name, and how many bytes follow. Made from the manuals (Epson's ESC/POS
 * command reference; HPRT TP80K, Bixolon SRP-350 and Citizen CT-S300 for what others do) and shared with nobody who writes such bytes.
 */
export interface Command {
  readonly name: string
  /** How many bytes follow the name, judged by as many of them as are there; undefined while too few are. */
  readonly length: (parameters: Uint8Array) => number | undefined
}

const fixed = (length: number) => (): number => length

const table: readonly (readonly [name: string, first: number, second: string | number, length: Command['length']])[] = [
  ['DLE EOT', 0x10, 4, fixed(1)],
  ['DLE ENQ', 0x10, 5, fixed(1)],
  ['DLE DC4', 0x10, 0x14, ([order]) => (order === undefined ? undefined : order === 8 ? 8 : 3)],
  ['ESC @', 0x1b, '@', fixed(0)],
  ['ESC SP', 0x1b, ' ', fixed(1)],
  ['ESC !', 0x1b, '!', fixed(1)],
  ['ESC $', 0x1b, '$', fixed(2)],
  ['ESC -', 0x1b, '-', fixed(1)],
  ['ESC 2', 0x1b, '2', fixed(0)],
  ['ESC 3', 0x1b, '3', fixed(1)],
  ['ESC E', 0x1b, 'E', fixed(1)],
  ['ESC J', 0x1b, 'J', fixed(1)],
  ['ESC M', 0x1b, 'M', fixed(1)],
  ['ESC \\', 0x1b, '\\', fixed(2)],
  ['ESC a', 0x1b, 'a', fixed(1)],
  ['ESC d', 0x1b, 'd', fixed(1)],
  ['ESC t', 0x1b, 't', fixed(1)],
  ['ESC {', 0x1b, '{', fixed(1)],
  ['FS &', 0x1c, '&', fixed(0)],
  ['FS .', 0x1c, '.', fixed(0)],
  ['FS -', 0x1c, '-', fixed(1)],
  ['FS S', 0x1c, 'S', fixed(2)],
  ['GS !', 0x1d, '!', fixed(1)],
  ['GS B', 0x1d, 'B', fixed(1)],
  ['GS L', 0x1d, 'L', fixed(2)],
  ['GS V', 0x1d, 'V', ([how]) => (how === undefined ? undefined : how === 65 || how === 66 ? 2 : 1)],
  ['GS W', 0x1d, 'W', fixed(2)],
  ['GS a', 0x1d, 'a', fixed(1)],
  ['GS r', 0x1d, 'r', fixed(1)],
  ['GS v 0', 0x1d, 'v', rasterLength],
]

/** `0 m xL xH yL yH` and the dots. */
function rasterLength(parameters: Uint8Array): number | undefined {
  const [_zero, _mode, xLow, xHigh, yLow, yHigh] = parameters
  if (xLow === undefined || xHigh === undefined || yLow === undefined || yHigh === undefined) return undefined
  return 6 + (xLow + 256 * xHigh) * (yLow + 256 * yHigh)
}

const byStart = new Map(
  table.map(([name, first, second, length]) => [
    `${first} ${typeof second === 'string' ? second.charCodeAt(0) : second}`,
    { name, length },
  ]),
)

export const commandAt = (first: number, second: number): Command | undefined => byStart.get(`${first} ${second}`)

const beginnings: ReadonlyMap<number, string> = new Map([
  [0x10, 'DLE'],
  [0x1b, 'ESC'],
  [0x1c, 'FS'],
  [0x1d, 'GS'],
])
/** A byte that begins a command. */
export const begins = (byte: number): boolean => beginnings.has(byte)

/** `GS ( L`: the name a manual has for what begins with these bytes. */
export function nameIn(bytes: Uint8Array): string {
  const [first = 0, second = 0, third = 0] = bytes
  const family = second === 0x28 ? ` ${String.fromCharCode(third)}` : ''
  return `${beginnings.get(first) ?? ''} ${String.fromCharCode(second)}${family}`
}
