import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The licences of what is in the packages: what Vite bundled (build.license), and what is taken along from node_modules. */

const entrySchema = z.object({
  name: z.string(),
  version: z.string(),
  identifier: z.string().optional(),
  text: z.string().optional(),
})
export type Entry = z.infer<typeof entrySchema>

/** Packages that the application takes along as they are (files in build/electron-builder.yml); their binary for each system is one of them. */
const TAKEN_ALONG = ['libsql', '@neon-rs/load', 'libsql/node_modules/detect-libc'] as const

const HEAD = `Camera Token Simulator contains the following software of others.

Within packages named below: MozJPEG (IJG and BSD-3-Clause) in @jsquash/jpeg, libwebp (BSD-3-Clause) in @jsquash/webp, ZXing-C++
(Apache-2.0) in zxing-wasm, SQLite (public domain) and libSQL (MIT) in libsql.
`
const RULE = '='.repeat(80)

/** An entry for an installed package, as Vite makes those of bundled ones. */
export function entryOf(folder: string): Entry {
  const { name, version, license } = z
    .object({ name: z.string(), version: z.string(), license: z.string().optional() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each))
  return {
    name,
    version,
    ...(license === undefined ? {} : { identifier: license }),
    ...(file === undefined ? {} : { text: readFileSync(join(folder, file), 'utf8').trim() }),
  }
}

/** What the packages hold: that of the desktop takes things along, with that of npm they are installed. */
const PACKAGES = {
  desktop: { parts: ['electron', 'renderer'], taken: TAKEN_ALONG },
  npm: { parts: ['cli', 'renderer'], taken: [] },
} as const

/** @param root the project's folder, its bundles built */
export function collectEntries(root: string, kind: keyof typeof PACKAGES = 'desktop'): Entry[] {
  const { parts, taken: names } = PACKAGES[kind]
  const bundled = parts.flatMap((part) => {
    const folder = join(root, 'dist', part)
    const lists = readdirSync(folder).filter((name) => name.endsWith('.third-party.json'))
    if (lists.length === 0) throw new Error(`${folder} does not say what was bundled.`)
    return lists.flatMap((name) => z.array(entrySchema).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  })
  const taken = names.map((name) => entryOf(join(root, 'node_modules', name)))
  const all = new Map([...bundled, ...taken].map((entry) => [`${entry.name}@${entry.version}`, entry]))
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Of the desktop's package. */
export const OF_ELECTRON = `
Electron and Chromium come with notices of their own: LICENSE.electron.txt and LICENSES.chromium.html.
`

/** Throws when a package names no licence at all: it must not be shipped. */
export function noticesOf(entries: readonly Entry[], more = ''): string {
  const sections = entries.map(({ name, version, identifier, text }) => {
    if (identifier === undefined && text === undefined) throw new Error(`${name} ${version} names no licence.`)
    const body = text ?? `The package has no text of its licence: https://www.npmjs.com/package/${name}/v/${version}`
    return [RULE, `${name} ${version}${identifier ? ` (${identifier})` : ''}`, '', body].join('\n')
  })
  return `${HEAD}${more}\n${sections.join('\n\n')}\n`
}
