import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { isBuilt } from './build/build-part.ts'
import { ROOT } from './build/parts.ts'
import { runProgram } from './program.ts'
import { chooseLanguage } from './terminal/i18n.ts'
import { outliveReaders, terminal } from './terminal/terminal.ts'

/** Whether the built CLI is what its sources say: the launcher asks it before it runs it. */
export const isCurrent = (): boolean => isBuilt('cli')

/** Runs the command that the process was started with, and sets the exit code. */
export async function main(): Promise<void> {
  outliveReaders()
  const args = process.argv.slice(2)
  const systemLocale = Intl.DateTimeFormat().resolvedOptions().locale
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  // Whoever has forked this program is heard (start/until-stopped.ts), and does not keep it from ending.
  process.channel?.unref()
  process.exitCode = await runProgram(args, {
    version,
    terminal,
    language: chooseLanguage(args, process.env, systemLocale),
    defaults: {
      hostPort: 27600,
      bankPort: 27601,
      certificatePort: 27611,
      shinkinPort: 27602,
      seiwaPort: 27603,
      dataDir: envPaths('camera-token-simulator', { suffix: '' }).data,
    },
  })
}
