import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { runCommand } from '../parts/commands.ts'
import { MenuButton, type MenuItem } from '../parts/menu.tsx'
import { addTokens } from './actions.ts'
import { ask } from './asking.ts'
import { AT_HAND, presetText } from './models.ts'

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
    ...AT_HAND.map((one, place) => ({
      id: one.isOnly ? one.model : one.preset.name,
      label: presetText(one, t),
      note: t(`rack.preset.${one.preset.name}.note`),
      isApart: one.isOnly && AT_HAND[place - 1]?.isOnly === false,
      onChoose: () => void addTokens(rack, one.preset.wanted, 1),
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
