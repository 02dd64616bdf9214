/** The number at this index. Asking outside the array is a bug, not a zero. */
export function at(numbers: Int32Array, index: number): number {
  const number = numbers[index]
  if (number === undefined) throw new RangeError(`Nothing stands at ${index} of ${numbers.length}.`)
  return number
}
