import type { Reader, ReaderEvents, ReadScan } from './port.ts'

/** A reader that a test or a rehearsal plays by hand. */
export function simulatedReader() {
  let listening: ReaderEvents | undefined
  const reader: Reader = (on) => {
    listening = on
    return () => {
      listening = undefined
    }
  }
  return {
    reader,
    lay(scan: ReadScan): void {
      listening?.present()
      listening?.read(scan)
    },
    layBadly(): void {
      listening?.present()
      listening?.error('misplaced')
    },
    layExpired(): void {
      listening?.present()
      listening?.error('expired')
    },
    snatch(): void {
      listening?.present()
      listening?.removed()
    },
  }
}
