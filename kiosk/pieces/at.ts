/** The step, if it is the page of this name: what `<Match when>` needs to show it. */
export function at<Step extends { readonly at: string }, At extends Step['at']>(
  step: Step,
  name: At,
): Extract<Step, { readonly at: At }> | undefined {
  const is = (some: Step): some is Extract<Step, { readonly at: At }> => some.at === name
  return is(step) ? step : undefined
}
