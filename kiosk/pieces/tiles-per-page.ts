import './tiles.css'
import { landscape, large, low } from '../app/display.ts'
import { language } from '../app/words.ts'

/**
 * How many picture tiles fit a page: three rows of three standing up, two of four lying down; fewer in 大字, in 低位, standing
 * up with long English names and beside something that must be said, never smaller.
 */
export const createTilesPerPage =
  (told: () => boolean = () => false, areShort = false) =>
  () => {
    const english = language() === 'en'
    const long = english && !areShort
    if (landscape()) return large() ? (english ? 3 : 4) : 8
    const across = large() ? 2 : 3
    if (low()) return across
    return across * (long || (told() && large()) ? 2 : 3)
  }
