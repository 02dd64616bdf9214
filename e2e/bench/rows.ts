import { type Measured, median, ratioOf } from './measure.ts'

/** One line of the result; `goal` is the row of the goals of speed. Without a target it is told and not judged. */
export interface Row {
  readonly goal: number
  readonly what: string
  readonly ours: number
  readonly rival: number
  readonly unit: string
  readonly ratio: number
  readonly target: string
  readonly reached: boolean | null
}

export interface Target {
  readonly words: string
  readonly met: ((ratio: number) => boolean) | undefined
}
export const atLeast = (least: number): Target => ({ words: `≥ ${least}`, met: (ratio) => ratio >= least })
export const atMost = (most: number): Target => ({ words: `≤ ${most}`, met: (ratio) => ratio <= most })
/** An aim whose miss holds nothing up. */
export const stretch = (target: Target): Target => ({ ...target, words: `${target.words} stretch` })
export const notJudged: Target = { words: '', met: undefined }

export interface Compared {
  readonly goal: number
  readonly what: string
  readonly unit: string
  readonly ours: Measured
  readonly rival: Measured
  readonly target: Target
}

export function row({ goal, what, unit, ours, rival, target }: Compared): Row {
  const ratio = ratioOf(ours, rival)
  return {
    goal,
    what,
    ours: median(ours.figures),
    rival: median(rival.figures),
    unit,
    ratio,
    target: target.words,
    reached: target.met?.(ratio) ?? null,
  }
}

export function table(rows: readonly Row[]): string {
  const cells = [
    ['goal', 'what', 'ours', 'rival', 'unit', 'ratio', 'target', 'reached'],
    ...rows.map(({ goal, what, ours, rival, unit, ratio, target, reached }) => [
      String(goal),
      what,
      short(ours),
      short(rival),
      unit,
      short(ratio),
      target,
      reached === null ? '' : reached ? 'yes' : 'NO',
    ]),
  ]
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  const isText = (column: number) => [1, 4, 6, 7].includes(column)
  return cells
    .map((line) =>
      line
        .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const short = (figure: number): string => (figure >= 100 ? String(Math.round(figure)) : figure.toPrecision(3))
