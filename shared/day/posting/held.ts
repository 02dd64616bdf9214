import type { HeldBecause } from './messages.ts'

/** It waits for whose it is, whatever its terms: staff let it through only with a reason. */
export const isAboutEmployer = (because: HeldBecause): boolean => because === 'stopped' || because === 'complaint'
