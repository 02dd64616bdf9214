/** Answers the last question again without work: within a turn the same instant and day are asked about hundreds of times. */
export function remembered<Question, Answer>(make: (question: Question) => Answer): (question: Question) => Answer {
  let last: { readonly question: Question; readonly answer: Answer } | undefined
  return (question) => {
    if (last === undefined || last.question !== question) last = { question, answer: make(question) }
    return last.answer
  }
}
