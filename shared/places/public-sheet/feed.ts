import { clockTime, hallOffsetMillis, millisOf } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import { type JobWords, jobWords, type SaidIn } from './job-words.ts'
import type { PublicSheet, SheetJob } from './view.ts'

/** The open jobs as other sites read them: a list of schema.org's `JobPosting`, with nothing in it about any person. */
export const jobFeed = ({ jobs }: PublicSheet, said: SaidIn) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  name: said.words.publicSheet.title(said.market.name[said.language]),
  inLanguage: said.language === 'zh' ? 'zh-CN' : 'en',
  numberOfItems: jobs.length,
  itemListElement: jobs.map((job, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    item: jobPosting(job, jobWords(job, said), said),
  })),
})

function jobPosting(job: SheetJob, text: JobWords, { words, market, language }: SaidIn) {
  const { publicSheet: say } = words
  const name = market.name[language]
  return {
    '@type': 'JobPosting',
    title: text.work,
    description: [
      say.sentences([
        ...[text.work, say.places(job.placesLeft), text.hours, text.where, say.worth(text.pay, text.hourly)],
        ...[text.payWhen, text.rain, text.way, text.meals, text.cover],
      ]),
      ...[say.noFees, say.howTo],
    ].join(language === 'zh' ? '' : ' '),
    identifier: { '@type': 'PropertyValue', name, value: job.posting },
    datePosted: job.postedOn,
    validThrough: inHallTime(job.openUntil),
    jobStartDate: job.workDate,
    workHours: text.hours,
    employmentType: ['TEMPORARY', 'PER_DIEM'],
    hiringOrganization: { '@type': 'Organization', name: job.firm ?? say.hiredBy(name) },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressCountry: 'CN', addressLocality: text.where },
    },
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'CNY',
      value: { '@type': 'QuantitativeValue', value: job.pay.amountFen / 100, unitText: unitOf(job.pay) },
    },
    jobBenefits: say.sentences([text.way, text.meals, text.cover]),
    totalJobOpenings: job.placesLeft,
    directApply: false,
  }
}

/** As job sites have them; of a piece what is counted. */
const unitOf = (pay: SheetJob['pay']): string =>
  pay.basis === 'piece' ? pay.unit.toUpperCase() : pay.basis.toUpperCase()

/** `2026-08-17T06:00:00+08:00`: as the clock on the wall says it. */
function inHallTime(instant: Instant): string {
  const wall = new Date(millisOf(instant) + hallOffsetMillis)
  return `${wall.toISOString().slice(0, 10)}T${clockTime(wall.getUTCHours() * 60 + wall.getUTCMinutes())}:00+08:00`
}
