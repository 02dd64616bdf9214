import { Hono } from 'hono'
import type { Tickets } from './ticket.ts'
import { ticketPage } from './ticket-page.ts'

/** The check behind a ticket's QR code, for any phone that reaches the hall. */
export function ticketRoutes(tickets: Tickets): Hono {
  const routes = new Hono()
  routes.get('/T/:token', (c) => c.html(ticketPage(tickets.outcome(c.req.param('token')))))
  routes.get('/t/:token', (c) => c.html(ticketPage(tickets.outcome(c.req.param('token')))))
  return routes
}
