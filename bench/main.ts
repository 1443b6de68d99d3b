import { benchBank } from './bank.ts'
import { benchCodes } from './codes.ts'
import { benchPictureSpeed } from './picture-speed.ts'
import { benchPictures } from './pictures.ts'
import { benchPress } from './press.ts'
import { formatRows } from './report.ts'
import { benchScanner } from './scanner.ts'
import { benchStartUp } from './start-up.ts'
import { benchTokenCore } from './token-core.ts'
import { benchWindow } from './window.ts'
import { benchWindows } from './windows.ts'

/** `npm run bench`: medians and ratios of one run. */
const rows = [
  ...benchTokenCore(),
  ...benchWindows(),
  ...(await benchScanner()),
  ...(await benchPictures()),
  ...(await benchPictureSpeed()),
  ...(await benchCodes()),
  ...(await benchPress()),
  ...(await benchBank()),
  ...(await benchStartUp()),
  ...(await benchWindow()),
]
console.log(formatRows(rows))
