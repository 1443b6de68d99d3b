import { Hono } from 'hono'
import type { EngineOf } from '../../model/web/site-web.ts'
import { type ModelEnv, visiting } from '../../model/web/visiting.ts'
import type { ShinkinKinds } from './pages/kinds.ts'

const PATH = '/certificates/file'

/** The certificate that was obtained by this visit, as a file; gone with the visit. */
export function certificateFile(engine: EngineOf<ShinkinKinds>): Hono<ModelEnv<ShinkinKinds>> {
  const app = new Hono<ModelEnv<ShinkinKinds>>()
  app.use(PATH, visiting(engine, 'customer'))
  app.get(PATH, async (c, next) => {
    const { visit } = c.var.visit
    const obtained = visit.who === 'nobody' ? visit.certificate : null
    if (obtained === null) return next()
    const row = await engine.store.transaction(({ certificates }) => certificates.get(obtained.serial))
    if (!row?.file) return next()
    return c.body(new Uint8Array(Buffer.from(row.file, 'base64')).buffer, 200, {
      'Content-Type': 'application/x-pkcs12',
      'Content-Disposition': `attachment; filename="${obtained.number}-${obtained.user}.p12"`,
    })
  })
  return app
}
