import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** What the shell keeps from one start to the next. */

const place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
})
/** Where a window stood, in screen coordinates (device-independent pixels); maximised: over the whole of that display. */
export type Place = z.infer<typeof place>

const settingsSchema = z.object({
  token: place.nullable().default(null),
  bank: place.nullable().default(null),
  shinkin: place.nullable().default(null),
  seiwa: place.nullable().default(null),
  alwaysOnTop: z.boolean().default(false),
  /** The statement that this system keeps no secrets was shown. */
  toldOfSecrets: z.boolean().default(false),
})
export type SettingsData = z.infer<typeof settingsSchema>

export interface Settings {
  readonly now: SettingsData
  /** Takes the changes and keeps them. A disk that does not take them stops nothing: they then last until the end. */
  change(changes: Partial<SettingsData>): void
}

function read(file: string): SettingsData {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Not there yet, or damaged: where a window stood is not worth a complaint.
    return settingsSchema.parse({})
  }
}

export function openSettings(file: string): Settings {
  let now = read(file)
  return {
    get now() {
      return now
    },
    change(changes) {
      now = { ...now, ...changes }
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(`${file}.new`, `${JSON.stringify(now)}\n`)
        renameSync(`${file}.new`, file)
      } catch (error) {
        console.warn(`The settings could not be written to ${file}:`, error)
      }
    },
  }
}
