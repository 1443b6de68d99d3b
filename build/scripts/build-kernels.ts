import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileKernels } from './compile-kernels.ts'

/** `npm run build:kernels`: compiles the scanner's kernels from AssemblyScript into the file that carries them. */
writeFileSync(join(import.meta.dirname, '../../scanner/kernels/simd/module.ts'), await compileKernels())
