import type { Words } from '../words.ts'

export const trouble: Words['trouble'] = {}
