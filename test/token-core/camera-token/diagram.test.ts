import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withDiagram } from '../../../docs/state-diagram.ts'

test('docs/architecture.md draws the table as it is; if not: npm run diagram', () => {
  const document = readFileSync(new URL('../../../docs/architecture.md', import.meta.url), 'utf8')
  expect(document).toBe(withDiagram(document))
})
