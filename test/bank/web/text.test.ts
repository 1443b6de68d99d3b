import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { TEXTS as CERTIFICATE_TEXTS } from '../../../bank/certificates/texts.ts'
import { ANSER_TEXTS } from '../../../bank/sites/anser/texts.ts'

const root = new URL('../../../bank/', import.meta.url)
const read = readdirSync(root, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => /\.(tsx?|json)$/.test(path))
  .map((path) => [path, readFileSync(new URL(path, root), 'utf8')] as const)

const siteOf = (path: string) => /^sites\/([a-z]+)\//.exec(path)?.[1] ?? null
/** Banks of which the texts of their model alone are there: no page says them yet. */
const MODELS = [...new Set(read.flatMap(([path]) => siteOf(path) ?? []))].filter((site) => site !== 'anser')
/** What no page of the first bank says: the frame of the other banks, and the page of all. */
const SHARED = ['model/web', 'start-page']
/** Every file of the first bank and what is in it, by its path from there: `model/` is of the others. */
const files = new Map(
  read.filter(([path]) => !/^(model|start-page)\//.test(path) && !MODELS.includes(siteOf(path) ?? '')),
)
const code = [...files].filter(([path]) => /\.tsx?$/.test(path))

interface Sentence {
  readonly folder: string
  readonly key: string
  readonly text: string
}

/** By the folder whose they are; those of a folder in `locales/` are of the same one. */
function sentencesIn(language: string, of: ReadonlyMap<string, string> = files): readonly Sentence[] {
  return [...of]
    .filter(([path]) => path.endsWith(`/${language}.json`))
    .flatMap(([path, json]) =>
      Object.entries<string>(JSON.parse(json)).map(([key, text]) => {
        return { folder: path.slice(0, path.indexOf('/locales/')), key, text }
      }),
    )
}
const japanese = sentencesIn('ja')
const english = sentencesIn('en')
const ja: Readonly<Record<string, string>> = Object.fromEntries(japanese.map(({ key, text }) => [key, text]))
const en: Readonly<Record<string, string>> = Object.fromEntries(english.map(({ key, text }) => [key, text]))
const placeholders = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

test('both languages have the same keys, none empty, with the same placeholders', () => {
  expect(english.map(({ folder, key }) => [folder, key])).toEqual(japanese.map(({ folder, key }) => [folder, key]))
  for (const key of Object.keys(ja)) {
    expect(ja[key], key).not.toBe('')
    expect(placeholders(en[key]), key).toEqual(placeholders(ja[key]))
  }
  const empty = Object.keys(en).filter((key) => en[key] === '')
  expect(empty).toEqual(['who.general'])
})

test('a key stands in one file only', () => {
  expect(japanese.map(({ key }) => key).sort()).toEqual(Object.keys(ja).sort())
})

test('the bank is handed every file, and the pages about certificates, which any bank has, theirs', () => {
  for (const { folder, key } of japanese) {
    const texts = folder === 'certificates' ? CERTIFICATE_TEXTS : ANSER_TEXTS
    const places = { ...Object.fromEntries(placeholders(ja[key]).map((name) => [name, `{{${name}}}`])) }
    expect(texts.ja(key as never, places), key).toBe(ja[key])
    expect(texts.en(key as never, places), key).toBe(en[key])
  }
})

/** Keys that the code puts together: `` `kind.${kind}` ``, or by the name of their group, `'history-reason'`. */
const made = new Set(
  code.flatMap(([, text]) => [
    ...[...text.matchAll(/`([a-z-]+\.)[^`]*\$\{/g)].map(([, start]) => start),
    ...[...text.matchAll(/'(history-[a-z]+|kind)'/g)].map(([, group]) => `${group}.`),
  ]),
)

test('no key is unused', () => {
  const whole = code.map(([, text]) => text).join('\n')
  const unused = Object.keys(ja).filter(
    (key) =>
      !whole.includes(`'${key}'`) &&
      !whole.includes(`"${key}"`) &&
      ![...made].some((start) => key.startsWith(start ?? '')),
  )
  expect(unused).toEqual([])
})

/** From the ground up; the API, the application and the site above may say anything. */
const FLOORS = [/^(core|web)$/, /^factors\//, /^orders$/, /^sites\//]
const floorOf = (folder: string) => FLOORS.findIndex((floor) => floor.test(folder))

test('a sentence lies with the folder that says it, or on a floor below', () => {
  const folderOf = new Map(japanese.map(({ folder, key }) => [key, folder]))
  const above = code.flatMap(([path, text]) => {
    const folder = path.slice(0, path.lastIndexOf('/'))
    return [...text.matchAll(/['"]([a-z-]+(?:\.[\w.-]+)?)['"]/g)].flatMap(([, key = '']) => {
      const lies = folderOf.get(key)
      return lies !== undefined && floorOf(folder) !== -1 && floorOf(lies) > floorOf(folder) ? [`${path}: ${key}`] : []
    })
  })
  expect(above).toEqual([])
})

test('every problem has its own sentence in both languages', () => {
  const keys = Object.keys(ja).filter((key) => key.startsWith('problem.'))
  expect(keys.length).toBeGreaterThan(100)
  expect(ANSER_TEXTS.problemCodes.map((code) => `problem.${code}`).sort()).toEqual([...keys].sort())
  for (const texts of [ja, en]) expect(new Set(keys.map((key) => texts[key])).size).toBe(keys.length)
})

describe.each(SHARED)('the texts of %s', (folder) => {
  const own = new Map(read.filter(([path]) => path.startsWith(`${folder}/`)))
  const [japanese, english] = [sentencesIn('ja', own), sentencesIn('en', own)]

  test('are there in both languages, none empty, with the same placeholders', () => {
    expect(japanese.length).toBeGreaterThan(5)
    expect(english.map(({ key }) => key)).toEqual(japanese.map(({ key }) => key))
    for (const [i, { key, text }] of japanese.entries()) {
      expect([text, english[i]?.text]).not.toContain('')
      expect(placeholders(english[i]?.text), key).toEqual(placeholders(text))
    }
  })

  test('are said, all of them', () => {
    const whole = read.flatMap(([path, text]) => (/\.tsx?$/.test(path) ? text : [])).join('\n')
    const made = [...whole.matchAll(/`([a-z]+\.[a-z.-]*)\$\{/g)].map(([, start = '']) => start)
    const unused = japanese.filter(
      ({ key }) => !whole.includes(`'${key}'`) && !made.some((start) => key.startsWith(start)),
    )
    expect(unused.map(({ key }) => key)).toEqual([])
  })
})

describe.each(MODELS)('the model of %s', (site) => {
  const own = new Map(read.filter(([path]) => siteOf(path) === site))
  const textsOf = (language: string) => new Map(sentencesIn(language, own).map(({ key, text }) => [key, text] as const))
  const [japanese, english] = [textsOf('ja'), textsOf('en')]

  test('says everything in both languages, with the same placeholders', () => {
    expect(japanese.size).toBeGreaterThan(50)
    expect([...english.keys()]).toEqual([...japanese.keys()])
    for (const [key, text] of japanese) {
      expect([key, text, english.get(key)]).not.toContain('')
      expect(placeholders(english.get(key)), key).toEqual(placeholders(text))
    }
  })

  test('has a sentence of its own for every problem, and none that it never tells', () => {
    const problems = [...japanese.keys()].filter((key) => key.startsWith('problem.'))
    for (const texts of [japanese, english]) {
      expect(new Set(problems.map((key) => texts.get(key))).size).toBe(problems.length)
    }
    const code = [...own, ...files].flatMap(([path, text]) => (/\.tsx?$/.test(path) ? text : [])).join('\n')
    const names = problems.flatMap((key) => key.split('.').slice(1))
    expect(names.filter((name) => !code.includes(`'${name}'`))).toEqual([])
  })
})
