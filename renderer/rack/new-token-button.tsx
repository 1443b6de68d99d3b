import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { runCommand } from '../parts/commands.ts'
import { MenuButton, type MenuItem } from '../parts/menu.tsx'
import { addTokens } from './actions.ts'
import { ask } from './asking.ts'
import { PRESETS } from './presets.ts'

interface NewTokenButtonProps {
  readonly className: string | undefined
  readonly testId: string
  readonly children: ReactNode
}

/** Opens the menu of all ways to a new token. */
export function NewTokenButton({ className, testId, children }: NewTokenButtonProps) {
  const { t } = useTranslation()
  const rack = useRack()
  const items: readonly MenuItem[] = [
    ...PRESETS.map(({ name }) => ({
      id: name,
      label: t(`rack.preset.${name}.name`),
      note: t(`rack.preset.${name}.note`),
      onChoose: () => void addTokens(rack, name, 1),
    })),
    { id: 'users', label: t('rack.forUser'), isApart: true, onChoose: () => ask({ kind: 'users' }) },
    { id: 'several', label: t('rack.several'), onChoose: () => ask({ kind: 'several' }) },
    { id: 'import', label: t('rack.import'), onChoose: () => runCommand('import') },
  ]
  return (
    <MenuButton label={t('rack.new')} items={items} className={className} testId={testId}>
      {children}
    </MenuButton>
  )
}
