import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import SLICES from '@fontsource/biz-udgothic/unicode.json' with { type: 'json' }

/** The characters of each file of the font, by its name: `U+4F-5D,U+61`. */
export const FONT_SLICES: Readonly<Record<string, string>> = SLICES

/**
 * The file of one slice. Of the Japanese ones, which are numbered from the rarest characters on, the rarer have no bold letters: the pages do not
 * carry them (vite.config.ts).
 */
export function sliceFile(slice: string, weight: 400 | 700): string {
  const [, number] = /^\[(\d+)\]$/.exec(slice) ?? []
  const isRare = number !== undefined && number.length < 3
  return `biz-udgothic-${number ?? slice}-${isRare ? 400 : weight}-normal.woff`
}

/**
 * The bytes of a file of the font: from the installed package, else from the built pages, which are beside a bundle.
 *
 * @throws Error when it is in neither place
 */
export function readFontFile(name: string): Buffer {
  return readFileSync(inPackage(name) ?? inPages(name))
}

function inPackage(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(`@fontsource/biz-udgothic/files/${name}`)
  } catch {
    return null
  }
}

/** There its name has the hash of what is in it. */
function inPages(name: string): string {
  const folder = join(import.meta.dirname, '../renderer/assets')
  const start = name.replace(/\.woff$/, '-')
  const found = readdirSync(folder).find((each) => each.startsWith(start) && each.endsWith('.woff'))
  if (found === undefined) throw new Error(`the font's file ${name} is in no place`)
  return join(folder, found)
}
