import type { z } from 'zod'
import { type DeskReplies, deskRequests } from './api/desk.ts'
import { type SiteReplies, siteRequests } from './api/site.ts'
import { type TerminalReplies, terminalRequests } from './api/terminal.ts'

/** What may be posted to `/api/<name>`. Routes parse with these; kiosk and tests take their types from here. */
export const requests = { ...terminalRequests, ...siteRequests, ...deskRequests } as const

export type RequestName = keyof typeof requests
export type RequestOf<Name extends RequestName> = z.infer<(typeof requests)[Name]>

/** What each answers inside `Reply`. */
export interface Replies extends TerminalReplies, SiteReplies, DeskReplies {}
