/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { issueDeletion } from '../../../factors/camera-token/deletion.ts'
import { troublePage } from '../../../web/errors.tsx'
import { type PageContext, type PageEnv, page, viewOf } from '../../../web/view.ts'
import { DeletionPage } from './deletion-page.tsx'
import { DevicePage } from './device-page.tsx'
import { cancelDevice, readDevice, reinstateDevice } from './devices.ts'
import { importStock, type StockOutcome } from './stock.ts'
import { StockPage } from './stock-page.tsx'

export const STOCK_PATH = '/help-desk/stock'

const pathOf = (serial: string) => `/help-desk/devices/${encodeURIComponent(serial)}`

/** Tokens as things: lost, found again, and new in stock. */
export function deviceRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/help-desk/devices/:serial', (c) => devicePage(bank, c, c.req.param('serial'), []))
  app.get('/help-desk/devices/:serial/:action', (c) => c.redirect(pathOf(c.req.param('serial')), 303))

  app.post('/help-desk/devices/:serial/cancel', async (c) => {
    const serial = c.req.param('serial')
    if (c.var.form.sure === undefined) return devicePage(bank, c, serial, [{ field: 'sure', code: 'sure-missing' }])
    const outcome = await cancelDevice(bank, serial)
    if (!outcome.ok && outcome.reason === 'device-unknown') return troublePage(c, 'not-found')
    c.var.session.notice = 'notice.device-cancelled'
    return c.redirect(pathOf(serial), 303)
  })

  app.post('/help-desk/devices/:serial/reinstate', async (c) => {
    const serial = c.req.param('serial')
    if (await reinstateDevice(bank, serial)) c.var.session.notice = 'notice.device-reinstated'
    return c.redirect(pathOf(serial), 303)
  })

  // A new image each time: a page that is opened anew makes none.
  app.get('/help-desk/devices/:serial/deletions/:tokenCode', (c) => c.redirect(pathOf(c.req.param('serial')), 303))

  app.post('/help-desk/devices/:serial/deletions/:tokenCode', async (c) => {
    const { serial, tokenCode } = c.req.param()
    const activation = (await readDevice(bank, serial))?.activations.find(({ token }) => token.tokenCode === tokenCode)
    const deletion = activation ? await issueDeletion(bank, tokenCode) : null
    if (!activation || !deletion) return troublePage(c, 'not-found')
    return page(c, <DeletionPage view={viewOf(c, pathOf(serial))} deletion={deletion} printed={activation.printed} />)
  })

  app.get(STOCK_PATH, (c) => stockPage(bank, c, [], null))

  app.post(STOCK_PATH, async (c) => {
    const { file } = await c.req.parseBody()
    if (!(file instanceof File) || file.size === 0) {
      return stockPage(bank, c, [{ field: 'file', code: 'file-missing' }], null)
    }
    const outcome = await importStock(bank, new Uint8Array(await file.arrayBuffer()))
    if (outcome.ok) return stockPage(bank, c, [], outcome)
    return stockPage(bank, c, [{ field: 'file', code: `stock-${outcome.reason}` }], outcome)
  })

  return app
}

async function devicePage(bank: Bank, c: PageContext, serial: string, problems: readonly Problem[]) {
  const file = await readDevice(bank, serial)
  if (!file) return troublePage(c, 'not-found')
  const content = <DevicePage view={viewOf(c, pathOf(serial))} problems={problems} file={file} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}

async function stockPage(bank: Bank, c: PageContext, problems: readonly Problem[], outcome: StockOutcome | null) {
  const { total, usable } = await bank.store.transaction(async ({ devices }) => ({
    total: await devices.count({}),
    usable: await devices.count({ cancelledAt: null }),
  }))
  const content = (
    <StockPage
      view={viewOf(c, STOCK_PATH)}
      problems={problems}
      total={total}
      cancelled={total - usable}
      outcome={outcome}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
