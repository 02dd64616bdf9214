import './tiles.css'
import { landscape, large } from '../app/display.ts'

/**
 * How many picture tiles fit a page: three rows of three standing up, two of two lying down; fewer in 大字 and beside
 * something that must be said, never smaller.
 */
export const createTilesPerPage =
  (told: () => boolean = () => false) =>
  () =>
    landscape() ? (large() ? 2 : 4) : (large() ? 2 : 3) * (told() ? 2 : 3)
