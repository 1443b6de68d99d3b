import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { Arch, build, Platform } from 'electron-builder'
import { type StubPlatform, writeStub } from '../../build/scripts/stub-electron.ts'
import { ROOT } from '../../cli/build/parts.ts'

/** Packages the application around a stub of Electron, and finds its way in what came out. */

const TARGETS = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }
const PRODUCT = 'Camera Token Simulator'

export interface Packed {
  /** Where the package's resources are: app.asar and the files beside it. */
  readonly resources: string
  /** The program that a person starts. */
  readonly program: string
  /** The file that holds the fuses. */
  readonly fused: string
  /** macOS: what the system reads of the application. */
  readonly infoPlist: string
}

export async function pack(platform: StubPlatform, folder: string): Promise<Packed> {
  const electronDist = join(folder, `electron-${platform}`)
  const output = join(folder, `package-${platform}`)
  writeStub(platform, electronDist)
  await build({
    projectDir: ROOT,
    targets: TARGETS[platform].createTarget('dir', Arch.x64),
    publish: 'never',
    config: {
      extends: 'build/electron-builder.yml',
      electronDist,
      directories: { output },
      mac: { identity: null },
    },
  })
  if (platform === 'darwin') {
    const contents = join(output, 'mac', `${PRODUCT}.app`, 'Contents')
    return {
      resources: join(contents, 'Resources'),
      program: join(contents, 'MacOS', PRODUCT),
      fused: join(contents, 'Frameworks/Electron Framework.framework/Electron Framework'),
      infoPlist: join(contents, 'Info.plist'),
    }
  }
  const unpacked = join(output, platform === 'win32' ? 'win-unpacked' : 'linux-unpacked')
  const program = join(unpacked, platform === 'win32' ? `${PRODUCT}.exe` : 'camera-token-simulator')
  return { resources: join(unpacked, 'resources'), program, fused: program, infoPlist: '' }
}

/** The files in app.asar, with / between folders. Folders are not among them. */
export function filesIn({ resources }: Packed): string[] {
  const all = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'))
  return all.filter((path) => !all.some((other) => other.startsWith(`${path}/`))).map((path) => path.slice(1))
}

export function unpack({ resources }: Packed, folder: string): void {
  extractAll(join(resources, 'app.asar'), folder)
}

const FUSE_NAMES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserV8Snapshot',
  'fileProtocolPrivileges',
] as const

/** The fuses in a binary, by name. */
export function fusesIn({ fused }: Packed): Record<(typeof FUSE_NAMES)[number], boolean> {
  const bytes = readFileSync(fused)
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const at = bytes.indexOf(sentinel)
  if (at < 0) throw new Error('There are no fuses.')
  const wire = bytes.subarray(at + sentinel.length + 2)
  return Object.fromEntries(FUSE_NAMES.map((name, i) => [name, wire[i] === 0x31])) as ReturnType<typeof fusesIn>
}
