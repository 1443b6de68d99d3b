import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import { basename, isAbsolute, join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { InlineConfig, Plugin } from 'vite'
import { WASM_FILES } from '../../host/pictures/wasm-files.ts'
import { LIBRARY } from './library.ts'
import { type PartName, ROOT } from './parts.ts'

/** What was bundled, with its licences: for the notices of the packages. Each bundle of a folder writes its own. */
const licencesOf = (bundle: string) => ({ fileName: `${bundle}.third-party.json` })

/** The pages that the host serves, as vite.config.ts has them. */
const rendererConfig = (outDir: string): InlineConfig => ({
  configFile: join(ROOT, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true, license: licencesOf('pages') },
})

type Carried = readonly { readonly name: string; readonly file: string }[]

const filesOf = (folder: string, into: string): Carried =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name: `${into}/${name}`, file: join(ROOT, folder, name) }))

/** The bank's style sheets, where its code looks for them: in the `static` folders of its features, beside itself. */
const bankFiles = (): Carried =>
  readdirSync(join(ROOT, 'bank'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && basename(entry.parentPath) === 'static')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: relative(join(ROOT, 'bank'), file).replaceAll('\\', '/'), file }))

/** What the host decodes with, in `wasm` beside it: a package does not bring along where it comes from. */
function wasmFiles(): Carried {
  const require = createRequire(import.meta.url)
  return Object.entries(WASM_FILES).map(([name, path]) => ({ name: `wasm/${name}`, file: require.resolve(path) }))
}

/** The scenarios of the support cases, in `scenarios` beside what plays them. */
const scenarioFiles = (): Carried => {
  const folder = 'support/catalogue/scenarios'
  return [...filesOf(folder, 'scenarios'), ...filesOf(`${folder}/parts`, 'scenarios/parts')]
}

/** Puts files beside the bundle as they are. */
const carry = (files: Carried): Plugin => ({
  name: 'carry',
  generateBundle() {
    for (const { name, file } of files) this.emitFile({ type: 'asset', fileName: name, source: readFileSync(file) })
  },
})

/** The dictionary of banks says each name in four ways, on five megabytes: the two that the bank reads are carried, packed. */
const compactBanks = (): Plugin => ({
  name: 'compact-banks',
  load(id) {
    if (!/zengin-code[\\/]lib[\\/]zengin-data\.js$/.test(id)) return null
    const text = JSON.stringify(createRequire(id)(id), (key, value) =>
      /^(?:hira|roma)$/.test(key) ? undefined : value,
    )
    const packed = brotliCompressSync(text).toString('base64')
    return `module.exports = JSON.parse(require('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64')))`
  },
})

/** The databases of the bank: one has a binary for each platform, the other looks for one. They are taken from node_modules at run time. */
const DATABASES = ['libsql', 'pg'] as const

/**
 * Our code and our packages as files for Node; Node's own modules, and what is named, stay outside.
 * Packages written as CommonJS ask where they stand, which a module knows by another name.
 * @param entries the file that each is made from, by the name that it has in the folder
 */
function nodeConfig(
  entries: Readonly<Record<string, string>>,
  outDir: string,
  external: readonly string[],
  output: { format: 'es' | 'cjs'; chunkFileNames?: string; codeSplitting?: false },
  files: Carried = [],
): InlineConfig {
  const isModule = output.format === 'es'
  return {
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    root: ROOT,
    define: isModule ? { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' } : {},
    ssr: { noExternal: true, target: 'node' },
    plugins: [carry(files), compactBanks()],
    build: {
      outDir,
      emptyOutDir: false,
      minify: 'oxc',
      target: 'node20',
      license: licencesOf(Object.keys(entries).join()),
      ssr: true,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)])),
        external: [...external, ...DATABASES, ...builtinModules, /^node:/],
        output: { ...output, entryFileNames: isModule ? '[name].js' : '[name].cjs' },
      },
    },
  }
}

/** The thread that reads pictures: a file of its own beside the host's bundle. */
const pictureWorkerConfig = (outDir: string): InlineConfig =>
  nodeConfig({ 'picture-worker': 'host/pictures/picture-worker.ts' }, outDir, [], {
    format: 'es',
    codeSplitting: false,
  })

/** A program that starts banks, each in a thread: they share what both need. */
const startingBanks = (
  entry: Readonly<Record<string, string>>,
  outDir: string,
  external: string,
  files: Carried,
): InlineConfig =>
  nodeConfig(
    { ...entry, 'bank-thread': 'bank/bank-thread.ts' },
    outDir,
    [external],
    { format: 'es', chunkFileNames: '[name]-[hash].js' },
    [...bankFiles(), ...wasmFiles(), ...scenarioFiles(), ...files],
  )

/** A sandboxed preload must be CommonJS and one file; the main process is a module. */
const electronConfigs = (outDir: string): readonly InlineConfig[] => [
  startingBanks({ main: 'electron/main.ts' }, outDir, 'electron', filesOf('build/tray', 'icons')),
  nodeConfig({ preload: 'electron/preload.ts' }, outDir, ['electron'], { format: 'cjs', codeSplitting: false }),
  pictureWorkerConfig(outDir),
]

/**
 * The CLI, so that it starts without translating and collecting its modules. All files stand in one folder, as deep as cli/build.
 * Whoever plays pages in a browser has playwright-core.
 */
const cliConfigs = (outDir: string): readonly InlineConfig[] => [
  startingBanks({ camtoken: 'cli/camtoken.ts' }, outDir, 'playwright-core', []),
  pictureWorkerConfig(outDir),
]

/** ES modules that programs of others import, in Node, browsers and elsewhere. */
const libraryOf = (build: NonNullable<InlineConfig['build']>): InlineConfig => ({
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  root: ROOT,
  publicDir: false,
  build: { target: 'es2023', ...build },
})

const libraryConfigs = (outDir: string): readonly InlineConfig[] => [
  // The packages that it needs are beside it.
  libraryOf({
    outDir,
    emptyOutDir: true,
    minify: false,
    lib: {
      entry: Object.fromEntries(Object.entries(LIBRARY).map(([name, file]) => [name, join(ROOT, file)])),
      formats: ['es'],
    },
    rollupOptions: {
      external: (id) => !id.startsWith('.') && !isAbsolute(id),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  }),
  // The device in one file that imports nothing: for what takes no packages, such as the load generator k6.
  libraryOf({
    outDir,
    emptyOutDir: false,
    minify: 'oxc',
    lib: { entry: join(ROOT, LIBRARY['token-core']), formats: ['es'], fileName: () => 'token-core.bundle.js' },
  }),
]

/** What a part is built by, one after the other. */
export const CONFIGS: Readonly<Record<PartName, (outDir: string) => readonly InlineConfig[]>> = {
  renderer: (outDir) => [rendererConfig(outDir)],
  electron: electronConfigs,
  cli: cliConfigs,
  library: libraryConfigs,
}
