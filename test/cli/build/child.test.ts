import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Every module that a process may load that begins with this file: what is imported, at once or later, but types. */
function reachable(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    const code = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '')
    for (const [, name = ''] of code.matchAll(/(?:\bfrom |\bimport |\bimport\()['"]([^'"]+)['"]/g)) {
      const next = join(dirname(file), name)
      if (!name.startsWith('.')) packages.add(name)
      else if (/\.(ts|tsx|js)$/.test(name) && existsSync(next)) visit(next)
    }
  }
  visit(join(ROOT, entry))
  return { files, packages }
}

test('the process of the servers never loads Vite: it would keep its memory', () => {
  const { files, packages } = reachable('cli/main.ts')
  expect(files).toContain(join(ROOT, 'cli/build/build-part.ts'))
  expect(files).toContain(join(ROOT, 'host/start-host.ts'))
  expect([...packages].filter((name) => /vite|rolldown/.test(name))).toEqual([])
})

test('the process of a build does', () => {
  expect([...reachable('cli/build/child.js').packages]).toContain('vite')
})
