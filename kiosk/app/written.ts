/**
 * What is written on a page, in its own order, with a pause after each block. What somebody typed and the keys they type it
 * with stay unsaid, for the hall listens too; so does what 大字 or a panel that lies has no room for.
 */
export function written(page: Element | null | undefined): string {
  const blocks: string[] = ['']
  const read = (node: Node): void => {
    if (node instanceof Text) blocks.push(`${blocks.pop()} ${node.data}`)
    if (!(node instanceof Element) || node.matches('[data-unsaid], [aria-hidden="true"]')) return
    const { display, visibility } = getComputedStyle(node)
    if (display === 'none' || visibility === 'hidden') return
    for (const child of node.childNodes) read(child)
    if (node.matches('h1, h2, p, li, dt, dd, button')) blocks.push('')
  }
  if (page) read(page)
  return blocks.flatMap((block) => block.trim() || []).join(',\n')
}

/** What is written on what lies on top: the page, or what is said over it. */
export const onTop = (): string => written([...document.querySelectorAll('main, .layer')].at(-1))
