import { Map as PersistentMap, Set as PersistentSet } from 'immutable'

/**
 * The persistent collections of the books' states: a change costs microseconds at any size, and the old version stays valid.
 * Only what the rules use of them is said here; the library's own types take a minute to check wherever they are touched.
 */
export interface ImmutableMap<Key, Value> extends Iterable<[Key, Value]> {
  readonly size: number
  get(key: Key): Value | undefined
  has(key: Key): boolean
  set(key: Key, value: Value): ImmutableMap<Key, Value>
  update(key: Key, absent: Value, change: (value: Value) => Value): ImmutableMap<Key, Value>
  delete(key: Key): ImmutableMap<Key, Value>
  clear(): ImmutableMap<Key, Value>
  map<Mapped>(change: (value: Value, key: Key) => Mapped): ImmutableMap<Key, Mapped>
  filter(keep: (value: Value, key: Key) => boolean): ImmutableMap<Key, Value>
  find(is: (value: Value, key: Key) => boolean): Value | undefined
  some(is: (value: Value, key: Key) => boolean): boolean
  every(is: (value: Value, key: Key) => boolean): boolean
  forEach(look: (value: Value, key: Key) => unknown): number
  count(is: (value: Value, key: Key) => boolean): number
  isEmpty(): boolean
  keys(): IterableIterator<Key>
  values(): IterableIterator<Value>
  entries(): IterableIterator<[Key, Value]>
  /** Many changes for the price of one. */
  withMutations(change: (open: ImmutableMap<Key, Value>) => unknown): ImmutableMap<Key, Value>
}
export interface ImmutableSet<Value> extends Iterable<Value> {
  readonly size: number
  has(value: Value): boolean
  add(value: Value): ImmutableSet<Value>
  delete(value: Value): ImmutableSet<Value>
  isEmpty(): boolean
  values(): IterableIterator<Value>
}

export function ImmutableMap<Key, Value>(entries?: Iterable<[Key, Value]>): ImmutableMap<Key, Value> {
  return PersistentMap(entries)
}
export function ImmutableSet<Value>(values?: Iterable<Value>): ImmutableSet<Value> {
  return PersistentSet(values)
}
/** For whoever must write a state down without knowing its shape. */
export const isImmutableMap = (value: unknown): value is ImmutableMap<unknown, unknown> => PersistentMap.isMap(value)
export const isImmutableSet = (value: unknown): value is ImmutableSet<unknown> => PersistentSet.isSet(value)
