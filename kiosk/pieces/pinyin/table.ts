import { readTable, type Table } from './candidates.ts'

let known: Table | undefined

/** The table of candidates, fetched and read when somebody may first need it; undefined where it does not come, and then nobody is asked for a name. */
export async function loadTable(): Promise<Table | undefined> {
  known ??= await fetchTable()
  return known
}

async function fetchTable(): Promise<Table | undefined> {
  try {
    const answer = await fetch(new URL('./characters.txt', import.meta.url), { signal: AbortSignal.timeout(5000) })
    return answer.ok ? readTable(await answer.text()) : undefined
  } catch {
    return undefined
  }
}
