import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { errorCode } from '../token/host-error.ts'

/** Vite puts a hash of the content into the names under assets/: such a file never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/

const NOTHING = "default-src 'none'; frame-ancestors 'none'"

/**
 * What a page of ours may do. Mantine writes its variables into style elements: these carry the nonce, which the page
 * finds in `<meta property="csp-nonce" nonce="…">`.
 */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Camera token simulator</title>
<h1>The window is not built yet</h1>
<p>The host runs and its API answers. To build the pages, run <code>npm run build</code> in the project folder and reload.</p>
<p lang="ja">画面がまだビルドされていません。プロジェクトのフォルダーで <code>npm run build</code> を実行し、再読み込みしてください。</p>
</html>
`

async function readPage(rendererDir: string | undefined): Promise<string | null> {
  if (rendererDir === undefined) return null
  try {
    return await readFile(join(rendererDir, 'index.html'), 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

const withNonce = (page: string, nonce: string): string =>
  page.replace(/<head[^>]*>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`)

const newNonce = (): string => randomBytes(16).toString('base64')

/** The headers of a file, and of a refusal. The page sets its own. */
const fileHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('permissions-policy', 'camera=(self), display-capture=(self), microphone=(), geolocation=()')
  if (context.res.headers.has('content-security-policy')) return
  // A worker has the policy of its own file, not of the page that starts it.
  const found = context.res.ok
  context.header('content-security-policy', found ? contentPolicy(newNonce()) : NOTHING)
  if (found) {
    context.header('cache-control', HASHED.test(context.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  }
}

/** Serves the built renderer in `rendererDir` at `/`: the page itself, and its files. */
export function staticFiles(rendererDir: string | undefined) {
  const servePage = async (context: Context) => {
    const nonce = newNonce()
    const page = await readPage(rendererDir)
    context.header('content-security-policy', contentPolicy(nonce))
    context.header('cache-control', 'no-store')
    return page === null ? context.html(NOT_BUILT, 503) : context.html(withNonce(page, nonce))
  }

  const app = new Hono()
  app.use(fileHeaders)
  app.get('/', servePage)
  app.get('/index.html', servePage)
  if (rendererDir !== undefined) app.get('*', serveStatic({ root: rendererDir }))
  return app
}
