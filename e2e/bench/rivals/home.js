// The home page without a framework: figures, jobs and hour are filled by hand from the same view.
const clockOf = (minute) => new Date(minute * 60_000).toISOString().slice(11, 16)
const [open, waiting, placed] = document.querySelectorAll('.sky-figures b')
const list = document.querySelector('.next-jobs ul')
const line = list.querySelector('li').cloneNode(true)
const market = fetch('/api/market').then((response) => response.json())

function fill({ market: { trades, townships } }, { now, view }) {
  open.textContent = view.placesOpen
  waiting.textContent = view.waiting
  placed.textContent = view.placedToday
  document.querySelector('.sky-clock').textContent = new Date(Date.parse(now) + 8 * 3_600_000)
    .toISOString()
    .slice(11, 16)
  list.replaceChildren(
    ...view.nextJobs.slice(0, 3).map((job) => {
      const made = line.cloneNode(true)
      made.querySelector('use').setAttribute('href', `#drawing-trade-${job.trade}`)
      made.querySelector('.job-line-trade').textContent = trades.find(({ id }) => id === job.trade).short
      made.querySelector('.job-line-place').textContent = townships.find(({ id }) => id === job.township).zh
      made.querySelector('.job-line-leave').textContent = clockOf(job.leaveMinute)
      made.querySelector('.pay-figure').textContent = job.pay.amountFen / 100
      return made
    }),
  )
  document.documentElement.dataset.filled = ''
}

new EventSource('/api/live/home').addEventListener('view', async ({ data }) => fill(await market, JSON.parse(data)))
