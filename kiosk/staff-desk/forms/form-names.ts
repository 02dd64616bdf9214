import { nameOf } from '../../../shared/language/saying.ts'
import type { FormNames } from '../../../shared/places/registration-forms/form.ts'
import { market, townshipName, tradeName } from '../../app/market.ts'
import { language } from '../../app/words.ts'

/** As the market's settings call things now. */
export const formNames = (): FormNames => ({
  trade: tradeName,
  township: townshipName,
  certificate: (id) => nameOf(market().certificates, id, language()),
  gate: market().gate[language()],
})
