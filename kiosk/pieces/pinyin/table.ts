/** The table of candidates, fetched when somebody may need it; empty where it does not come, and then nobody is asked for a name. */
export async function loadTable(): Promise<string> {
  try {
    const answer = await fetch(new URL('./characters.txt', import.meta.url), { signal: AbortSignal.timeout(5000) })
    return answer.ok ? await answer.text() : ''
  } catch {
    return ''
  }
}
