/** An event stream cannot tell why it was refused; a plain request to the same address can. */
export async function signInNeeded(): Promise<boolean> {
  const enough = new AbortController()
  try {
    const response = await fetch('/api/live/desk', { signal: enough.signal })
    return response.status === 401
  } catch {
    return false
  } finally {
    enough.abort()
  }
}
