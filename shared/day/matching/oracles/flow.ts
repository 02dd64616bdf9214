import type { Market } from './market.ts'

/**
 * How many of these workers can be sent to these places at once, by pushing one unit after another through the plainest
 * of networks (Ford–Fulkerson, depth first). Slow, and written apart from the solver on purpose.
 */
function mostPlaced(wishes: readonly (readonly number[])[], places: readonly number[]): number {
  const inside = places.map((): number[] => [])
  const push = (worker: number, asked: Set<number>): boolean =>
    (wishes[worker] ?? []).some((posting) => {
      const there = inside[posting]
      if (there === undefined || asked.has(posting)) return false
      asked.add(posting)
      if (there.length < (places[posting] ?? 0)) {
        there.push(worker)
        return true
      }
      const moves = there.findIndex((other) => push(other, asked))
      if (moves < 0) return false
      there[moves] = worker
      return true
    })
  return wishes.filter((_, worker) => push(worker, new Set())).length
}

/**
 * What is wrong with a fill-first result, in words; nothing if it is right. Each sentence is checked by a flow of its own:
 * nobody left out and no place left empty could have been added, and nobody could have had a better wish.
 */
export function faultsOf(
  wishes: readonly (readonly number[])[],
  places: readonly number[],
  result: readonly number[],
): readonly string[] {
  const faults: string[] = []
  const placed = wishes.flatMap((_, worker) => ((result[worker] ?? -1) >= 0 ? [worker] : []))
  const filled = places.map((_, posting) => result.filter((to) => to === posting).length)
  if (placed.some((worker) => !wishes[worker]?.includes(result[worker] ?? -1))) faults.push('sent where nobody wished')
  if (filled.some((count, posting) => count > (places[posting] ?? 0))) faults.push('more sent than places')
  if (placed.length !== mostPlaced(wishes, places)) faults.push('fewer placed than can be')

  for (const worker of wishes.keys()) {
    if (placed.includes(worker)) continue
    const upToThem = [...placed.filter((other) => other < worker), worker]
    if (mostPlaced(listed(wishes, upToThem), places) === upToThem.length) faults.push(`${worker} was passed over`)
  }
  for (const posting of places.keys()) {
    if (filled[posting] === places[posting]) continue
    // Those placed can fill these if anybody can: two matchings have one that covers both sides (Mendelsohn–Dulmage).
    const wanted = filled.map((count, other) => (other < posting ? count : other === posting ? count + 1 : 0))
    const most = mostPlaced(listed(wishes, placed), wanted)
    if (most === wanted.reduce((sum, count) => sum + count, 0)) faults.push(`a place at ${posting} was left empty`)
  }
  for (const worker of placed) {
    const later = placed.filter((other) => other > worker)
    const free = filled.map(
      (count, posting) => count - placed.filter((o) => o < worker && result[o] === posting).length,
    )
    for (const better of wishes[worker]?.slice(0, wishes[worker].indexOf(result[worker] ?? -1)) ?? []) {
      const left = free.map((count, posting) => (posting === better ? count - 1 : count))
      if (left[better] !== -1 && mostPlaced(listed(wishes, later), left) === later.length)
        faults.push(`${worker} could have had ${better}`)
    }
  }
  return faults
}

/**
 * What is wrong with where crews were sent, in words: each has the first of its wishes where all of it can stand while everybody placed before
 * does, whoever of them must move. A crew placed before is so many who wish for nothing but where it went.
 */
export function crewFaultsOf({ wishes, people, places }: Market, result: readonly number[]): readonly string[] {
  return [...people.entries()].flatMap(([crew, size]) => {
    if (size <= 1) return []
    const before = people.slice(0, crew).flatMap((count, other) => {
      const has = result[other] ?? -1
      return has < 0 ? [] : count === 1 ? [wishes[other] ?? []] : new Array<readonly number[]>(count).fill([has])
    })
    const all = before.length + size
    const hasRoom = (wish: number) =>
      mostPlaced([...before, ...new Array<readonly number[]>(size).fill([wish])], places) === all
    const [first = -1] = wishes[crew]?.filter(hasRoom) ?? []
    return result[crew] === first ? [] : [`crew ${crew} belongs to ${first}, not ${result[crew]}`]
  })
}

const listed = (wishes: readonly (readonly number[])[], workers: readonly number[]) =>
  workers.map((worker) => wishes[worker] ?? [])
