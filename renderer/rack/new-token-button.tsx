import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import type { KindName } from '../connection/view.ts'
import { runCommand } from '../parts/commands.ts'
import { MenuButton, type MenuItem } from '../parts/menu.tsx'
import { addTokens } from './actions.ts'
import { ask } from './asking.ts'
import { AT_HAND } from './models.ts'

interface NewTokenButtonProps {
  readonly className: string | undefined
  readonly testId: string
  readonly children: ReactNode
}

/** Opens the menu of all ways to a new token. */
export function NewTokenButton({ className, testId, children }: NewTokenButtonProps) {
  const { t } = useTranslation()
  const rack = useRack()
  /** A heading where another kind begins; a line where it has only one, which is called as the kind is. */
  const beginning = (kind: KindName, before: KindName | undefined) => {
    if (kind === before) return {}
    const isAlone = AT_HAND.filter((one) => one.kind === kind).length === 1
    return isAlone ? { isApart: true } : { heading: t(`rack.kind.${kind}`) }
  }
  const items: readonly MenuItem[] = [
    ...AT_HAND.map(({ kind, model, preset, isOnly }, place) => ({
      id: isOnly ? model.name : preset.name,
      ...beginning(kind, AT_HAND[place - 1]?.kind),
      ...(isOnly
        ? { label: t(`rack.model.${model.name}`) }
        : {
            label: preset.isRegistered
              ? t('rack.registered', { model: t(`rack.model.${model.name}`) })
              : t(`rack.preset.${preset.name}.name`),
            note: t(`rack.preset.${preset.name}.note`),
          }),
      onChoose: () => void addTokens(rack, preset.wanted, 1),
    })),
    { id: 'users', label: t('rack.forUser'), isApart: true, onChoose: () => ask({ kind: 'users' }) },
    { id: 'several', label: t('rack.several'), onChoose: () => ask({ kind: 'several' }) },
    { id: 'import', label: t('rack.import'), isApart: true, onChoose: () => runCommand('import') },
    { id: 'keys', label: t('rack.keys'), onChoose: () => runCommand('import-keys') },
    { id: 'otpauth', label: t('rack.otpauth'), onChoose: () => ask({ kind: 'otpauth' }) },
  ]
  return (
    <MenuButton label={t('rack.new')} items={items} className={className} testId={testId}>
      {children}
    </MenuButton>
  )
}
