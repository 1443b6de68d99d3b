import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createServer, type Plugin } from 'vite'
import { ROOT } from '../../cli/build/parts.ts'

const STORIES = join(ROOT, 'build/stories/stories.ts')
const WINDOWS = join(ROOT, 'support/windows/routes.ts')

/** The stories are played here, where keys are; the page gets what is seen of them. Read anew at each load: who edits one reloads. */
const played: Plugin = {
  name: 'played-stories',
  configureServer(server) {
    server.middlewares.use('/stories/stories.json', async (_, response, next) => {
      try {
        const { STORIES: stories } = await server.ssrLoadModule(STORIES)
        response.setHeader('content-type', 'application/json').end(JSON.stringify(stories))
      } catch (error) {
        next(error)
      }
    })
    server.middlewares.use('/api/v1/support/windows', async (request, response, next) => {
      try {
        const { windowsRoutes } = await server.ssrLoadModule(WINDOWS)
        const headers = { accept: request.headers.accept ?? '*/*', 'content-type': 'application/json' }
        const url = new URL(request.url ?? '/', 'http://127.0.0.1')
        const body = await text(request)
        const answer: Response = await windowsRoutes().request(`${url.pathname}${url.search}`, {
          method: 'POST',
          body,
          headers,
        })
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
      } catch (error) {
        // Who asks anew gives up what he asked before.
        if (!request.destroyed) next(error)
      }
    })
  },
}

export interface StoriesServer {
  /** `http://127.0.0.1:5173/stories/` */
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves the page of stories on this machine only. The window's built pages know nothing of it.
 * @param port taken if it is free, else the next one
 */
export async function serveStories(port: number): Promise<StoriesServer> {
  const server = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [played],
    optimizeDeps: { entries: ['stories/index.html'] },
    server: {
      host: '127.0.0.1',
      port,
      cors: false,
      fs: { allow: ['renderer', 'host', 'token-core', 'scanner', 'node_modules'].map((room) => join(ROOT, room)) },
    },
  })
  await server.listen()
  const [origin] = server.resolvedUrls?.local ?? []
  if (origin === undefined) throw new TypeError('the server of stories has no address')
  return { url: new URL('stories/', origin).href, close: () => server.close() }
}
