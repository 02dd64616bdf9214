import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import type { Paper } from './blocks.ts'
import { framed, free, head, type Laying, large } from './parts.ts'

/** Says of a printer that it is the right one, and whether its letters and lines come out whole. */
export function testPage(said: Laying, { name, at }: { readonly name: string; readonly at: Instant }): Paper {
  const { paper: say } = said.words
  return [
    ...head(said, say.test.name),
    framed('count', name),
    framed('number', 'A001'),
    framed('leave', large('06:00')),
    { kind: 'terms', rows: [{ name: say.test.rare, value: '㐂𠮷嘎查 ￥ ABC 0123' }] },
    free(said),
    framed('end', say.list.printedAt(clockTime(minuteOfDay(at)))),
  ]
}
