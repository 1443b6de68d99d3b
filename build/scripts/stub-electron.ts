import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** A folder that electron-builder takes for an unpacked Electron: all the files it touches, and nothing that runs. */

/** @electron/fuses: what marks the fuses in the binary. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1, eight fuses, as Electron ships them (docs/tutorial/fuses.md). */
const FUSES = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 8]), Buffer.from('10110001')])

export type StubPlatform = 'linux' | 'win32' | 'darwin'

const plist = (name: string, id: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>${id}</string>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundlePackageType</key><string>APPL</string>
</dict></plist>
`

/** A Windows program with version information and an icon group to replace, the fuses behind its sections. */
function windowsProgram(): Buffer {
  const executable = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(executable)
  const values = { ProductName: 'Electron', FileDescription: 'Electron', FileVersion: '45.4.1' }
  const version = Resource.VersionInfo.create(1033, {}, [{ lang: 1033, codepage: 1200, values }])
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  executable.setExtraData(FUSES)
  return Buffer.from(executable.generate())
}

function filesOf(platform: StubPlatform): ReadonlyMap<string, string | Buffer> {
  const locales: [string, string][] = ['en-US', 'ja', 'de'].map((name) => [`locales/${name}.pak`, ''])
  const common: [string, string][] = [
    ['version', '45.4.1'],
    ['LICENSE', 'Electron'],
    ['LICENSES.chromium.html', 'Chromium'],
  ]
  if (platform === 'linux') {
    return new Map<string, string | Buffer>([...common, ...locales, ['electron', FUSES], ['resources/.keep', '']])
  }
  if (platform === 'win32') {
    return new Map<string, string | Buffer>([
      ...common,
      ...locales,
      ['electron.exe', windowsProgram()],
      ['resources/.keep', ''],
    ])
  }
  const app = 'Electron.app/Contents'
  const framework = `${app}/Frameworks/Electron Framework.framework`
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Electron Helper${kind}`)
  return new Map<string, string | Buffer>([
    ...common,
    [`${app}/Info.plist`, plist('Electron', 'com.github.Electron')],
    [`${app}/MacOS/Electron`, ''],
    [`${app}/Resources/electron.icns`, ''],
    ...['en', 'ja', 'de'].flatMap((name): [string, string][] => [
      [`${app}/Resources/${name}.lproj/locale.pak`, ''],
      [`${framework}/Versions/A/Resources/${name}.lproj/locale.pak`, ''],
    ]),
    [`${framework}/Electron Framework`, FUSES],
    ...helpers.flatMap((name): [string, string][] => [
      [`${app}/Frameworks/${name}.app/Contents/Info.plist`, plist(name, 'com.github.Electron.helper')],
      [`${app}/Frameworks/${name}.app/Contents/MacOS/${name}`, ''],
    ]),
  ])
}

/** Writes the stub of a platform into `folder`. */
export function writeStub(platform: StubPlatform, folder: string): void {
  for (const [name, content] of filesOf(platform)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { mode: 0o755 })
  }
}
