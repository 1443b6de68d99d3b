import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import type { MenuItem } from '../shell/menu.tsx'
import { deleteToken, duplicateToken } from './actions.ts'

interface Wishes {
  onRename(id: string): void
  onColour(id: string): void
  onSecret(kind: 'export' | 'pskc', id: string): void
}

/** What can be done with one token. */
export function useTokenMenu(id: string | null, { onRename, onColour, onSecret }: Wishes): readonly MenuItem[] {
  const { t } = useTranslation()
  const rack = useRack()
  if (id === null) return []
  return [
    { id: 'choose', label: t('rack.choose'), keys: 'Enter', onChoose: () => rack.choose(id) },
    { id: 'rename', label: t('rack.rename'), keys: 'F2', isApart: true, onChoose: () => onRename(id) },
    { id: 'colour', label: t('rack.colour'), onChoose: () => onColour(id) },
    { id: 'duplicate', label: t('rack.duplicate'), onChoose: () => void duplicateToken(rack, id) },
    { id: 'export', label: t('rack.export'), isApart: true, onChoose: () => onSecret('export', id) },
    { id: 'pskc', label: t('rack.pskc'), onChoose: () => onSecret('pskc', id) },
    {
      id: 'delete',
      label: t('rack.delete'),
      keys: 'Del',
      isApart: true,
      isDanger: true,
      onChoose: () => void deleteToken(rack, id),
    },
  ]
}
