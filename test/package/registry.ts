import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A registry of npm's with the packages that are installed here, to fill a cache from: no test asks the real one. */
export interface Registry {
  readonly url: string
  close(): void
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Where a package finds another: in its own node_modules, else beside it or above. */
function folderOf(name: string, from: string, root: string): string | null {
  for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
  }
  return null
}

/** The folders of all that a package needs to run. What is only for other systems is not installed here. */
function foldersNeeded(packageFolder: string, root: string, found = new Set<string>()): ReadonlySet<string> {
  const { dependencies = {}, optionalDependencies = {} } = manifestIn(packageFolder)
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const folder = folderOf(name, packageFolder, root)
    if (folder === null || found.has(folder)) continue
    found.add(folder)
    foldersNeeded(folder, root, found)
  }
  return found
}

/**
 * Starts a registry with what the project at `root` needs to run, packed from its node_modules into `workFolder`.
 * @returns its address; it is there until it is closed
 */
export async function startRegistry(root: string, workFolder: string): Promise<Registry> {
  const folders = [...foldersNeeded(root, root)]
  const packed = spawnSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', workFolder, ...folders],
    {
      cwd: workFolder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 100_000_000,
    },
  )
  if (packed.status !== 0) throw new Error(packed.stderr)
  const files = readdirSync(workFolder).filter((name) => name.endsWith('.tgz'))
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1)
    if (files.includes(path)) return response.end(readFileSync(join(workFolder, path)))
    const versions = folders.map(manifestIn).filter(({ name }) => name === path)
    if (versions.length === 0) return response.writeHead(404).end('{}')
    response.setHeader('content-type', 'application/json')
    return response.end(JSON.stringify(packumentOf(path, versions)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function packumentOf(name: string, manifests: readonly Manifest[]) {
    const versions = manifests.map((manifest) => {
      const file = `${name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`
      const integrity = `sha512-${createHash('sha512')
        .update(readFileSync(join(workFolder, file)))
        .digest('base64')}`
      return [manifest.version, { ...manifest, dist: { tarball: `${url}/${file}`, integrity } }]
    })
    return { name, 'dist-tags': { latest: manifests[0]?.version }, versions: Object.fromEntries(versions) }
  }

  return { url, close: () => server.close() }
}
