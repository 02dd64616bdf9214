import { createHash } from 'node:crypto'

/** What the file of a clip is called: short, and the same wherever its text is the same. */
export const clipKey = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
