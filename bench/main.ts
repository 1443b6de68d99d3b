import { benchBank } from './bank.ts'
import { benchCodes } from './codes.ts'
import { benchMixedKinds } from './mixed-kinds.ts'
import { benchOneTimeCodes } from './one-time-codes.ts'
import { benchPictureSpeed } from './picture-speed.ts'
import { benchPictures } from './pictures.ts'
import { benchPress } from './press.ts'
import { type BenchRow, formatRows } from './report.ts'
import { benchScanner } from './scanner.ts'
import { benchStartUp } from './start-up.ts'
import { benchTokenCore } from './token-core.ts'
import { benchWindow } from './window.ts'
import { benchWindows } from './windows.ts'

const PARTS: readonly (readonly [string, () => BenchRow[] | Promise<BenchRow[]>])[] = [
  ['Token', benchTokenCore],
  ['One-time codes', benchOneTimeCodes],
  ['Windows', benchWindows],
  ['Scanner', benchScanner],
  ['Strange pictures', benchPictures],
  ['Pictures', benchPictureSpeed],
  ['Codes', benchCodes],
  ['Presses', benchPress],
  ['Kinds', benchMixedKinds],
  ['Bank', benchBank],
  ['Start', benchStartUp],
  ['Window', benchWindow],
]

/** `npm run bench`: medians and ratios, each part told when it is measured. One that fails keeps no other from it. */
for (const [title, measure] of PARTS) {
  try {
    console.log(`${title}\n\n${formatRows(await measure())}\n`)
  } catch (error) {
    process.exitCode = 1
    console.error(`${title} was not measured:`, error)
  }
}
