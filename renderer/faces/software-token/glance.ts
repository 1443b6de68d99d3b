import type { TFunction } from 'i18next'
import type { ViewOf } from '../../connection/view.ts'
import { holderIn } from '../../parts/holder-text.ts'
import { stateName } from './next-step.ts'

type PhoneView = ViewOf<'software-token'>

/** The state in a line: which app, what it shows, how many tokens are in it, and whose it is. */
export function glanceText(view: PhoneView, t: TFunction): string {
  const held = view.profile === 'nd-app' ? [t('phone.tokens.count', { count: view.tokens.length })] : []
  return [t(`rack.state.${stateName(view)}`), ...held, ...holderIn(view)].join(t('rack.and'))
}

/** The tokens in the app, with what the bank knows them by. */
export const detailsOf = (view: PhoneView): readonly string[] =>
  view.profile === 'nd-app'
    ? view.tokens.map(({ name, serviceId, userId }) => `${name} · ${serviceId} · ${userId}`)
    : []

export const foundIn = (view: PhoneView, t: TFunction): readonly string[] => [
  t(`rack.model.${view.profile}`),
  ...(view.profile === 'nd-app' ? view.tokens.flatMap(({ name, serviceId, userId }) => [name, serviceId, userId]) : []),
]
