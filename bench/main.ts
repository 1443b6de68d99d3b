import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchBank } from './bank.ts'
import { benchBeside } from './beside.ts'
import { benchCodes } from './codes.ts'
import { benchHosts } from './hosts.ts'
import { benchMixedKinds } from './mixed-kinds.ts'
import { benchOneTimeCodes } from './one-time-codes.ts'
import { benchPictureSpeed } from './picture-speed.ts'
import { benchPictures } from './pictures.ts'
import { benchPress } from './press.ts'
import { type BenchOptions, type BenchRow, formatRows } from './report.ts'
import { benchScanner } from './scanner.ts'
import { benchSlope } from './slope.ts'
import { benchStartUp } from './start-up.ts'
import { benchTokenCore } from './token-core.ts'
import { benchScanning } from './window/scanning.ts'
import { benchWindow } from './window.ts'
import { benchWindows } from './windows.ts'

const PARTS: Readonly<Record<string, (options: BenchOptions) => BenchRow[] | Promise<BenchRow[]>>> = {
  Token: benchTokenCore,
  'One-time codes': benchOneTimeCodes,
  Windows: benchWindows,
  Scanner: benchScanner,
  'Strange pictures': benchPictures,
  Pictures: benchPictureSpeed,
  Codes: benchCodes,
  Presses: benchPress,
  Kinds: benchMixedKinds,
  Hosts: benchHosts,
  Slope: benchSlope,
  Bank: benchBank,
  Beside: benchBeside,
  Start: benchStartUp,
  Window: benchWindow,
  'Scanning window': benchScanning,
}

const { only, before } = parseArgs({
  options: { only: { type: 'string', multiple: true }, before: { type: 'string' } },
}).values
const titles = only ?? Object.keys(PARTS)

/**
 * `npm run bench`: medians and ratios, each part told when it is measured. One that fails keeps no other from it.
 * `-- --only Scanner`: a part alone, any number of times. `-- --before FOLDER`: beside another checkout, its packages installed.
 */
for (const title of titles) {
  try {
    const measure = PARTS[title]
    if (measure === undefined) throw new RangeError(`"only" expected one of ${Object.keys(PARTS).join(', ')}`)
    const rows = await measure({ before: before === undefined ? null : resolve(before) })
    console.log(`${title}\n\n${formatRows(rows)}\n`)
  } catch (error) {
    process.exitCode = 1
    console.error(`${title} was not measured:`, error)
  }
}
