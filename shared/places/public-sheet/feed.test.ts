import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { zhangbei } from '../../county/settings/zhangbei.ts'
import type { EmployerId } from '../../ids.ts'
import { en } from '../../language/en.ts'
import { zh } from '../../language/zh.ts'
import { approve, at, broccoli, first, nightShift, post, second, tuesday, unloading } from '../../testing/cast.ts'
import { type KeptDays, keptDays } from '../../testing/day-entries.ts'
import { jobFeed } from './feed.ts'
import { publicSheet } from './view.ts'

/** What schema.org and the sites that read it ask of a job; nothing besides. */
const typed = (type: string, shape: z.ZodRawShape) => z.strictObject({ '@type': z.literal(type), ...shape })
const text = z.string().min(1)
const JobPosting = typed('JobPosting', {
  title: text,
  description: text.min(40),
  identifier: typed('PropertyValue', { name: text, value: z.string().regex(/^pst_\d{8}_\d{3}$/) }),
  datePosted: z.iso.date(),
  validThrough: z.iso.datetime({ offset: true }),
  jobStartDate: z.iso.date(),
  workHours: text,
  employmentType: z.array(z.enum(['TEMPORARY', 'PER_DIEM'])),
  hiringOrganization: typed('Organization', { name: text }),
  jobLocation: typed('Place', {
    address: typed('PostalAddress', { addressCountry: z.literal('CN'), addressLocality: text }),
  }),
  baseSalary: typed('MonetaryAmount', {
    currency: z.literal('CNY'),
    value: typed('QuantitativeValue', {
      value: z.number().positive(),
      unitText: z.enum(['DAY', 'HOUR', 'BASKET', 'BAG', 'ITEM', 'MU', 'ROW', 'TONNE']),
    }),
  }),
  jobBenefits: text,
  totalJobOpenings: z.int().min(1),
  directApply: z.literal(false),
})
const Feed = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('ItemList'),
  name: text,
  inLanguage: z.enum(['zh-CN', 'en']),
  numberOfItems: z.int(),
  itemListElement: z.array(typed('ListItem', { position: z.int().min(1), item: JobPosting })),
})

const firm = '坝上蔬菜合作社'
const nobody = () => undefined
const sheetOf = (kept: KeptDays, firmName: (employer: EmployerId) => string | undefined = nobody) =>
  publicSheet(kept.state(), kept.now(), firmName)
const inChinese = { words: zh, language: 'zh', market: zhangbei } as const

/** Vegetables of today, a night shift of today, and unloading of tomorrow by the hour. */
function morning(): KeptDays {
  const kept = keptDays(at('05:30'))
  for (const asked of [post(broccoli), approve(first), post(nightShift), approve(second)]) kept.ask(asked)
  kept.ask(post({ ...unloading, workDate: tuesday, pay: { basis: 'hour', amountFen: 2050 } }))
  return kept
}

describe('the feed of open jobs', () => {
  test.each([
    ['zh', zh],
    ['en', en],
  ] as const)('is a list of job postings as schema.org has them, %s', (language, words) => {
    const feed = Feed.parse(JSON.parse(JSON.stringify(jobFeed(sheetOf(morning()), { ...inChinese, language, words }))))
    expect(feed.numberOfItems).toBe(2)
    expect(feed.itemListElement).toHaveLength(2)
  })

  test('says what a job pays, until when it is to be had, and how many are sought', () => {
    const [vegetables] = jobFeed(sheetOf(morning()), inChinese).itemListElement
    expect(vegetables?.item).toMatchObject({
      title: '蔬菜采收',
      datePosted: '2026-08-17',
      validThrough: '2026-08-17T06:00:00+08:00',
      baseSalary: { value: { value: 170, unitText: 'DAY' } },
      totalJobOpenings: broccoli.places,
    })
    for (const said of ['公会镇', '170 元/天', '合 18.9', '06:30–15:30', '管午饭', '不收费'])
      expect(vegetables?.item.description).toContain(said)
  })

  test('is written as each language writes: no sentence runs into the next, and no sign of the one stands in the other', () => {
    const said = (language: 'zh' | 'en', words: typeof zh) =>
      jobFeed(sheetOf(morning()), { ...inChinese, language, words }).itemListElement.map(({ item }) => item.description)
    expect(said('en', en).filter((text) => /[^ -~–¥]|[.;,][A-Z]|[.;,] ?[.;,]/.test(text))).toEqual([])
    expect(said('zh', zh).filter((text) => /[。；，] ?[。；，]|[(),;]/.test(text))).toEqual([])
  })

  test('a firm is named by its public name; a household is not named, and the market stands for it', () => {
    const organization = (name?: string) =>
      jobFeed(
        sheetOf(morning(), () => name),
        inChinese,
      ).itemListElement[0]?.item.hiringOrganization.name
    expect(organization(firm)).toBe(firm)
    expect(organization()).toBe('张北县零工市场 代招')
  })
})

describe('the public sheet', () => {
  test('has no job that staff have not let through, and none whose bus has left', () => {
    const kept = morning()
    expect(sheetOf(kept).jobs.map(({ posting }) => posting)).toEqual([first, second])
    kept.pass(3600)
    expect(sheetOf(kept).jobs.map(({ posting }) => posting)).toEqual([second])
  })

  test('tells the kind of cover and never the number of a policy', () => {
    const kept = keptDays(at('05:30'))
    const cover = { kind: 'employer', insurer: 'picc', policy: 'PZAB202613070000004471' } as const
    kept.ask(post({ ...broccoli, cover }))
    kept.ask(approve(first))
    expect(sheetOf(kept).jobs[0]?.cover).toBe('employer')
    expect(JSON.stringify([sheetOf(kept), jobFeed(sheetOf(kept), inChinese)])).not.toContain(cover.policy)
  })
})
