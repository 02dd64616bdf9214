/** As many digits as the PIN of a bank card, which everybody is used to. */
export const pinLength = 6

/** Whether somebody would try these digits first: one step again and again, a piece over and over, or digits of their own numbers. */
export function isEasyPin(pin: string, numbers: readonly string[]): boolean {
  const steps = [...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10)
  const isRun = new Set(steps).size === 1 && [0, 1, 2, 8, 9].includes(steps[0] ?? 0)
  const isRepeated = [2, 3].some((length) => pin === pin.slice(0, length).repeat(pin.length / length))
  const isPairs = [0, 2, 4].every((at) => pin[at] === pin[at + 1])
  return isRun || isRepeated || isPairs || numbers.some((number) => number.includes(pin))
}
