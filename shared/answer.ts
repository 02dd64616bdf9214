import type { InBoth } from './language/words.ts'
import type { Refusal } from './refusal.ts'

/** What a request comes to. A refusal is data: code and facts. */
export type Reply<Value> =
  | { readonly answer: 'done'; readonly value: Value }
  | { readonly answer: 'refused'; readonly refusal: Refusal }

export type Refused = Extract<Reply<never>, { readonly answer: 'refused' }>
/** What a screen hears back: with a refusal its sentence, so that no screen need carry the words of every "no". */
export type Answered<Value> = Exclude<Reply<Value>, Refused> | (Refused & { readonly said: InBoth<string> })
