import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { Complaint } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import { momentOf } from './moment.ts'
import type { ServerOptions } from './servers.ts'

/** The options of `start` and `serve`. */

export interface StartDefaults {
  readonly hostPort: number
  readonly bankPort: number
  readonly shinkinPort: number
  readonly seiwaPort: number
  readonly certificatePort: number
  readonly dataDir: string
}

/** What was chosen, as commander gives it. */
interface Chosen {
  readonly hostPort?: number
  readonly bankPort?: number
  readonly shinkinPort?: number
  readonly seiwaPort?: number
  readonly data?: string
  readonly memory?: boolean
  readonly seed?: number
  readonly clock?: number | 'host'
  readonly paused?: boolean
  readonly listen?: string
  readonly allowHost?: readonly string[]
  readonly json?: boolean
  readonly readyFile?: string
  readonly certificates?: number | true
  readonly window: boolean
  readonly banks: boolean
}

export interface StartChoices extends Omit<ServerOptions, 'rendererDir' | 'version'> {
  readonly window: boolean
  /** One line of JSON on the output when all answers, and nothing else there. */
  readonly json: boolean
  /** Where the same line is written when all answers. */
  readonly readyFile: string | null
}

/** A host name or an address, with a port where another stands before the server. */
const HOST_NAME =
  /^(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)*|\[[\da-f:.]+\])(?::\d{1,5})?$/

function makeReaders(t: Translate) {
  return {
    port: (option: string) => (value: string) => {
      if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) throw new Complaint(t('error.number', { option, value }))
      return Number(value)
    },
    /** Nothing would be the folder that the terminal stands in. */
    path: (option: string) => (value: string) => {
      if (value === '') throw new Complaint(t('error.optionMissingArgument', { value: option }))
      return value
    },
    seed(value: string) {
      if (!/^\d+$/.test(value) || !Number.isSafeInteger(Number(value))) throw new Complaint(t('error.seed', { value }))
      return Number(value)
    },
    clock(value: string) {
      if (value === 'host') return value
      const moment = momentOf(value)
      if (typeof moment === 'number') return moment
      throw new Complaint(t(`error.clock.${moment}`, { value }))
    },
    address(value: string) {
      if (isIP(value) === 0) throw new Complaint(t('error.listen', { value }))
      return value
    },
    hostNames(value: string, before: readonly string[] = []) {
      const name = value.toLowerCase()
      if (!HOST_NAME.test(name)) throw new Complaint(t('error.allowHost', { value }))
      return [...before, name]
    },
  }
}

/**
 * Adds the options to a command. `chosen` is told what they say together; it throws a Complaint where they cannot be had together.
 * @param hasWindow whether a window is opened unless `--no-window` is given; without one, `--no-window` says nothing new
 */
export function addStartOptions(
  command: Command,
  t: Translate,
  defaults: StartDefaults,
  hasWindow: boolean,
  choose: (choices: StartChoices) => void,
): void {
  const read = makeReaders(t)
  command
    .option('--host-port <port>', t('start.hostPort', { port: defaults.hostPort }), read.port('--host-port'))
    .option('--bank-port <port>', t('start.bankPort', { port: defaults.bankPort }), read.port('--bank-port'))
    .option(
      '--shinkin-port <port>',
      t('start.shinkinPort', { port: defaults.shinkinPort }),
      read.port('--shinkin-port'),
    )
    .option('--seiwa-port <port>', t('start.seiwaPort', { port: defaults.seiwaPort }), read.port('--seiwa-port'))
    .option('--no-banks', t('start.noBanks'))
    .option(
      '--certificates [port]',
      t('start.certificates', { port: defaults.certificatePort }),
      read.port('--certificates'),
    )
    .option('--data <folder>', t('start.data', { folder: defaults.dataDir }), read.path('--data <folder>'))
    .option('--memory', t('start.memory'))
    .option('--seed <number>', t('start.seed'), read.seed)
    .option('--clock <time>', t('start.clock'), read.clock)
    .option('--paused', t('start.paused'))
    .option('--json', t('start.json'))
    .option('--ready-file <file>', t('start.readyFile'), read.path('--ready-file <file>'))
    .option('--listen <address>', t('start.listen'), read.address)
    .option('--allow-host <name>', t('start.allowHost'), read.hostNames)
    .addOption(command.createOption('--no-window', t('start.noWindow')).hideHelp(!hasWindow))
    .addHelpText('after', `\n${t('start.example')}\n\n${t('start.environment')}`)
    .action((chosen: Chosen) => choose(choicesOf(chosen, t, defaults, hasWindow, read)))
}

type Readers = ReturnType<typeof makeReaders>

/** CAMTOKEN_CERTIFICATES says it where the option does not: a port, or `on`. */
function certificatesOf(chosen: number | true | undefined, read: Readers): number | 'usual' | undefined {
  const variable = 'CAMTOKEN_CERTIFICATES'
  const { [variable]: said = '' } = process.env
  if (chosen === true || (chosen === undefined && said === 'on')) return 'usual'
  return chosen ?? (said === '' ? undefined : read.port(variable)(said))
}

function choicesOf(
  chosen: Chosen,
  t: Translate,
  defaults: StartDefaults,
  hasWindow: boolean,
  read: Readers,
): StartChoices {
  const {
    hostPort,
    bankPort,
    shinkinPort,
    seiwaPort,
    data,
    memory = false,
    seed,
    clock,
    paused = false,
    listen,
    allowHost,
  } = chosen
  if (memory && data !== undefined) throw new Complaint(t('start.memoryOrData'))
  return {
    hostPort: hostPort ?? defaults.hostPort,
    bankPort: bankPort ?? defaults.bankPort,
    hasBanks: chosen.banks,
    certificates: certificatesOf(chosen.certificates, read),
    otherPorts: { shinkin: shinkinPort, seiwa: seiwaPort },
    dataDir: memory ? null : resolve(data ?? defaults.dataDir),
    seed,
    clock,
    paused,
    listen: { address: listen, names: allowHost },
    window: hasWindow && chosen.window,
    json: chosen.json ?? false,
    readyFile: chosen.readyFile === undefined ? null : resolve(chosen.readyFile),
  }
}
