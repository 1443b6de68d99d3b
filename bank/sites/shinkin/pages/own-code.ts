import type { ShinkinKey } from '../texts.ts'
import type { Field } from './kinds.ts'

/** Inputs of codes that a person chooses for himself: two of each. */

const hint: Field['hint'] = ({ around }) => (around.rules.symbols ? 'code.own-with-symbols' : 'code.own')

interface Named {
  readonly label: ShinkinKey
  readonly again: ShinkinKey
  readonly group?: ShinkinKey
  readonly groupHint?: ShinkinKey
  readonly optional?: boolean
}

/** @param name of the first input */
export const ownCodeFields = <Name extends string>(
  name: Name,
  { label, again, optional = false, ...group }: Named,
): Readonly<Record<Name | `${Name}Again`, Field>> =>
  ({
    [name]: { kind: 'secret', label, hint, optional, ...group, ...AS_NEW },
    [`${name}Again`]: { kind: 'secret', label: again, hint: 'code.again', optional, ...AS_NEW },
  }) as Record<Name | `${Name}Again`, Field>

const AS_NEW = { autocomplete: 'new-password' } as const
