/** In points; what hangs on the wall is read at two metres, so that less than the least may not be. */
const [most, least, step] = [17, 14, 0.25] as const

/** Each page in the largest letters in which all of it stands on its sheet, with a line to spare: paper breaks lines a little otherwise than a screen. */
export function fitPoster(sheet: HTMLElement): void {
  for (const page of sheet.querySelectorAll<HTMLElement>('.poster')) {
    for (let points = most; points >= least; points -= step) {
      page.style.fontSize = `${points}pt`
      if (spareOf(page) >= lineOf(page)) break
    }
  }
}

/** What would be left free if its parts stood as near each other as they may. */
function spareOf(page: HTMLElement): number {
  const { paddingTop, paddingBottom, rowGap } = getComputedStyle(page)
  const parts = [...page.children]
  const written = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0)
  const around = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom)
  return page.clientHeight - around - written - (parts.length - 1) * Number.parseFloat(rowGap)
}

const lineOf = (page: HTMLElement): number => Number.parseFloat(getComputedStyle(page).lineHeight)
