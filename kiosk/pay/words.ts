import { pay as en } from '../../shared/language/en/pay.ts'
import { pay as zh } from '../../shared/language/zh/pay.ts'
import { language } from '../app/words.ts'

/** What the page of pay says beside what every page of a terminal does: only it loads them. */
export const payWords = () => (language() === 'zh' ? zh : en)
