import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KIND_NAMES } from '../../token-core/index.ts'

const root = resolve(import.meta.dirname, '../..')

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file))

/** Words of one kind of token, and the places that may say them. */
interface Words {
  readonly kind: string
  readonly words: RegExp
  readonly places: readonly string[]
  /** Parts of the window that speak of it, and that others may know all the same. */
  readonly speakers: readonly string[]
}

const WORDS: readonly Words[] = [
  {
    kind: 'camera-token',
    // A button of the page is no button of a token: of those, what the core calls them and the view's are looked for.
    words:
      /\b[tT]ape|[bB]attery|[aA]ctivat(?:ion|ed)|[cC]amera|\b[lL]ens\b|[sS]oft-?[kK]ey|[sS]tuckButtons|(?<!css)\.buttons\b|'middle'|\bButton\b/,
    places: ['renderer/faces/camera-token/', 'renderer/camera/'],
    // The desk's cases are this device's. What is common to all that is pressed calls a part of it by this name, too.
    speakers: ['renderer/support/', 'renderer/faces/touch/'],
  },
  {
    kind: 'key-fob',
    words: /[kK]ey-?[fF]ob|KEY_FOB|\b[fF]ob|bAtt|\.bars\b|usesLeft|\bppm\b|[fF]rozen|[sS]even-?[sS]egment/,
    places: ['renderer/faces/key-fob/'],
    speakers: [],
  },
  {
    kind: 'software-token',
    words:
      /[sS]oftware-?[tT]oken|SOFTWARE_TOKEN|\b(?:sk|nd)-app|[tT]elephone|\b[pP]hone|\bSIM\b|showsSerial|hasPin|hasMail/,
    places: ['renderer/faces/software-token/'],
    speakers: [],
  },
  {
    kind: 'matrix-card',
    words: /[mM]atrix-?[cC]ard|MATRIX_CARD|CellName|\bissue\b|re-?issued/,
    places: ['renderer/faces/matrix-card/'],
    speakers: [],
  },
]
/** Kinds may share a word, such as what their power comes from; none imports another. */
const PLACES = WORDS.flatMap(({ places }) => places)

/** Said elsewhere, each for a reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'renderer/connection/view.ts': 'hands on what the core calls a button',
  'renderer/faces/faces.ts': 'the list of kinds',
  'renderer/parts/layout.ts': 'the name of the first page of the panel, as windows remember it',
  'renderer/parts/on-top.ts': 'the size of a window that the largest token fits into',
  'renderer/shell/panel.tsx': 'the page of that name',
}

const withoutLocales = filesIn('renderer').filter(
  (file) => !file.startsWith('renderer/locales/') && !file.startsWith('renderer/stories/'),
)

describe.each(WORDS)('$kind', ({ kind, words, places, speakers }) => {
  const elsewhere = withoutLocales.filter((file) => ![...PLACES, ...speakers].some((place) => file.startsWith(place)))

  test('nothing outside its places knows its parts', () => {
    const found = elsewhere.flatMap((file) => {
      if (file in EXCEPTIONS) return []
      const lines = readFileSync(join(root, file), 'utf8').split('\n')
      return lines.flatMap((line, place) => (words.test(line) ? [`${file}:${place + 1}: ${line.trim()}`] : []))
    })
    expect(found).toEqual([])
  })

  test('nothing outside its places imports them, but the list of kinds', () => {
    const others = withoutLocales.filter((file) => ![...places, ...speakers].some((place) => file.startsWith(place)))
    const arrows = others.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/from '(\.[^']+)'/g)]
        .map(([, path = '']) => posix.join(posix.dirname(file), path))
        .filter((to) => places.some((place) => to.startsWith(place)))
        .map((to) => `${file} → ${to}`),
    )
    expect(arrows).toEqual([`renderer/faces/faces.ts → renderer/faces/${kind}/face.tsx`])
  })
})

test('every kind is looked for, and no exception is left that nothing needs', () => {
  expect(WORDS.map(({ kind }) => kind)).toEqual(KIND_NAMES)
  for (const file of Object.keys(EXCEPTIONS)) {
    const text = readFileSync(join(root, file), 'utf8')
    expect(
      WORDS.some(({ words }) => words.test(text)),
      file,
    ).toBe(true)
  }
})
