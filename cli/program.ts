import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { isLanguage, LANGUAGES, type Language } from '../server/translate.ts'
import type { TextKey } from './locales/texts.ts'
import { Complaint } from './terminal/complaint.ts'
import { makeTranslate, type Translate } from './terminal/i18n.ts'
import type { Terminal } from './terminal/terminal.ts'

/** A command gives the exit code. It is imported when it is called: each loads only what it needs. */
type Run = (terminal: Terminal, t: Translate) => Promise<number>

const TITLES: Readonly<Record<string, TextKey>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Commands:': 'help.commands',
}

/** What commander says in English, by its codes. The value is what stands in quotes in its message. */
const ERRORS: Readonly<Record<string, TextKey>> = {
  'commander.unknownCommand': 'error.unknownCommand',
  'commander.unknownOption': 'error.unknownOption',
  'commander.missingArgument': 'error.missingArgument',
  'commander.optionMissingArgument': 'error.optionMissingArgument',
  'commander.excessArguments': 'error.excessArguments',
}

export interface ProgramOptions {
  readonly version: string
  readonly terminal: Terminal
  readonly language: Language
  /** Default ports and data folder, for the help. */
  readonly defaults: { readonly hostPort: number; readonly bankPort: number; readonly dataDir: string }
}

/**
 * Reads the arguments and runs the command they name.
 * @param args what follows the program's name
 * @returns the exit code
 */
export async function runProgram(args: readonly string[], options: ProgramOptions): Promise<number> {
  const { terminal } = options
  const t = makeTranslate(options.language)
  let run: Run | undefined
  const program = makeProgram(options, t, (chosen) => {
    run = chosen
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return run ? await run(terminal, t) : 0
  } catch (error) {
    if (error instanceof CommanderError) return complain(error, terminal, t)
    if (!(error instanceof Complaint)) throw error
    terminal.error(error.message)
    return 1
  }
}

function complain(error: CommanderError, terminal: Terminal, t: Translate): number {
  const key = ERRORS[error.code]
  const value = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  if (key) terminal.error(t(key, { value }))
  else if (error.exitCode !== 0 && error.code !== 'commander.help')
    terminal.error(error.message.replace(/^error: /, ''))
  return error.exitCode
}

function makeProgram(options: ProgramOptions, t: Translate, choose: (run: Run) => void): Command {
  const { version, terminal, language, defaults } = options
  const write = (text: string) => terminal.out(text.replace(/\n$/, ''))
  const program = new Command('camtoken')
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => {} })
    .configureHelp({ styleTitle: (title) => (TITLES[title] ? t(TITLES[title]) : title) })
    .description(t('program.description'))
    .version(version, '-v, --version', t('help.version'))
    .helpOption('-h, --help', t('help.show'))
    .helpCommand('help [command]', t('help.command'))
    .addOption(languageOption(t))

  const command = (name: string, description: TextKey) =>
    program
      .command(name)
      .description(t(description))
      .helpOption('-h, --help', t('help.show'))
      .addOption(languageOption(t))

  const port = (option: string) => (value: string) => {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) {
      throw new Complaint(t('error.number', { option, value }))
    }
    return Number(value)
  }
  /** Nothing would be the folder that the terminal stands in. */
  const folder = (option: string) => (value: string) => {
    if (value === '') throw new Complaint(t('error.optionMissingArgument', { value: option }))
    return value
  }
  command('start', 'start.description')
    .option('--host-port <port>', t('start.hostPort', { port: defaults.hostPort }), port('--host-port'))
    .option('--bank-port <port>', t('start.bankPort', { port: defaults.bankPort }), port('--bank-port'))
    .option('--data <folder>', t('start.data', { folder: defaults.dataDir }), folder('--data <folder>'))
    .option('--no-window', t('start.noWindow'))
    .option('--json', t('start.json'))
    .addHelpText('after', `\n${t('start.environment')}`)
    .action((chosen: { hostPort?: number; bankPort?: number; data?: string; window: boolean; json?: boolean }) =>
      choose(async (out, text) => {
        const { start } = await import('./commands/start.ts')
        const dataDir = resolve(chosen.data ?? defaults.dataDir)
        return start({ ...defaults, json: false, ...chosen, dataDir, language, version }, out, text)
      }),
    )
  command('build', 'build.description').action(() =>
    choose(async (out, text) => (await import('./commands/build.ts')).build(out, text)),
  )
  command('decode', 'decode.description')
    .argument('<files...>', t('decode.files'))
    .option('--for <names>', t('decode.for'))
    .action((files: string[], chosen: { for?: string }) =>
      choose(async (out, text) =>
        (await import('./commands/decode.ts')).decode(files, out, text, undefined, chosen.for),
      ),
    )
  command('vectors', 'vectors.description')
    .argument('<files...>', t('vectors.files'))
    .action((files: string[]) =>
      choose(async (out, text) => (await import('./commands/vectors.ts')).vectors(files, out, text)),
    )
  command('journey', 'journey.description')
    .argument('<files...>', t('journey.files'))
    .action((files: string[]) =>
      choose(async (out, text) => (await import('./commands/journey.ts')).journey(files, out, text)),
    )
  return program
}

function languageOption(t: Translate): Option {
  return new Option(`--lang <${LANGUAGES.join('|')}>`, t('option.lang')).argParser((value) => {
    if (!isLanguage(value)) throw new Complaint(t('error.language', { value }))
    return value
  })
}
