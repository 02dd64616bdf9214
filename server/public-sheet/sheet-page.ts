import type { Market } from '../../shared/county/settings/market.ts'
import { clockTime, minuteOfDay } from '../../shared/hall-clock.ts'
import type { Instant } from '../../shared/ids.ts'
import { jobWords, type SaidIn } from '../../shared/places/public-sheet/job-words.ts'
import type { PublicSheet, SheetJob } from '../../shared/places/public-sheet/view.ts'
import { dayAfter } from '../../shared/time.ts'
import { html, type Markup } from '../placement/markup.ts'

interface SheetSaid extends SaidIn {
  readonly market: SaidIn['market'] & Pick<Market, 'complaintLines'>
  readonly now: Instant
  readonly isPractice: boolean
}

/** The jobs of today and tomorrow for the wall of a village office and for any phone: one page without a script, which prints on A4. */
export function sheetPage({ day, jobs }: PublicSheet, said: SheetSaid): string {
  const { words, language, market, now, isPractice } = said
  const { publicSheet: say, common, terms } = words
  const other = language === 'zh' ? 'en' : 'zh'
  const title = say.title(market.name[language])
  const ofDay = (date: string) => jobs.filter(({ workDate }) => workDate === date)
  const tomorrow = dayAfter(day)
  const page = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${isPractice ? `${common.practice} ` : ''}${title}</title>
<link rel="stylesheet" href="/jobs.css">
<link rel="alternate" type="application/ld+json" href="/jobs.json?lang=${language}">
</head>
<body>
<header>
<a href="/jobs?lang=${other}" lang="${other}">${say.other}</a>
${isPractice ? html`<p class="practice">${common.practice}</p>` : null}
<h1>${title}<small>${say.slogan}</small></h1>
</header>
<main>
${dayPart(say.today(terms.workDate(day)), ofDay(day), said)}
${dayPart(say.tomorrow(terms.workDate(tomorrow)), ofDay(tomorrow), said)}
</main>
<footer>
<p><b>${say.howTo}</b></p>
<p>${say.noFees}</p>
<p>${say.complaints(market.complaintLines.join('、'))}</p>
<p>${say.asOf(day, clockTime(minuteOfDay(now)))}</p>
</footer>
</body>
</html>
`
  return page.text
}

function dayPart(heading: string, jobs: readonly SheetJob[], said: SheetSaid): Markup {
  const { publicSheet: say } = said.words
  if (jobs.length === 0) return html`<section><h2>${heading}</h2><p class="none">${say.none}</p></section>`
  const { work, left, where, hours, pay, benefits } = say.columns
  const places = jobs.reduce((sum, job) => sum + job.placesLeft, 0)
  return html`<section>
<h2>${heading}<small>${say.count(jobs.length, places)}</small></h2>
<table>
<thead><tr>${[work, left, where, hours, pay, benefits].map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>
${jobs.map((job) => jobRow(job, said))}</tbody>
</table>
</section>`
}

function jobRow(job: SheetJob, said: SheetSaid): Markup {
  const text = jobWords(job, said)
  const warned = job.cover === 'none' ? html` class="warned"` : null
  return html`<tr>
<td><b>${text.work}</b><i>${text.employer}</i>${text.record === '' ? null : html`<i>${text.record}</i>`}</td>
<td>${text.left}</td>
<td>${text.where}</td>
<td>${text.hours}</td>
<td><b>${text.pay}</b><i>${text.hourly}</i><i>${text.payWhen}</i></td>
<td><i>${text.way}</i><i>${text.meals}</i><i${warned}>${text.cover}</i></td>
</tr>
`
}
