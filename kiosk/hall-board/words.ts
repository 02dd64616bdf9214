import { board as en } from '../../shared/language/en/board.ts'
import { board as zh } from '../../shared/language/zh/board.ts'
import { language } from '../app/words.ts'

/** The board's own words in its language: only the board loads them. */
export const words = () => (language() === 'zh' ? zh : en)
