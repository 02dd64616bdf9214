import { keeper as en, keepersTold as toldEn } from './en/keeper.ts'
import { keepersTold as toldZh, keeper as zh } from './zh/keeper.ts'

/** As it goes to the terminals with the market. */
export const keeperSaid = { zh, en }
/** What a terminal says when the hall has heard of those it kept. */
export const keepersTold = (kept: number, refused: number) => ({ zh: toldZh(kept, refused), en: toldEn(kept, refused) })
