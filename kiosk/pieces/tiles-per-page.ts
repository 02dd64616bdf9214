import './tiles.css'
import { landscape, large } from '../app/display.ts'
import { language } from '../app/words.ts'

/**
 * How many picture tiles fit a page: three rows of three standing up, two of four lying down; fewer in 大字, with long
 * English names and beside something that must be said, never smaller.
 */
export const createTilesPerPage =
  (told: () => boolean = () => false) =>
  () => {
    const long = language() === 'en'
    if (landscape()) return large() || long ? 4 : 8
    return (large() ? 2 : 3) * (told() || long ? 2 : 3)
  }
