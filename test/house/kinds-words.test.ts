import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KIND_NAMES } from '../../token-core/index.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** What only a camera token has. Its name in a path, a format or a list is no such word. */
const WORDS =
  /buttons?|tape\w*|batter(?:y|ies)|activations?|camera(?![- ]token|Token)|softKeys|holdSince|screenSince|darkSince/gi

/** Files outside the kind's folders that say such words, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'token-core/codes.ts': 'a door lists what is behind it',
  'token-core/index.ts': 'a door lists what is behind it',
  'host/api/errors.ts': 'a kind without a camera refuses pictures',
  'host/api/images.ts': 'a picture is held in front of a camera: of every kind so far',
  'host/api/rack.ts': 'sentences about the presets',
  'host/kinds/kind.ts': 'whether it has a camera is asked of any kind',
  'host/kinds/kinds.ts': 'whether it has a camera is asked of any kind',
  'host/practice/maker.ts': 'what the practice bank registered is asked of any kind',
  'host/practice/makers.ts': 'what the practice bank registered is asked of any kind',
  'host/token/host-error.ts': 'a kind without a camera refuses pictures',
  'host/api/static.ts': 'the browser is allowed its camera',
  'host/client/client.ts': 'sentences about pictures',
  'host/practice/practice-rack.ts': 'a sentence about the presets',
}

/** The folders that are a kind's own, or are named to use it. Kinds may share words: a key fob has a button and a battery, too. */
const OF_A_KIND = new RegExp(`^(?:token-core|host/kinds|host/practice)/(?:${KIND_NAMES.join('|')})(?:/|\\.ts$)`)

function wordsIn(path: string): readonly string[] {
  return [...readFileSync(join(ROOT, path), 'utf8').matchAll(WORDS)].map(([word]) => word.toLowerCase())
}

describe.each(['token-core', 'host'])('outside its folders nothing of %s knows the camera token', (room) => {
  const files = readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .filter(
      (path) => path.endsWith('.ts') && !path.includes('node_modules') && !OF_A_KIND.test(path) && !(path in ALLOWED),
    )

  it.each(files)('%s', (path) => {
    expect(wordsIn(path)).toEqual([])
  })

  it('and no file is allowed words that it does not say', () => {
    const idle = Object.keys(ALLOWED).filter((path) => path.startsWith(`${room}/`) && wordsIn(path).length === 0)
    expect(idle).toEqual([])
  })
})
