import { Command, CommanderError, Option } from 'commander'
import { isLanguage, LANGUAGES, type Language } from '../server/translate.ts'
import { addCaseCommands } from './commands/case/case-commands.ts'
import { addWindowsOptions } from './commands/case/windows-options.ts'
import type { TextKey } from './locales/texts.ts'
import { completionOf, SHELLS } from './remote/completion.ts'
import { addRemoteCommands } from './remote/groups.ts'
import type { ConnectionOptions } from './run/connection.ts'
import { addConnectionOptions, addRecordCommand, addRunCommand } from './run/run-options.ts'
import { addStartOptions, type StartDefaults } from './start/start-options.ts'
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
  'commander.missingMandatoryOptionValue': 'error.missingOption',
}

export interface ProgramOptions {
  readonly version: string
  readonly terminal: Terminal
  readonly language: Language
  /** Default ports and data folder, for the help. */
  readonly defaults: StartDefaults
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
    return error.exitCode
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

  const under = (parent: Command, name: string, description: TextKey) =>
    parent
      .command(name)
      .description(t(description))
      .helpOption('-h, --help', t('help.show'))
      .addOption(languageOption(t))
  const command = (name: string, description: TextKey) => under(program, name, description)

  for (const [name, description, hasWindow] of [
    ['start', 'start.description', true],
    ['serve', 'serve.description', false],
  ] as const) {
    addStartOptions(command(name, description), t, defaults, hasWindow, (choices) =>
      choose(async (out, text) =>
        (await import('./commands/start.ts')).start({ ...choices, language, version }, out, text),
      ),
    )
  }
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
  addRunCommand(command('run', 'run.description'), t, (files, choices) =>
    choose(async (out, text) => {
      const signal = (await import('./start/until-stopped.ts')).untilStopped()
      return (await import('./commands/run.ts')).run(files, { ...choices, language, signal }, out, text)
    }),
  )
  addRemoteCommands(program, t, under, (remote, given, named) =>
    choose(async (out, text) =>
      (await import('./remote/run-remote.ts')).runRemote(remote, given, named, process.env, out, text),
    ),
  )
  command('completion', 'completion.description')
    .argument('<shell>', t('completion.shell'))
    .action((typed: string) => {
      const shell = SHELLS.find((one) => one === typed)
      if (shell === undefined) throw new Complaint(t('completion.unknown', { value: typed }))
      choose(async (out) => {
        out.out(completionOf(program, shell))
        return 0
      })
    })
  addConnectionOptions(command('mcp', 'mcp.description'), t).action((named: ConnectionOptions) =>
    choose(async (out, text) => (await import('./commands/mcp.ts')).mcp({ ...named, version }, out, text)),
  )
  addRecordCommand(command('record', 'record.description'), t, (token, choices) =>
    choose(async (out, text) => (await import('./commands/record.ts')).record(token, choices, out, text)),
  )
  command('move-tokens', 'moveTokens.description')
    .requiredOption('--from <place>', t('moveTokens.from'))
    .requiredOption('--to <place>', t('moveTokens.to'))
    .option('--add', t('moveTokens.add'))
    .action((chosen: { from: string; to: string; add?: boolean }) =>
      choose(async (out, text) =>
        (await import('./commands/move-tokens.ts')).moveTokensTo({ ...chosen, dataDir: defaults.dataDir }, out, text),
      ),
    )
  const cases = command('case', 'case.description')
  addCaseCommands({ t, language, command: (name, description) => under(cases, name, description), choose })
  addWindowsOptions(under(cases, 'windows', 'windows.description'), t, (choices) =>
    choose(async (out, text) => (await import('./commands/case/windows.ts')).windows(choices, language, out, text)),
  )
  command('replay', 'replay.description')
    .argument('<file>', t('replay.file'))
    .action((file: string) =>
      choose(async (out, text) => (await import('./commands/replay.ts')).replay(file, out, text)),
    )
  return program
}

function languageOption(t: Translate): Option {
  return new Option(`--lang <${LANGUAGES.join('|')}>`, t('option.lang')).argParser((value) => {
    if (!isLanguage(value)) throw new Complaint(t('error.language', { value }))
    return value
  })
}
