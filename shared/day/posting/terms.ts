import { z } from 'zod'
import { MarketDay, TownshipId, TradeId } from '../../ids.ts'
import { TextRef } from '../../register.ts'
import { insurers } from './insurers.ts'
import { type Meeting, meetings } from './meeting.ts'
import { most } from './worth.ts'

/** Day, hour and piece rate stand side by side, each with its hourly value. Money is integer fen. */
export const Pay = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('day'), amountFen: z.int().min(100).max(1_000_000) }),
  z.strictObject({ basis: z.literal('hour'), amountFen: z.int().min(100).max(100_000) }),
  z.strictObject({
    basis: z.literal('piece'),
    amountFen: z.int().min(1).max(1_000_000),
    unit: z.enum(['basket', 'bag', 'item', 'mu', 'row', 'tonne']),
    /** What a practised hand manages, stated by the employer; the hourly value is reckoned from it. */
    piecesPerHour: z.int().min(1).max(most.piecesPerHour),
  }),
])
export type Pay = z.infer<typeof Pay>

/** Hours of a day; an end past 1440 is the next morning. */
const bus = z.strictObject({
  kind: z.literal('bus'),
  leaveMinute: z.int().min(0).max(1439),
  bay: z.int().min(1).max(most.bay),
})
const saidTransport = [z.strictObject({ kind: z.literal('own'), meet: z.enum(meetings) }), bus] as const
/** Source: 网络招聘服务管理规定 (a posting says where the work is). */
export const Transport = z.discriminatedUnion('kind', [
  /** Where to, in the township; absent in jobs posted before anybody was asked. */
  z.strictObject({ kind: z.literal('own'), meet: z.enum(meetings).optional() }),
  bus,
])
export type Transport = z.infer<typeof Transport>
export type SaidTransport = Extract<Transport, { kind: 'bus' }> | { kind: 'own'; meet: Meeting }

const saidCover = [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('market') }),
  /** The policy's number as it is printed; a terminal has a pad of digits, so there its letters are left out. */
  z.strictObject({
    kind: z.literal('employer'),
    insurer: z.enum(insurers),
    policy: z.string().regex(/^[0-9A-Z]{8,24}$/),
  }),
] as const
/** Injury cover is printed on the ticket; `none` is said plainly before acceptance. */
export const Cover = z.discriminatedUnion('kind', [
  ...saidCover,
  /** Of jobs posted before anybody was asked who insures. */
  z.strictObject({ kind: z.literal('employer-before'), policyLastFour: z.string().regex(/^\d{4}$/) }),
])
export type Cover = z.infer<typeof Cover>
export type SaidCover = Exclude<Cover, { kind: 'employer-before' }>

export const Remark = z.enum(['beginners', 'standing', 'bending', 'carrying', 'outdoors', 'own-tools'])
export type Remark = z.infer<typeof Remark>

/**
 * What both sides agree to; locked at acceptance and printed for both.
 * Source: 网络招聘服务管理规定 (what a posting must carry); 保障农民工工资支付条例 (day and way of pay).
 */
export const Terms = z.strictObject({
  trade: TradeId,
  places: z.int().min(1).max(most.places),
  pay: Pay,
  payDay: z.enum(['same-day', 'next-day', 'at-end']),
  payWay: z.enum(['cash', 'transfer']),
  workDate: MarketDay,
  /** Calendar days in a row from the work date, the same hours each day, taken whole; absent: one. */
  days: z.int().min(1).max(most.days).optional(),
  startMinute: z.int().min(0).max(1439),
  endMinute: z.int().min(1).max(2879),
  paidMinutes: z.int().min(30).max(1440),
  township: TownshipId,
  meals: z.enum(['none', 'lunch', 'all']),
  transport: Transport,
  cover: Cover,
  gear: z.array(z.enum(['gloves', 'hat', 'water', 'raincoat', 'boots'])).max(5),
  rainRule: z.enum(['half-day', 'by-hour', 'full-pay', 'indoors']),
  /** What the work is like, in phrases that both languages have. */
  remarks: z.array(Remark).max(most.remarks).optional(),
  /** The employer lets the worker's paper carry their phone; absent: no, or never asked. */
  phoneOnTicket: z.literal(true).optional(),
  /** In staff's own words; they lie sealed, and their wording was checked before. */
  notes: TextRef.optional(),
})
export type Terms = z.infer<typeof Terms>

/** Without what staff wrote. */
export type PlainTerms = Omit<Terms, 'notes'>

/**
 * What a screen may send: a text reaches the register only by the desk, so nobody names one of others'; and what was not asked
 * once is said now.
 */
export const TypedTerms = Terms.omit({ notes: true }).extend({
  transport: z.discriminatedUnion('kind', saidTransport),
  cover: z.discriminatedUnion('kind', saidCover),
})
export type TypedTerms = z.infer<typeof TypedTerms>

/** As somebody reads them, with what staff wrote as far as it is still kept. */
export type ReadTerms = PlainTerms & { readonly notes?: string }
/** `notes` reads a text from the register. */
export type ReadNotes = (terms: Terms) => Pick<ReadTerms, 'notes'>
export function asRead(terms: Terms, read: ReadNotes): ReadTerms {
  const { notes: _, ...typed } = terms
  return { ...typed, ...read(terms) }
}
