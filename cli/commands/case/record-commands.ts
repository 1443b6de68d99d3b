import { type Command, Option } from 'commander'
import { LANGUAGES, type Language } from '../../../server/translate.ts'
import { RULE_SETS } from '../../../support/catalogue/case.ts'
import { addConnectionOptions } from '../../run/run-options.ts'
import type { CaseProgram } from './case-commands.ts'
import { oneOf } from './one-of.ts'
import type { OpenOptions } from './record/open.ts'
import type { ReportOptions } from './record/report.ts'
import type { SaveOptions } from './record/save.ts'
import type { TimelineOptions } from './record/timeline.ts'

/** What is done with a case that happened: timeline, case file, report. */
export function addRecordCommands(program: CaseProgram): void {
  addTimeline(program)
  addSave(program)
  addOpen(program)
  addReport(program)
}

type WithoutLanguage<Options> = Omit<Options, 'language'>

function addTimeline({ t, language, command, choose }: CaseProgram): void {
  addConnectionOptions(command('timeline', 'case.timeline').argument('<token|file>', t('case.tokenOrJournal')), t)
    .option('--user <id>', t('case.option.user'))
    .option('--json', t('remote.option.json'))
    .action((token: string, options: WithoutLanguage<TimelineOptions>) =>
      choose(async (out, text) =>
        (await import('./record/timeline.ts')).caseTimeline(token, { ...options, language }, out, text),
      ),
    )
}

const addAbout = (command: Command, { t }: CaseProgram): Command =>
  command
    .option('--user <id>', t('case.option.user'))
    .option('--case <case>', t('case.option.case'))
    .option('--notes <text>', t('case.option.notes'))

function addSave(program: CaseProgram): void {
  const { t, command, choose } = program
  const save = addConnectionOptions(command('save', 'case.save').argument('<token>', t('case.tokenName')), t)
  addAbout(save.requiredOption('--out <file>', t('case.option.saveOut')), program)
    .option('--with-keys', t('case.option.withKeys'))
    .action((token: string, options: SaveOptions) =>
      choose(async (out, text) => (await import('./record/save.ts')).saveCaseFile(token, options, out, text)),
    )
}

function addOpen({ t, language, command, choose }: CaseProgram): void {
  addConnectionOptions(command('open', 'case.open').argument('<file>', t('case.fileName')), t)
    .option('--json', t('remote.option.json'))
    .action((file: string, options: WithoutLanguage<OpenOptions>) =>
      choose(async (out, text) =>
        (await import('./record/open.ts')).openCaseFile(file, { ...options, language }, out, text),
      ),
    )
}

function addReport(program: CaseProgram): void {
  const { t, language, command, choose } = program
  const report = addConnectionOptions(
    command('report', 'case.report').argument('<token|file>', t('case.tokenOrFile')),
    t,
  )
  addAbout(report.requiredOption('--out <file>', t('case.option.reportOut')), program)
    .option(`--rule-set <${RULE_SETS.join('|')}>`, t('case.option.reportRules'), oneOf('--rule-set', RULE_SETS, t))
    .addOption(
      new Option(`--language <${LANGUAGES.join('|')}>`, t('case.option.reportLanguage')).argParser(
        oneOf<Language>('--language', LANGUAGES, t),
      ),
    )
    .action((named: string, options: WithoutLanguage<ReportOptions> & { readonly language?: Language }) =>
      choose(async (out, text) =>
        (await import('./record/report.ts')).caseReport(
          named,
          { ...options, language: options.language ?? language },
          out,
          text,
        ),
      ),
    )
}
