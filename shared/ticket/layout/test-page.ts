import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import type { Paper } from './blocks.ts'
import { boxed, framed, type Laying, large, practice } from './parts.ts'

/** Says of a printer that it is the right one, and whether its letters and lines come out whole. */
export function testPage(said: Laying, { name, at }: { readonly name: string; readonly at: Instant }): Paper {
  const { words, language, market } = said
  const { test } = words.paper
  return [
    ...practice(said),
    framed('head', large(market.name[language]), boxed(test.name)),
    framed('count', name),
    framed('number', 'A001'),
    framed('leave', large('06:00')),
    { kind: 'terms', rows: [{ name: test.rare, value: '㐂𠮷嘎查 ￥ ABC 0123' }] },
    framed('free', large(words.paper.free), words.paper.freeMore),
    framed('end', words.paper.list.printedAt(clockTime(minuteOfDay(at)))),
  ]
}
