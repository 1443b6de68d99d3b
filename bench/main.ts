import { benchBank } from './bank.ts'
import { benchPictures } from './pictures.ts'
import { formatRows } from './report.ts'
import { benchScanner } from './scanner.ts'
import { benchStartUp } from './start-up.ts'
import { benchTokenCore } from './token-core.ts'
import { benchWindow } from './window.ts'

/** `npm run bench`: medians and ratios of one run. */
const rows = [
  ...benchTokenCore(),
  ...(await benchScanner()),
  ...(await benchPictures()),
  ...(await benchBank()),
  ...(await benchStartUp()),
  ...(await benchWindow()),
]
console.log(formatRows(rows))
