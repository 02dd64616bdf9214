import type { Language } from './terminal.ts'
import type { Shape } from './turn.ts'

/** How a terminal stands, and how somebody has it: their language, 大字, 低位. */
export interface Mode {
  readonly shape: Shape
  readonly language: Language
  readonly large: boolean
  readonly low: boolean
}

/** As it stands for the next person. */
export const plain: Mode = { shape: 'portrait', language: 'zh', large: false, low: false }

/**
 * Any two values of any two of the four come together, and upright, where 低位 moves most, any two of the three; both ways
 * as the next person finds it. In an order that turns the panel and the language once.
 */
export const fewModes: readonly Mode[] = [
  plain,
  { ...plain, large: true, low: true },
  { ...plain, shape: 'landscape' },
  // English takes the most room, and lying down in 大字 there is the least.
  { shape: 'landscape', language: 'en', large: true, low: false },
  { ...plain, language: 'en', large: true },
  { ...plain, language: 'en', low: true },
]

const both = [false, true] as const
const lowWhere = { portrait: both, landscape: [false] } as const
/** 低位 is for panels that stand: on one that lies it is neither offered nor on. */
export const everyMode: readonly Mode[] = (['portrait', 'landscape'] as const).flatMap((shape) =>
  (['zh', 'en'] as const).flatMap((language) =>
    both.flatMap((large) => lowWhere[shape].map((low) => ({ shape, language, large, low }))),
  ),
)

/** `landscape, en, 大字`. */
export const modeName = ({ shape, language, large, low }: Mode): string =>
  [shape, language, ...(large ? ['大字'] : []), ...(low ? ['低位'] : [])].join(', ')
