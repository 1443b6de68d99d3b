import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shapesOf } from '../../host/kinds/kinds.ts'
import { FOB_PRESETS } from '../../host/practice/key-fob.ts'
import { CARD_PRESETS } from '../../host/practice/matrix-card.ts'
import { ND_PRESET_NAMES, SK_PRESET_NAMES } from '../../host/practice/software-token.ts'
import { FOB_PROFILES, KIND_NAMES, SOFTWARE_PROFILES } from '../../token-core/index.ts'
import { jsonOf, makeBench } from './api/bench.ts'
import { shinkinInMind } from './otp-desks-in-mind.ts'

const guide = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'api-kinds.md'), 'utf8')

/** The cells of the table that begins so, row by row. */
function tableThat(begins: string): string[][] {
  const rows = guide.slice(guide.indexOf(`\n${begins}`) + 1).split('\n')
  const end = rows.findIndex((row) => !row.startsWith('|'))
  return rows.slice(2, end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
const wordsIn = (cell: string | undefined) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word)
const firstWords = (begins: string) => tableThat(begins).map(([first]) => wordsIn(first)[0])
const sectionOf = (title: string) => guide.slice(guide.indexOf(`\n## ${title}`))

const examples = guide
  .split('\n')
  .filter((line) => line.startsWith('curl '))
  .map((line) => ({ line, path: /"\$URL\/([^"]+)"/.exec(line)?.[1] ?? '', body: /-d '([^']+)'/.exec(line)?.[1] }))

describe('docs/api-kinds.md', () => {
  it('lists every kind with its models', () => {
    expect(firstWords('| `kind` | `profile` |')).toEqual(KIND_NAMES)
    const profiles = tableThat('| `kind` | `profile` |').map(([, cell]) => wordsIn(cell))
    expect(profiles).toEqual(KIND_NAMES.map((kind) => shapesOf(kind).profiles))
  })

  it('lists every preset, the default first', () => {
    const presets = tableThat('| `kind` | fields |').map(([, , cell]) => wordsIn(cell))
    expect(presets).toEqual([FOB_PRESETS, SK_PRESET_NAMES, ND_PRESET_NAMES, CARD_PRESETS])
  })

  it.each([
    ['key-fob', 'Key fobs', '| `type` | further', '| fob `ignored`', '| fob effect'],
    ['software-token', 'Telephone apps', '| `type` | of |', '| app `ignored`', '| app effect'],
  ] as const)('lists every event, effect, reason and condition of a %s', (kind, title, events, ignored, effects) => {
    const { eventTypes, ignored: reasons, effectTypes, conditions } = shapesOf(kind)
    expect(firstWords(events)).toEqual(eventTypes)
    expect(firstWords(ignored)).toEqual(reasons)
    expect(firstWords(effects)).toEqual(effectTypes)
    const told = /\nConditions: (.*)/.exec(sectionOf(title))?.[1]
    const names = new Set(wordsIn(told).map((word) => word?.split(':')[0]))
    expect(names).toEqual(new Set([...Object.keys(conditions), 'after']))
  })

  it('names every field of a view', async () => {
    const bench = makeBench()
    const common = Object.keys(await jsonOf(await bench.get('/api/v1/tokens/main')))
    const wanted = [
      ...FOB_PROFILES.map((profile) => ({ kind: 'key-fob', profile })),
      ...SOFTWARE_PROFILES.map((profile) => ({ kind: 'software-token', profile })),
      { kind: 'matrix-card' },
    ]
    for (const body of wanted) {
      const view = await jsonOf(await bench.post('tokens', body), 201)
      for (const field of Object.keys(view).filter((name) => !common.includes(name))) {
        expect(guide, `${body.kind} ${field}`).toContain(`\`${field}\``)
      }
    }
  })

  it.each(examples)('shows an example that works: $line', async ({ path, body }) => {
    const bench = makeBench(undefined, undefined, null, {}, { shinkin: shinkinInMind() })
    const fob = await jsonOf(await bench.post('tokens', { kind: 'key-fob', profile: 'always' }), 201)
    const app = await jsonOf(await bench.post('tokens', { kind: 'software-token' }), 201)
    const real = path.replace('<fob>', fob.id).replace('<app>', app.id)
    const asked = body === undefined ? bench.get(`/api/v1/${real}`) : bench.post(real, JSON.parse(body))
    const response = await asked
    expect(response.ok, await response.text()).toBe(true)
  })
})
