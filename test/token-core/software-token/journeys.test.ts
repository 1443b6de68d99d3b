import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { display, makeToken, type SoftwareTokenTypes, step } from '../../../token-core/index.ts'

/** Journeys of an independent program: `at` of a step is ms after the head's `start`. */
interface Journey {
  readonly kind: string
  readonly start: number
  readonly steps: readonly ({ readonly at: number; readonly do?: string; readonly expect?: Seen } & object)[]
}
type Seen = Readonly<Record<string, unknown>>

const folder = new URL('../../data/journeys-otp/', import.meta.url)
const journeys = readdirSync(folder)
  .map((name): [string, Journey] => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))])
  .filter(([, { kind }]) => kind === 'sk-app' || kind === 'nd-app')

describe('journeys of the telephone apps', () => {
  test.each(journeys)('%s', (_, { kind, start, steps }) => {
    let token: SoftwareTokenTypes['token'] = makeToken({
      kind: 'software-token',
      profile: kind === 'nd-app' ? kind : 'sk-app',
      at: start,
    })
    for (const { at, do: type, expect: seen, ...event } of steps) {
      const happening = { type: type ?? 'time-passed', ...event, at: start + at } as SoftwareTokenTypes['event']
      token = step(token, happening)[0]
      const { notCode, ...members } = seen ?? {}
      expect(display(token)).toMatchObject(members)
      if (notCode !== undefined) expect(display(token).code).not.toBe(notCode)
    }
  })

  test('there are some of each app', () => {
    expect(new Set(journeys.map(([, { kind }]) => kind))).toEqual(new Set(['sk-app', 'nd-app']))
  })
})
