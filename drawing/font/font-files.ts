import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const PACKAGE = '@fontsource/biz-udgothic'

/** Where the installed package has its files. */
export const fontPackage = (): string => dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/unicode.json`))

/** The list of the font's files: the characters of each, by its name. */
const LIST = 'unicode.json'

export const fontSlices = (): Record<string, string> => JSON.parse(readFontFile(LIST).toString('utf8'))

export type Weight = 400 | 700

/** The file of one slice. */
export const sliceFile = (slice: string, weight: Weight): string =>
  `files/biz-udgothic-${slice.replace(/^\[(\d+)\]$/, '$1')}-${weight}-normal.woff`

/** All files that may be asked for. */
export const fontFiles = (): string[] => [
  LIST,
  ...Object.keys(fontSlices()).flatMap((slice) => [sliceFile(slice, 400), sliceFile(slice, 700)]),
]

/**
 * The bytes of a file of the font: from the folder `fonts` beside this file, where a bundle carries them, else from the installed package.
 *
 * @throws Error when it is in neither place
 */
export function readFontFile(name: string): Buffer {
  try {
    return readFileSync(join(import.meta.dirname, 'fonts', name))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    return readFileSync(join(fontPackage(), name))
  }
}
