/**
 * What pages load from `/static/`, by its name there. Each file lies with the folder whose it is, and a packaged bank has them in the
 * same folders beside its code: paths are from the bank's own. No two have one name.
 */
export const WEB_STATIC = [
  ...['base.css', 'page.css', 'forms.css', 'parts.css', 'kit.css', 'narrow.css'],
  ...['language.js', 'print.js', 'session.js', 'icon.svg'],
].map((name) => `web/static/${name}`)

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

export interface StaticFile {
  readonly path: string
  readonly type: string
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
