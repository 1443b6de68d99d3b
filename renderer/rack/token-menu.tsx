import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { faceOf } from '../faces/faces.ts'
import type { MenuItem } from '../parts/menu.tsx'
import { duplicateToken, showToken } from './actions.ts'
import { ask } from './asking.ts'

interface Wishes {
  onRename(id: string): void
  onMove(id: string, by: -1 | 1): void
  onDelete(id: string): void
}

/** What can be done with one token. */
export function useTokenMenu(id: string | null, { onRename, onMove, onDelete }: Wishes): readonly MenuItem[] {
  const { t } = useTranslation()
  const rack = useRack()
  if (id === null) return []
  const { view } = rack.token(id).store.getState()
  const holdsKeys = view !== null && faceOf(view).holdsKeys(view)
  return [
    { id: 'choose', label: t('rack.choose'), keys: 'Enter', onChoose: () => showToken(rack, id) },
    { id: 'rename', label: t('rack.rename'), keys: 'F2', isApart: true, onChoose: () => onRename(id) },
    { id: 'colour', label: t('rack.colour'), onChoose: () => ask({ kind: 'colour', id }) },
    { id: 'duplicate', label: t('rack.duplicate'), onChoose: () => void duplicateToken(rack, id) },
    { id: 'up', label: t('rack.up'), keys: 'Alt ↑', isApart: true, onChoose: () => onMove(id, -1) },
    { id: 'down', label: t('rack.down'), keys: 'Alt ↓', onChoose: () => onMove(id, 1) },
    { id: 'export', label: t('rack.export'), isApart: true, onChoose: () => ask({ kind: 'export', id }) },
    { id: 'pskc', label: t('rack.pskc'), isOff: !holdsKeys, onChoose: () => ask({ kind: 'pskc', ids: [id] }) },
    ...(view && faceOf(view).isTimed
      ? [
          {
            id: 'otpauth-out',
            label: t('rack.otpauthOut'),
            isOff: !holdsKeys,
            onChoose: () => ask({ kind: 'otpauth-out', id }),
          },
        ]
      : []),
    { id: 'delete', label: t('rack.delete'), keys: 'Del', isApart: true, isDanger: true, onChoose: () => onDelete(id) },
  ]
}
