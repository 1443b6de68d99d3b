import type { TFunction } from 'i18next'
import type { ViewOf } from '../../connection/view.ts'
import { holderIn } from '../../parts/holder-text.ts'
import { stateName } from './next-step.ts'

type View = ViewOf<'key-fob'>

/** What it is, what it shows, and whose it is, in a line. */
export const glanceText = (view: View, t: TFunction): string =>
  [t(`keyFob.profile.${view.profile}.short`), t(`rack.state.${stateName(view)}`), ...holderIn(view)].join(t('rack.and'))

/** By the name of what it is. */
export const foundIn = ({ profile }: View, t: TFunction): readonly string[] => [
  t(`keyFob.profile.${profile}.name`),
  profile,
]
