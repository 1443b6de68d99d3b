import type { Command } from 'commander'
import type { TextKey } from '../locales/texts.ts'
import { addConnectionOptions } from '../run/run-options.ts'
import type { Translate } from '../terminal/i18n.ts'
import { BANK_COMMANDS } from './bank-commands.ts'
import { CLOCK_COMMANDS } from './clock-commands.ts'
import type { RemoteCommand } from './command.ts'
import { KEY_COMMANDS } from './key-commands.ts'
import type { RemoteOptions } from './run-remote.ts'
import { TOKEN_COMMANDS } from './token-commands.ts'

/** The groups of commands that speak to running servers. */
const GROUPS: readonly {
  readonly name: string
  readonly description: TextKey
  readonly commands: readonly RemoteCommand[]
}[] = [
  { name: 'token', description: 'token.description', commands: [...TOKEN_COMMANDS, ...KEY_COMMANDS] },
  { name: 'clock', description: 'clock.description', commands: CLOCK_COMMANDS },
  { name: 'bank', description: 'bank.description', commands: BANK_COMMANDS },
]

/** @param make adds a command of a name and a description to a parent, with the options that all have */
export function addRemoteCommands(
  program: Command,
  t: Translate,
  make: (parent: Command, name: string, description: TextKey) => Command,
  choose: (command: RemoteCommand, given: readonly string[], options: RemoteOptions) => void,
): void {
  for (const { name, description, commands } of GROUPS) {
    const group = make(program, name, description)
    for (const remote of commands) {
      const command = addConnectionOptions(make(group, remote.name, remote.description), t)
        .option('--id <token>', t('remote.option.id'))
        .option('--json', t('remote.option.json'))
      for (const argument of remote.arguments ?? []) command.argument(argument.name, t(argument.description))
      for (const option of remote.options ?? []) command.option(option.flags, t(option.description))
      command.action((...received: readonly unknown[]) => {
        const given = received
          .slice(0, -2)
          .flat()
          .filter((one): one is string => typeof one === 'string')
        choose(remote, given, command.opts<RemoteOptions>())
      })
    }
  }
}
