import loadHighs, { type Highs } from 'highs'
import { none, type Result, type Round } from '../../../shared/day/matching/round.ts'

/** More than any chain of exchanges can gain in fit: nobody is left out for a better sum. */
const forBeingPlaced = 10_000

/**
 * HiGHS, an optimiser that knows nothing of halls: it is given the same numbers as a linear programme, whose corners are whole.
 * With limits and a premium for being placed it is ten times as fast as with equations, so that is how it is asked.
 */
export async function openOptimiser() {
  const highs = await loadHighs()
  return {
    /** The greatest number of people that can be placed at once. */
    mostPlaced: (round: Round): number =>
      greatest(highs, {
        round,
        worth: round.wishes.map(() => 1),
        mayBePlaced: () => 1,
        mostAt: (posting) => round.places[posting] ?? 0,
      }),
    /** The greatest total fit of the people that `result` places, at the places that it fills. */
    mostFit(round: Round, fit: Int32Array, result: Result): number {
      const placed = result.reduce((sum, posting) => sum + Number(posting !== none), 0)
      const filled = round.places.map((_, posting) => result.reduce((sum, to) => sum + Number(to === posting), 0))
      const sum = greatest(highs, {
        round,
        worth: fit.map((worth) => worth + forBeingPlaced),
        mayBePlaced: (worker) => Number(result[worker] !== none),
        mostAt: (posting) => filled[posting] ?? 0,
      })
      return sum - placed * forBeingPlaced
    },
  }
}

interface Programme {
  readonly round: Round
  /** By wish. */
  readonly worth: Int32Array
  readonly mayBePlaced: (worker: number) => number
  readonly mostAt: (posting: number) => number
}

function greatest(highs: Highs, { round, worth, mayBePlaced, mostAt }: Programme): number {
  const { wishes, wishesFrom, people, places } = round
  const columns = wishes.length
  const indices = new Int32Array(2 * columns)
  for (const worker of people.keys())
    for (let wish = wishesFrom[worker] ?? 0; wish < (wishesFrom[worker + 1] ?? 0); wish += 1)
      indices.set([worker, people.length + (wishes[wish] ?? 0)], 2 * wish)
  const limits = [...[...people.keys()].map(mayBePlaced), ...[...places.keys()].map(mostAt)]
  return highs.withModel((model) => {
    model.options.set({ output_flag: false })
    model.passModel({
      numCols: columns,
      numRows: limits.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from(worth),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(highs.infinity),
      rowLower: new Float64Array(limits.length),
      rowUpper: limits,
      matrix: {
        format: 'csc',
        numRows: limits.length,
        numCols: columns,
        starts: Int32Array.from({ length: columns + 1 }, (_, column) => 2 * column),
        indices,
        values: new Float64Array(2 * columns).fill(1),
      },
    })
    model.run()
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('No optimum was found.')
    return Math.round(model.getObjectiveValue())
  })
}
