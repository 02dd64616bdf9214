/**
 * What is wrong with a fill-first result of people who all stand for themselves, in words; nothing if it is right. Sees only the
 * result: somebody was wronged if and only if people could exchange places so that they get what they lack and nobody before them loses.
 * For halls too large to push flows through.
 */
export function wronged(
  wishes: readonly (readonly number[])[],
  places: readonly number[],
  result: readonly number[],
): readonly string[] {
  const there = places.map((): number[] => [])
  for (const [worker, posting] of result.entries()) there[posting]?.push(worker)
  const hasRoom = (posting: number) => (there[posting]?.length ?? 0) < (places[posting] ?? 0)
  const faults: string[] = []

  for (const [worker, wished] of wishes.entries()) {
    const has = result[worker] ?? -1
    if (has >= 0 && !wished.includes(has)) faults.push(`${worker} was sent where they do not wish to go`)
    if (has >= 0) continue
    const mayLose = (posting: number) => hasRoom(posting) || there[posting]?.some((other) => other > worker) === true
    if (
      reach(
        wished,
        onwards(() => true),
      ).some(mayLose)
    )
      faults.push(`${worker} was passed over`)
  }
  for (const [posting, count] of places.entries()) {
    if ((there[posting]?.length ?? 0) > count) faults.push(`${posting} got more than its places`)
    if (!hasRoom(posting)) continue
    if (reach([posting], backwards()).some((other) => other > posting && there[other]?.length !== 0))
      faults.push(`a place at ${posting} was left empty`)
  }
  for (const [worker, has] of result.entries()) {
    const better = has < 0 ? [] : (wishes[worker] ?? []).slice(0, wishes[worker]?.indexOf(has))
    for (const wish of better)
      if (
        reach(
          [wish],
          onwards((other) => other > worker),
        ).includes(has)
      )
        faults.push(`${worker} could have had ${wish}`)
  }
  return faults

  /** Where those who stand at a posting also wish to go. */
  function onwards(mayMove: (worker: number) => boolean) {
    return (posting: number) => (there[posting] ?? []).filter(mayMove).flatMap((worker) => wishes[worker] ?? [])
  }

  /** Where those stand who also wish to come to a posting. */
  function backwards() {
    const from = places.map(() => new Set<number>())
    for (const [worker, has] of result.entries())
      if (has >= 0) for (const wish of wishes[worker] ?? []) from[wish]?.add(has)
    return (posting: number) => [...(from[posting] ?? [])]
  }
}

function reach(start: readonly number[], next: (posting: number) => readonly number[]): readonly number[] {
  const found = new Set(start)
  for (const posting of found) for (const other of next(posting)) found.add(other)
  return [...found]
}
