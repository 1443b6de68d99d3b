import type { TFunction } from 'i18next'
import type { ViewOf } from '../../connection/view.ts'
import { stateName } from './next-step.ts'

type View = ViewOf<'key-fob'>

/** What it is and what it shows, in a line. */
export const glanceText = (view: View, t: TFunction): string =>
  [t(`keyFob.profile.${view.profile}.short`), t(`rack.state.${stateName(view)}`)].join(t('rack.and'))

/** By the name of what it is. */
export const foundIn = ({ profile }: View, t: TFunction): readonly string[] => [
  t(`keyFob.profile.${profile}.name`),
  profile,
]
