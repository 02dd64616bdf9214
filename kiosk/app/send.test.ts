import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CommandId, MarketDay, PostingId } from '../../shared/ids.ts'
import { ask, makeCommandId } from './send.ts'

const day = MarketDay.parse('2026-08-17')
const posting = PostingId.parse('pst_20260817_001')
const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const sent = vi.fn<(url: string, options: RequestInit) => Promise<Response>>()

beforeEach(() => {
  vi.useFakeTimers()
  sent.mockReset()
  vi.stubGlobal('fetch', sent)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('asking the server', () => {
  it('makes ids the server takes, without anything a plain http page lacks', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    const ids = Array.from({ length: 200 }, () => makeCommandId(day))
    for (const id of ids) expect(CommandId.safeParse(id).success).toBe(true)
    expect(new Set(ids).size).toBe(200)
  })

  it('sends the very same body again when the line breaks', async () => {
    sent.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(answer({ answer: 'done', value: null }))
    const heard = ask('matching/ask-for-job', { command: makeCommandId(day), posting })
    await vi.runAllTimersAsync()
    expect(await heard).toEqual({ answer: 'done', value: null })
    expect(sent).toHaveBeenCalledTimes(2)
    const [first, second] = sent.mock.calls
    expect(first?.[0]).toBe('/api/matching/ask-for-job')
    expect(first?.[1].body).toBe(second?.[1].body)
  })

  it('a refusal is an answer and is not asked twice', async () => {
    sent.mockResolvedValue(answer({ answer: 'refused', refusal: { code: 'no-place-left' } }, 409))
    const heard = await ask('matching/ask-for-job', { command: makeCommandId(day), posting })
    expect(heard).toEqual({ answer: 'refused', refusal: { code: 'no-place-left' } })
    expect(sent).toHaveBeenCalledTimes(1)
  })

  it('says unreachable when nobody answers or something else does', async () => {
    sent.mockResolvedValue(new Response('<html>bad gateway</html>', { status: 502 }))
    const heard = ask('session/end', {})
    await vi.runAllTimersAsync()
    expect(await heard).toEqual({ answer: 'unreachable' })
    expect(sent).toHaveBeenCalledTimes(3)
  })
})
