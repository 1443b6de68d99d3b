import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A page that leads on to an address with a secret in it. */
export interface OpeningPage {
  /** Its own address: that of a file, with no secret in it. */
  readonly url: string
  remove(): void
}

const textIn = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/**
 * Writes a file for the account alone that leads on to `address` at once. What a browser is started with stands in the process list,
 * where every account of the machine can read it; so it is started with this file.
 */
export function writeOpeningPage(folder: string, address: string): OpeningPage {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `open-${randomBytes(8).toString('hex')}.html`)
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${textIn(address)}">\n`
  writeFileSync(file, html, { flag: 'wx', mode: 0o600 })
  return { url: pathToFileURL(file).href, remove: () => rmSync(file, { force: true }) }
}
