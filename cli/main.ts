import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { chooseLanguage, makeTranslate } from './i18n.ts'
import { runProgram } from './program.ts'
import { terminal } from './terminal.ts'

const args = process.argv.slice(2)
const systemLocale = Intl.DateTimeFormat().resolvedOptions().locale
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string
}

process.exitCode = await runProgram(args, {
  version,
  terminal,
  t: makeTranslate(chooseLanguage(args, process.env, systemLocale)),
  defaults: { hostPort: 47600, bankPort: 47601, dataDir: envPaths('camera-token-simulator', { suffix: '' }).data },
})
