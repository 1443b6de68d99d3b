import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileKernels } from '../../../build/scripts/compile-kernels.ts'

test('the module in the tree is what its source makes; if not: npm run build:kernels', async () => {
  const file = join(import.meta.dirname, '../../../scanner/kernels/simd/module.ts')
  expect(await compileKernels()).toBe(readFileSync(file, 'utf8'))
})
