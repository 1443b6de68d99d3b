import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { RECORDED_FORMS, type RecordedForm } from '../../scenario/record/record.ts'
import { Complaint } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { ConnectionOptions } from './connection.ts'

/** What is typed behind `camtoken run`. */

/** More wait for each other only. */
const MOST_PARALLEL = 1000
const RESULTS = 'camtoken-results'

export interface RunOptions extends ConnectionOptions {
  readonly junit?: string
  readonly html?: string
  readonly json?: boolean
  readonly update?: boolean
  readonly browser?: boolean
  readonly results: string
  readonly parallel: number
}

/** The options that name running servers. */
export const addConnectionOptions = (command: Command, t: Translate): Command =>
  command
    .option('--url <url>', t('connection.url'))
    .option('--token <token>', t('connection.token'))
    .option('--bank-url <url>', t('connection.bankUrl'))
    .option('--bank-token <token>', t('connection.bankToken'))
    .option('--ready-file <file>', t('connection.readyFile'))

export function addRecordCommand(
  command: Command,
  t: Translate,
  choose: (token: string, options: ConnectionOptions & { as: RecordedForm; out?: string }) => void,
): void {
  const form = (value: string): RecordedForm => {
    const known = RECORDED_FORMS.find((one) => one === value)
    if (known === undefined) throw new Complaint(t('record.form', { value, forms: RECORDED_FORMS.join(', ') }))
    return known
  }
  addConnectionOptions(command.argument('<token>', t('record.token')), t)
    .option('--as <form>', t('record.as'), form, 'scenario')
    .option('--out <file>', t('record.out'))
    .action((token: string, options: ConnectionOptions & { as: RecordedForm; out?: string }) => choose(token, options))
}

export function addRunCommand(
  command: Command,
  t: Translate,
  choose: (files: readonly string[], options: RunOptions) => void,
): void {
  const defaults = { results: RESULTS, parallel: availableParallelism() * 4 }
  const parallel = (value: string) => {
    const number = /^\d+$/.test(value) ? Number(value) : 0
    if (number >= 1 && number <= MOST_PARALLEL) return number
    throw new Complaint(t('run.notANumber', { option: '--parallel', value, most: MOST_PARALLEL }))
  }
  addConnectionOptions(command.argument('<files...>', t('run.files')), t)
    .option('--junit <file>', t('run.option.junit'))
    .option('--html <file>', t('run.option.html'))
    .option('--json', t('run.option.json'))
    .option('--update', t('run.option.update'))
    .option('--browser', t('run.option.browser'))
    .option('--results <folder>', t('run.option.results', { folder: RESULTS }))
    .option('--parallel <n>', t('run.option.parallel', { n: defaults.parallel }), parallel)
    .action((files: string[], options: Partial<RunOptions>) => choose(files, { ...defaults, ...options }))
}
