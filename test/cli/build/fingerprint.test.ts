import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFresh, stateOf, writeStamp } from '../../../cli/build/fingerprint.ts'

let folder: string
const at = (name: string) => join(folder, name)
const fresh = () => isFresh(at('stamp.json'), folder, [at('src'), at('lock.json')], at('made'))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  for (const name of ['src/deep', 'made/assets']) mkdirSync(at(name), { recursive: true })
  for (const name of ['src/a.ts', 'src/deep/b.ts', 'lock.json', 'made/index.html', 'made/assets/x.js']) {
    writeFileSync(at(name), name)
  }
  writeStamp(at('stamp.json'), stateOf(folder, [at('src'), at('lock.json')]), at('made'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('what was built', () => {
  it('is fresh as long as nothing has changed', () => expect(fresh()).toBe(true))

  it('is fresh where it was copied to, and whatever the times: as out of a cache, or in a layer of a container', () => {
    const original = folder
    folder = mkdtempSync(join(tmpdir(), 'elsewhere-'))
    cpSync(original, folder, { recursive: true })
    rmSync(original, { recursive: true })
    for (const name of ['src/a.ts', 'lock.json', 'made/index.html']) utimesSync(at(name), 1, 1)
    expect(fresh()).toBe(true)
  })

  it.each<[string, () => void]>([
    ['a source changed', () => writeFileSync(at('src/deep/b.ts'), 'longer than before')],
    ['a source changed and is as long as before', () => writeFileSync(at('src/a.ts'), 'src/b.ts')],
    ['a source was added', () => writeFileSync(at('src/c.ts'), '')],
    ['a source is gone', () => rmSync(at('src/a.ts'))],
    ['a source file named by itself changed', () => writeFileSync(at('lock.json'), '{}')],
    ['what was built is gone', () => rmSync(at('made'), { recursive: true })],
    ['a part of it is gone', () => rmSync(at('made/assets/x.js'))],
    ['a part of it was cut', () => writeFileSync(at('made/index.html'), '')],
    ['the stamp is gone', () => rmSync(at('stamp.json'))],
    ['the stamp is damaged', () => writeFileSync(at('stamp.json'), '{"sources":')],
  ])('is stale when %s', (_what, change) => {
    change()
    expect(fresh()).toBe(false)
  })
})
