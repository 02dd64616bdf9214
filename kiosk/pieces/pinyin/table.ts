import { readTable, type Table } from './candidates.ts'

let known: Table | undefined
/** The table of candidates, once it has come. */
export const tableRead = (): Table | undefined => known

/** Fetched and read when somebody may first need it; where it does not come nobody is asked for a name. */
export async function loadTable(): Promise<void> {
  known ??= await fetchTable()
}

async function fetchTable(): Promise<Table | undefined> {
  try {
    const answer = await fetch(new URL('./characters.txt', import.meta.url), { signal: AbortSignal.timeout(5000) })
    return answer.ok ? readTable(await answer.text()) : undefined
  } catch {
    return undefined
  }
}
