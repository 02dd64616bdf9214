import { expect, it } from 'vitest'
import { type Draft, emptyDraft } from './terms-draft.ts'
import { progressAt, questionsOf } from './terms-questions.ts'

const drafts: readonly Draft[] = (['day', 'piece', undefined] as const).flatMap((basis) =>
  (['own', 'bus', undefined] as const).flatMap((transport) =>
    (['none', 'employer', undefined] as const).map((cover) => ({
      ...emptyDraft,
      ...(basis && { basis }),
      ...(transport && { transport }),
      ...(cover && { cover }),
    })),
  ),
)

it('how far along an employer is never goes back and never waits for an answer: it ends at the whole', () => {
  for (const draft of drafts) {
    const shares = questionsOf(draft).map(progressAt)
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b))
    expect(shares[0]).toBeGreaterThan(0)
    expect(shares.at(-1)).toBe(1)
  }
})
