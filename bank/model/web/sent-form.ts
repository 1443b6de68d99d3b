import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isOfOurCharset, withoutControls } from '../../web/guard.ts'
import type { Kinds } from './page-drawing.ts'
import type { ModelContext, ModelEnv } from './visiting.ts'

export const LARGEST_FORM = 16 * 1024

type Refuse<Of extends Kinds> = (
  c: ModelContext<Of>,
  trouble: 'too-large' | 'unreadable',
) => Response | Promise<Response>

/** Reads a posted form, unless it is larger than so many bytes. What is sent several times under one name stands with a blank between. */
export function sentForm<Of extends Kinds>(
  refuse: Refuse<Of>,
  largest = LARGEST_FORM,
): MiddlewareHandler<ModelEnv<Of>> {
  const limited = bodyLimit({ maxSize: largest, onError: (c) => refuse(c as ModelContext<Of>, 'too-large') })
  return async (c, next) => {
    if (c.req.method !== 'POST') return next()
    return limited(c, async () => {
      const sent = await read(c)
      if (sent === null) {
        c.res = await refuse(c, 'unreadable')
        return
      }
      c.set('form', sent.form)
      c.set('files', sent.files)
      await next()
    })
  }
}

/** Null for a body that is no form: without a boundary, broken off, in another encoding than our pages have. */
async function read(c: Context) {
  if (!isOfOurCharset(c)) return null
  const sent = await c.req.parseBody({ all: true }).catch(() => null)
  if (sent === null) return null
  const all = Object.entries(sent).map(([name, values]) => [name, [values].flat()] as const)
  const form = all.flatMap(([name, values]) => {
    const texts = values.filter((one) => typeof one === 'string')
    return texts.length > 0 ? [[name, withoutControls(texts.join(' '))] as const] : []
  })
  const files: [string, Uint8Array][] = []
  for (const [name, values] of all) {
    const file = values.find((one) => typeof one !== 'string')
    if (file && file.size > 0) files.push([name, new Uint8Array(await file.arrayBuffer())])
  }
  return { form: Object.fromEntries(form), files: Object.fromEntries(files) }
}
