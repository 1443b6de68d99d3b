import type { TFunction } from 'i18next'
import type { TokenView } from '../connection/view.ts'
import { stateName } from '../guide/next-step.ts'

function registeredText({ registration, activations }: TokenView, t: TFunction): string {
  if (registration) return t('rack.registering')
  if (activations.length > 1) return t('rack.activations', { number: activations.length })
  return t(activations.length === 1 ? 'rack.activated' : 'rack.not-activated')
}

/** The state in a line: on or off, and whether a bank knows the token. */
export const glanceText = (view: TokenView, t: TFunction): string =>
  `${t(`rack.state.${stateName(view)}`)}${t('rack.and')}${registeredText(view, t)}`
