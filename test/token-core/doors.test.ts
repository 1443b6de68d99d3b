import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOM = resolve(import.meta.dirname, '../../token-core')

/** Everything that a file makes a program load: files of the room by their path in it, packages by their name. */
function loadedFrom(file: string, seen = new Set<string>()): Set<string> {
  const path = relative(ROOM, file).replaceAll('\\', '/')
  if (seen.has(path)) return seen
  seen.add(path)
  const statements = readFileSync(file, 'utf8').matchAll(/^(?:im|ex)port (?!type )([^'"]*?)from '([^']+)'/gms)
  for (const [, names = '', source = ''] of statements) {
    const isTypesOnly = /^\{(?:\s*type [^,}]+,?)*\s*\}\s*$/.test(names)
    if (isTypesOnly) continue
    if (source.startsWith('.')) loadedFrom(join(dirname(file), source), seen)
    else seen.add(source)
  }
  return seen
}

test('the door for codes brings no device along', () => {
  const loaded = loadedFrom(join(ROOM, 'codes.ts'))
  expect([...loaded].filter((path) => /^camera-token\/(?!message\/)/.test(path))).toEqual([])
  expect([...loaded]).toEqual(expect.arrayContaining(['camera-token/message/seal.ts', 'pskc/read.ts']))
})

test('the key-free door reaches no cipher and no hash: a window may load all of it', () => {
  const loaded = [...loadedFrom(join(ROOM, 'key-free.ts'))]
  // How a serial is typed is no secret of a one-time password.
  const secret = /^@noble\/(?!hashes\/utils)|^otp\/(?!otp-serial|narrowed)|pskc|keys|seal/
  expect(loaded.filter((path) => secret.test(path))).toEqual([])
  expect(loaded).toContain('camera-token/message/decode.ts')
})

test('the door for devices has one too', () => {
  expect([...loadedFrom(join(ROOM, 'index.ts'))]).toEqual(
    expect.arrayContaining(['camera-token/step.ts', 'codes.ts', '@noble/hashes/hkdf.js']),
  )
})
