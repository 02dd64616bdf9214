import { none } from '../round.ts'
import { at } from './numbers.ts'

/** Two of them still make a whole number of 32 bits. */
export const notFound = 2 ** 30 - 1

/** What one search has found: postings by what is lost on the way there, and of those that wait the smallest loss first. */
export interface Queue {
  /** By posting; `notFound` until it is. */
  readonly loss: Int32Array
  readonly found: Int32Array
  count: number
  /** A binary heap of those that wait, and by posting where it lies there, or `none`. */
  readonly heap: Int32Array
  readonly where: Int32Array
  waiting: number
}

export const newQueue = (postings: number): Queue => ({
  loss: new Int32Array(postings).fill(notFound),
  found: new Int32Array(postings),
  count: 0,
  heap: new Int32Array(postings),
  where: new Int32Array(postings).fill(none),
  waiting: 0,
})

/** Puts a posting in, or forward if it waits with a greater loss. */
export function put(queue: Queue, posting: number, loss: number): void {
  if (at(queue.loss, posting) === notFound) {
    queue.found[queue.count] = posting
    queue.count += 1
    queue.where[posting] = queue.waiting
    queue.waiting += 1
  }
  queue.loss[posting] = loss
  rise(queue, posting, at(queue.where, posting))
}

export function takeFirst(queue: Queue): number {
  const first = at(queue.heap, 0)
  queue.where[first] = none
  queue.waiting -= 1
  if (queue.waiting > 0) sink(queue, at(queue.heap, queue.waiting))
  return first
}

/** The smallest loss of those that wait; `notFound` if none does. */
export const firstLoss = ({ loss, heap, waiting }: Queue): number => (waiting === 0 ? notFound : at(loss, at(heap, 0)))

export function forget(queue: Queue): void {
  for (let index = 0; index < queue.count; index += 1) {
    const posting = at(queue.found, index)
    queue.loss[posting] = notFound
    queue.where[posting] = none
  }
  queue.count = 0
  queue.waiting = 0
}

function rise({ loss, heap, where }: Queue, posting: number, from: number): void {
  const its = at(loss, posting)
  let index = from
  while (index > 0) {
    const parent = (index - 1) >> 1
    const above = at(heap, parent)
    if (at(loss, above) <= its) break
    heap[index] = above
    where[above] = index
    index = parent
  }
  heap[index] = posting
  where[posting] = index
}

/** The last one goes where the first one was, and down to where it belongs. */
function sink({ loss, heap, where, waiting }: Queue, posting: number): void {
  const its = at(loss, posting)
  let index = 0
  for (let child = 1; child < waiting; child = 2 * index + 1) {
    if (child + 1 < waiting && at(loss, at(heap, child + 1)) < at(loss, at(heap, child))) child += 1
    const below = at(heap, child)
    if (at(loss, below) >= its) break
    heap[index] = below
    where[below] = index
    index = child
  }
  heap[index] = posting
  where[posting] = index
}
