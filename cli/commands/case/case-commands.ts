import type { Command } from 'commander'
import type { Language } from '../../../server/translate.ts'
import { PACES } from '../../../support/cases/pace.ts'
import { RULE_SETS } from '../../../support/catalogue/case.ts'
import type { TextKey } from '../../locales/texts.ts'
import { addConnectionOptions } from '../../run/run-options.ts'
import type { Translate } from '../../terminal/i18n.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { oneOf } from './one-of.ts'
import { addRecordCommands } from './record-commands.ts'
import type { CaseRunOptions } from './run.ts'

/** The commands under `camtoken case`: the DP020 desk from a terminal. */

export interface CaseProgram {
  readonly t: Translate
  readonly language: Language
  /** Adds a command under `case`, with the options that all have. */
  command(name: string, description: TextKey): Command
  /** What is run when the arguments are read. */
  choose(run: (terminal: Terminal, t: Translate) => Promise<number>): void
}

export function addCaseCommands(program: CaseProgram): void {
  addList(program)
  addShow(program)
  addRun(program)
  addFind(program)
  addAsk(program)
  addRecordCommands(program)
}

interface Json {
  readonly json?: boolean
}

function addList({ t, language, command, choose }: CaseProgram): void {
  command('list', 'case.list')
    .option('--json', t('remote.option.json'))
    .action((options: Json) =>
      choose(async (out, text) => (await import('./list.ts')).listCases({ ...options, language }, out, text)),
    )
}

function addShow({ t, language, command, choose }: CaseProgram): void {
  command('show', 'case.show')
    .argument('<case>', t('case.id'))
    .option('--json', t('remote.option.json'))
    .action((id: string, options: Json) =>
      choose(async (out, text) => (await import('./show.ts')).showCase(id, { ...options, language }, out, text)),
    )
}

function addRun({ t, language, command, choose }: CaseProgram): void {
  addConnectionOptions(command('run', 'case.run').argument('<case>', t('case.id')), t)
    .option(`--rule-set <${RULE_SETS.join('|')}>`, t('case.option.ruleSet'), oneOf('--rule-set', RULE_SETS, t))
    .option('--variant <name>', t('case.option.variant'))
    .option(`--pace <${PACES.join('|')}>`, t('case.option.pace'), oneOf('--pace', PACES, t), 'fast')
    .option('--json', t('case.option.json'))
    .action((id: string, options: Omit<CaseRunOptions, 'language'>) =>
      choose(async (out, text) => (await import('./run.ts')).runCase(id, { ...options, language }, out, text)),
    )
}

function addFind({ t, language, command, choose }: CaseProgram): void {
  command('find', 'case.find')
    .argument('[text...]', t('case.findText'))
    .option('--calls <file>', t('case.option.calls'))
    .option('--json', t('remote.option.json'))
    .action((words: string[], options: Json & { readonly calls?: string }) =>
      choose(async (out, text) => (await import('./find.ts')).findCase(words, { ...options, language }, out, text)),
    )
}

function addAsk({ t, language, command, choose }: CaseProgram): void {
  command('ask', 'case.ask')
    .option('--answer <question.answer...>', t('case.option.answer'))
    .option('--json', t('remote.option.json'))
    .action((options: Json & { readonly answer?: readonly string[] }) =>
      choose(async (out, text) => (await import('./ask.ts')).askCase({ ...options, language }, out, text)),
    )
}
