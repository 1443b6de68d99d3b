import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const ROOT = join(import.meta.dirname, '../..')
const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert']

/** The file that holds the scanner's kernels, made from their source. */
export async function compileKernels(): Promise<string> {
  let wasm: Uint8Array = new Uint8Array(0)
  const { error, stderr } = await main(
    ['scanner/kernels/assembly/index.ts', '--baseDir', ROOT, '--outFile', 'kernels.wasm', ...OPTIONS],
    {
      writeFile: (_name, contents) => {
        wasm = contents as Uint8Array
      },
    },
  )
  if (error) throw new Error(`the kernels do not compile: ${stderr}`)
  const lines = [
    '/** Compiled from ../assembly by `npm run build:kernels`. */',
    `export const MODULE =\n  '${Buffer.from(wasm).toString('base64')}'`,
  ]
  return `${lines.join('\n')}\n`
}
