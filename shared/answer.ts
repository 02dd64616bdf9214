import type { Refusal } from './refusal.ts'

/** What a screen hears back. A refusal is data: code and facts, worded by `language`, shown by the screen that asked. */
export type Reply<Value> =
  | { readonly answer: 'done'; readonly value: Value }
  | { readonly answer: 'refused'; readonly refusal: Refusal }
