import type { Words } from '../words.ts'

export const posting: Words['posting'] = {}
