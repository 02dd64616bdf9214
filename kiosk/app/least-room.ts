import { landscape, large } from './display.ts'
import { language } from './words.ts'

/** English in 大字, lying down: there is room for what matters most alone. */
export const hasLeastRoom = (): boolean => language() === 'en' && large() && landscape()
