import { none } from '../round.ts'
import { at } from './numbers.ts'

/** Postings waiting for their turn, the one with the smallest loss first: a binary heap that knows where each one lies. */
export interface Queue {
  readonly loss: Int32Array
  readonly heap: Int32Array
  /** By posting: where it lies in the heap, or `none`. */
  readonly where: Int32Array
  length: number
}

export const newQueue = (postings: number): Queue => ({
  loss: new Int32Array(postings),
  heap: new Int32Array(postings),
  where: new Int32Array(postings).fill(none),
  length: 0,
})

/** Puts a posting in, or forward if it lies there with a greater loss. */
export function put(queue: Queue, posting: number, loss: number): void {
  if (at(queue.where, posting) === none) {
    queue.where[posting] = queue.length
    queue.length += 1
  }
  queue.loss[posting] = loss
  rise(queue, posting, at(queue.where, posting))
}

export function takeFirst(queue: Queue): number {
  const first = at(queue.heap, 0)
  queue.where[first] = none
  queue.length -= 1
  if (queue.length > 0) sink(queue, at(queue.heap, queue.length))
  return first
}

export function clear(queue: Queue): void {
  for (let index = 0; index < queue.length; index += 1) queue.where[at(queue.heap, index)] = none
  queue.length = 0
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

/** The last one is put where the first one was, and goes down to where it belongs. */
function sink({ loss, heap, where, length }: Queue, posting: number): void {
  const its = at(loss, posting)
  let index = 0
  for (let child = 1; child < length; child = 2 * index + 1) {
    if (child + 1 < length && at(loss, at(heap, child + 1)) < at(loss, at(heap, child))) child += 1
    const below = at(heap, child)
    if (at(loss, below) >= its) break
    heap[index] = below
    where[below] = index
    index = child
  }
  heap[index] = posting
  where[posting] = index
}
