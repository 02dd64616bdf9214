import { z } from 'zod'
import { keeperPattern } from './keeper-number.ts'
import { remembered } from './remembered.ts'

/**
 * Ids are readable and branded: a prefix says whose id it is, so a placement can never be passed for a posting.
 * People's ids end in sixteen random characters; what the market day makes is counted: day, then number of the day.
 */
const id = <Brand extends string>(pattern: RegExp, _brand: Brand) => z.string().regex(pattern).brand<Brand>()
const random = '[0-9a-hjkmnp-tv-z]{16}'

export const WorkerId = id(new RegExp(`^wkr_${random}$`), 'WorkerId')
export type WorkerId = z.infer<typeof WorkerId>
export const EmployerId = id(new RegExp(`^emp_${random}$`), 'EmployerId')
export type EmployerId = z.infer<typeof EmployerId>
export const StaffId = id(new RegExp(`^stf_${random}$`), 'StaffId')
export type StaffId = z.infer<typeof StaffId>
/** A screen of the hall: where people tap, or the board. */
export const TerminalId = id(new RegExp(`^trm_${random}$`), 'TerminalId')
export type TerminalId = z.infer<typeof TerminalId>
export const TextId = id(new RegExp(`^txt_${random}$`), 'TextId')
export type TextId = z.infer<typeof TextId>

/** An employer's card; known by nothing but chance. */
export const CardId = id(new RegExp(`^crd_${random}$`), 'CardId')
export type CardId = z.infer<typeof CardId>

export const PostingId = id(/^pst_\d{8}_\d{3,}$/, 'PostingId')
export type PostingId = z.infer<typeof PostingId>
export const CrewId = id(/^crw_\d{8}_\d{3,}$/, 'CrewId')
export type CrewId = z.infer<typeof CrewId>
export const OfferId = id(/^off_\d{8}_\d{4,}$/, 'OfferId')
export type OfferId = z.infer<typeof OfferId>
/** A printer of the hall. */
export const PrinterId = id(new RegExp(`^prn_${random}$`), 'PrinterId')
export type PrinterId = z.infer<typeof PrinterId>
/** A paper that a printer was asked for. */
export const PrintJobId = id(/^prj_\d{8}_\d{4,}$/, 'PrintJobId')
export type PrintJobId = z.infer<typeof PrintJobId>

export const PlacementId = id(/^plc_\d{8}_\d{4,}$/, 'PlacementId')
export type PlacementId = z.infer<typeof PlacementId>

/** Made by the screen before the first tap; carries its market day. A tap that asks twice adds a word: `…-person`. */
export const CommandId = id(new RegExp(`^cmd_\\d{8}_${random}(-[a-z]+)?$`), 'CommandId')
export type CommandId = z.infer<typeof CommandId>

/** Dates that do not exist roll over into the next month, so they do not come back as they went in. Almost all that are read are of one day. */
const isInCalendar = remembered((date: string): boolean => {
  const millis = Date.parse(`${date}T00:00:00.000Z`)
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(date)
})

/** A market day as the calendar in Zhangbei has it: `2026-08-17`; never a 30 February. */
export const MarketDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isInCalendar)
  .brand<'MarketDay'>()
export type MarketDay = z.infer<typeof MarketDay>
/** A moment in UTC: `2026-08-16T21:42:00.000Z`. */
export const Instant = id(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'Instant')
export type Instant = z.infer<typeof Instant>
/** The place of an entry in its book, counted from 1; 0 is the empty book. */
export const Position = z.int().nonnegative().brand<'Position'>()
export type Position = z.infer<typeof Position>
/** What a person wears for the day and the board calls: `A017`. */
export const DayNumber = id(/^[A-Z]\d{3}$/, 'DayNumber')
export type DayNumber = z.infer<typeof DayNumber>

/** What a terminal gives while its line is down, `2-07`: its own number, and how many it has given today. */
export const KeeperId = id(keeperPattern, 'KeeperId')
export type KeeperId = z.infer<typeof KeeperId>

export const TradeId = id(/^[a-z]+(-[a-z]+)*$/, 'TradeId')
export type TradeId = z.infer<typeof TradeId>
/** `boiler`: a kind of certificate that opens trades. */
export const CertificateId = id(/^[a-z]+(-[a-z]+)*$/, 'CertificateId')
export type CertificateId = z.infer<typeof CertificateId>
export const TownshipId = id(/^[a-z]+$/, 'TownshipId')
export type TownshipId = z.infer<typeof TownshipId>
