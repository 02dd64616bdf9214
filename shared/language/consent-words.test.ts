import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

test('what is kept and what for is told as it is: nobody notes yet whether pay was paid, nor asks about it', () => {
  for (const words of [zh, en])
    for (const { keptMore, purposeMore } of [words.checkIn.consent, words.posting.consent])
      for (const told of [keptMore, purposeMore, words.counter.person.kept, words.counter.telephone.kept])
        expect(told).not.toMatch(/工钱|\bpay|\bpaid/i)
})
