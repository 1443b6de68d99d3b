import type { Command } from 'commander'
import { BANKS, DEFAULT_GRID, type Grid, HOLDS, type Range, WAKES } from '../../../support/windows/grid.ts'
import { Complaint } from '../../terminal/complaint.ts'
import type { Translate } from '../../terminal/i18n.ts'
import { spanOf } from '../../terminal/span.ts'
import { oneOf } from './one-of.ts'

/** What is typed behind `camtoken case windows`. */

/** `map`: drawn in characters; `csv`, `tsv`: a row for each point; `json`: all of it. */
const WINDOWS_FORMS = ['map', 'csv', 'tsv', 'json'] as const

export interface WindowsChoices {
  readonly grid: Grid
  readonly as: (typeof WINDOWS_FORMS)[number]
  /** Where it is written; without it to the output. */
  readonly out?: string
}

interface Typed extends Partial<Omit<Grid, 'done' | 'yes'>> {
  readonly done?: Omit<Range, 'step'>
  readonly yes?: Omit<Range, 'step'>
  readonly step?: number
  readonly as?: WindowsChoices['as']
  readonly out?: string
}

export function addWindowsOptions(command: Command, t: Translate, choose: (choices: WindowsChoices) => void): void {
  const span = (option: string) => (value: string) => {
    try {
      return spanOf(value)
    } catch {
      throw new Complaint(t('windows.span', { option, value }))
    }
  }
  const range = (option: string) => (value: string) => {
    const [from = '', to = from, ...more] = value.split('..')
    if (more.length > 0) throw new Complaint(t('windows.span', { option, value }))
    return { from: span(option)(from), to: span(option)(to) }
  }
  command
    .option('--done <range>', t('windows.option.done'), range('--done'))
    .option('--yes <range>', t('windows.option.yes'), range('--yes'))
    .option('--step <time>', t('windows.option.step'), span('--step'))
    .option(`--wakes <${WAKES.join('|')}>`, t('windows.option.wakes'), oneOf('--wakes', WAKES, t))
    .option('--hold <how>', t('windows.option.hold', { holds: HOLDS.join(', ') }), oneOf('--hold', HOLDS, t))
    .option('--hold-for <time>', t('windows.option.holdFor'), span('--hold-for'))
    .option(`--bank <${BANKS.join('|')}>`, t('windows.option.bank'), oneOf('--bank', BANKS, t))
    .option('--profile <name>', t('windows.option.profile'))
    .option(`--as <${WINDOWS_FORMS.join('|')}>`, t('windows.option.as'), oneOf('--as', WINDOWS_FORMS, t))
    .option('--out <file>', t('windows.option.out'))
    .action(({ done, yes, step = DEFAULT_GRID.done.step, as = 'map', out, ...manner }: Typed) =>
      choose({
        as,
        ...(out !== undefined && { out }),
        grid: {
          ...DEFAULT_GRID,
          ...manner,
          done: { ...DEFAULT_GRID.done, ...done, step },
          yes: { ...DEFAULT_GRID.yes, ...yes, step },
        },
      }),
    )
}
