import type { Hall } from './hall.ts'

/**
 * Resolves once what fell due while the hall was off is written: whoever taps first after a night finds yesterday closed, not a day that
 * is over. A disk that refuses keeps nobody waiting, for reading goes on.
 */
export async function nightPassed({ day, onChange }: Pick<Hall, 'day' | 'onChange'>): Promise<void> {
  let stopListening = () => {}
  const refused = new Promise<void>((resolve) => {
    const look = () => {
      if (day.notSavingSince !== undefined) resolve()
    }
    stopListening = onChange(look)
    look()
  })
  await Promise.race([day.turned(), refused])
  stopListening()
}
