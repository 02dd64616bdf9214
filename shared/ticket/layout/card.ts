import type { EmployerCard } from '../../county/employers/card.ts'
import type { Paper } from './blocks.ts'
import { framed, head, type Laying, lineOf } from './parts.ts'

/** The employer's card: held before a reader it opens their page. */
export function employerCard(said: Laying, { kind, employerMasked, qr }: EmployerCard): Paper {
  const { words, language, market } = said
  const { card } = words.paper
  return [
    ...head(said, card.name),
    framed('count', employerMasked),
    framed('plain', words.posting.kind[kind]),
    { kind: 'code', qr, lines: [card.use, card.lost].map(lineOf) },
    framed('end', market.name[language]),
  ]
}
