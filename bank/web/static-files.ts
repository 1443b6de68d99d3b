import { readFile } from 'node:fs/promises'
import type { MiddlewareHandler } from 'hono'

/**
 * What pages load from `/static/`, by its name there. Each file lies with the folder whose it is, and a packaged bank has them in the
 * same folders beside its code: paths are from the bank's own. No two have one name.
 */
export const WEB_STATIC = [
  ...['base.css', 'page.css', 'forms.css', 'parts.css', 'kit.css', 'tables.css', 'narrow.css', 'software-keyboard.css'],
  ...['language.js', 'print.js', 'session.js', 'software-keyboard.js', 'icon.svg'],
].map((name) => `web/static/${name}`)

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

interface StaticFile {
  readonly path: string
  readonly type: string
}

/** Serves `/static/<name>`. @param folder the bank's own, with a slash behind it. @throws TypeError as {@link staticFiles} */
export function servingStatic(paths: readonly string[], folder: URL): MiddlewareHandler {
  const files = staticFiles(paths)
  return async (c, next) => {
    const file = files.get(c.req.path.slice('/static/'.length))
    if (!file) return next()
    return c.body(await readFile(new URL(file.path, folder), 'utf8'), 200, {
      'Content-Type': file.type,
      'Cache-Control': 'no-cache',
    })
  }
}

/** @param paths from the bank's folder. @throws TypeError for two of one name, or one of a type that no page loads */
export function staticFiles(paths: readonly string[]): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
    if (type === undefined || files.has(name)) throw new TypeError(`"${path}" cannot be served as ${name}`)
    files.set(name, { path, type })
  }
  return files
}
