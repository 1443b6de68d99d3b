/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { Right } from '../../../core/rights.ts'
import type { AccountRow, ReservationRow } from '../../../core/rows.ts'
import { CONFIRMATION, checkConfirmation } from '../../../factors/password/confirmation-password.ts'
import { allowed } from '../../../orders/access.tsx'
import { troublePage } from '../../../web/errors.tsx'
import type { Problems } from '../../../web/fields.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { CancellationPage, CancelledPage, ReservationsPage } from './reservation-pages.tsx'
import { cancelReservation, findReservation, reservationsOf } from './reservations.ts'

/** Whoever may reserve, and whoever may look at all transfers. */
export const RESERVATION_RIGHTS: readonly Right[] = [
  'transfer-registered',
  'transfer-listed',
  'transfer-typed',
  'transfer-all',
]

/** 予約振込振替照会・取消. */
export function reservationRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  for (const path of ['/reservations', '/reservations/*']) app.use(path, allowed(bank, RESERVATION_RIGHTS))

  app.get('/reservations', async (c) => {
    const found = await reservationsOf(bank, userOf(c))
    const reservations = await bank.store.transaction((tables) =>
      Promise.all(found.map(async (one) => [one, (await tables.accounts.get(one.accountId)) ?? null] as const)),
    )
    return page(c, <ReservationsPage view={viewOf(c)} reservations={reservations} />)
  })

  app.get('/reservations/:id/cancellation', async (c) => {
    const reserved = await find(bank, c)
    if (!reserved) return troublePage(c, 'not-found')
    return reserved[0].state === 'reserved' ? cancellationPage(c, reserved, []) : toList(c)
  })

  app.post('/reservations/:id/cancellation', async (c) => {
    const reserved = await find(bank, c)
    if (!reserved) return troublePage(c, 'not-found')
    if (reserved[0].state !== 'reserved') return toList(c)
    const wrong = await checkConfirmation(bank, userOf(c), typedText.parse(c.var.form[CONFIRMATION]))
    if (wrong) return cancellationPage(c, reserved, [wrong])
    const refused = await cancelReservation(bank, userOf(c), reserved[0].orderId)
    if (refused) return cancellationPage(c, reserved, [{ field: CONFIRMATION, code: refused }])
    return c.redirect(`/reservations/${reserved[0].orderId}`, 303)
  })

  app.get('/reservations/:id', async (c) => {
    const reserved = await find(bank, c)
    if (!reserved) return troublePage(c, 'not-found')
    return reserved[0].state === 'cancelled'
      ? page(c, <CancelledPage view={viewOf(c)} reserved={reserved} />)
      : toList(c)
  })

  return app
}

type Reserved = readonly [ReservationRow, AccountRow | null]

async function find(bank: Bank, c: PageContext): Promise<Reserved | null> {
  const reservation = await findReservation(bank, userOf(c), c.req.param('id') ?? '')
  if (!reservation) return null
  return [reservation, (await bank.store.transaction((tables) => tables.accounts.get(reservation.accountId))) ?? null]
}

const toList = (c: PageContext) => c.redirect('/reservations', 303)

function cancellationPage(c: PageContext, reserved: Reserved, problems: Problems) {
  const content = <CancellationPage view={viewOf(c)} problems={problems} reserved={reserved} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
