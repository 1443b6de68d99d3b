import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** What only a camera token has. Its name in a path, a format or a list is no such word. */
const WORDS =
  /buttons?|tape\w*|batter(?:y|ies)|activations?|camera(?!-token|Token)|softKeys|holdSince|screenSince|darkSince/gi

/** Files outside the kind's folders that say such words, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'token-core/codes.ts': 'a door lists what is behind it',
  'token-core/index.ts': 'a door lists what is behind it',
  'host/api/api.ts': 'the name of the program',
  'host/api/bank.ts': 'a sentence about the bank',
  'host/api/images.ts': 'a picture is held in front of a camera: of every kind so far',
  'host/api/rack.ts': 'sentences about the presets',
  'host/api/static.ts': 'the browser is allowed its camera',
  'host/client/client.ts': 'sentences about pictures',
  'host/practice/practice-rack.ts': 'a sentence about the presets',
}

/** The folders that are the kind's own, or are named to use it. */
const ITS_OWN = /^(?:token-core|host\/kinds|host\/practice)\/camera-token(?:\/|\.ts$)/

function wordsIn(path: string): readonly string[] {
  return [...readFileSync(join(ROOT, path), 'utf8').matchAll(WORDS)].map(([word]) => word.toLowerCase())
}

describe.each(['token-core', 'host'])('outside its folders nothing of %s knows the camera token', (room) => {
  const files = readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .filter(
      (path) => path.endsWith('.ts') && !path.includes('node_modules') && !ITS_OWN.test(path) && !(path in ALLOWED),
    )

  it.each(files)('%s', (path) => {
    expect(wordsIn(path)).toEqual([])
  })

  it('and no file is allowed words that it does not say', () => {
    const idle = Object.keys(ALLOWED).filter((path) => path.startsWith(`${room}/`) && wordsIn(path).length === 0)
    expect(idle).toEqual([])
  })
})
