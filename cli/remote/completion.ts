import type { Command } from 'commander'

/** What a shell completes: made from the commands themselves, so that it cannot be behind them. */

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof SHELLS)[number]

/** A command by its words, with what may follow it. */
interface Place {
  /** `token tap`; '' for the program itself. */
  readonly path: string
  readonly commands: readonly { readonly name: string; readonly description: string }[]
  readonly options: readonly string[]
}

function placesOf(command: Command, path = ''): readonly Place[] {
  const commands = command.commands.map((one) => ({ name: one.name(), description: one.description() }))
  const options = command.options.flatMap(({ long }) => (long ? [long] : []))
  const below = command.commands.flatMap((one) => placesOf(one, `${path} ${one.name()}`.trim()))
  return [{ path, commands, options: [...options, '--help'] }, ...below]
}

const wordsOf = ({ commands, options }: Place) => [...commands.map(({ name }) => name), ...options].join(' ')

export function completionOf(program: Command, shell: Shell): string {
  const places = placesOf(program)
  const name = program.name()
  switch (shell) {
    case 'bash':
      return [
        `_${name}() {`,
        '  local path="" word i',
        '  for ((i = 1; i < COMP_CWORD; i++)); do',
        '    word="${COMP_WORDS[i]}"',
        '    case "$word" in -*) ;; *)',
        '      case " ${path:+$path }$word" in',
        ...places.filter(({ path }) => path !== '').map(({ path }) => `        " ${path}") path="${path}" ;;`),
        '      esac ;;',
        '    esac',
        '  done',
        '  case "$path" in',
        ...places.map(
          (place) =>
            `    "${place.path}") COMPREPLY=($(compgen -W "${wordsOf(place)}" -- "\${COMP_WORDS[COMP_CWORD]}")) ;;`,
        ),
        '  esac',
        '  [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))',
        '}',
        `complete -F _${name} ${name}`,
      ].join('\n')
    case 'zsh':
      return [`#compdef ${name}`, 'autoload -U +X bashcompinit && bashcompinit', completionOf(program, 'bash')].join(
        '\n',
      )
    case 'fish':
      return places
        .flatMap(({ path, commands, options }) => {
          const words = path.split(' ').filter((word) => word !== '')
          const inner = commands.map((one) => one.name).join(' ')
          const here = [
            ...words.map((word) => `__fish_seen_subcommand_from ${word}`),
            ...(inner ? [`not __fish_seen_subcommand_from ${inner}`] : []),
          ].join('; and ')
          const when = here ? ` -n '${here}'` : ''
          return [
            ...commands.map(
              (one) => `complete -c ${name} -f${when} -a ${one.name} -d '${one.description.replaceAll("'", "\\'")}'`,
            ),
            ...options.map((option) => `complete -c ${name}${when} -l ${option.slice(2)}`),
          ]
        })
        .join('\n')
    case 'powershell':
      return [
        `Register-ArgumentCompleter -Native -CommandName ${name} -ScriptBlock {`,
        '  param($word, $line, $cursor)',
        "  $said = ($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() } | Where-Object { $_ -notlike '-*' -and $_ -ne $word }) -join ' '",
        '  $places = @{',
        ...places.map((place) => `    '${place.path}' = '${wordsOf(place)}'`),
        '  }',
        "  while (-not $places.ContainsKey($said)) { $said = ($said -replace '\\s*\\S+$', '') }",
        '  $places[$said] -split \' \' | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }',
        '}',
      ].join('\n')
  }
}
