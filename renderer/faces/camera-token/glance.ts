import type { TFunction } from 'i18next'
import type { TokenView } from '../../camera/camera-token.ts'
import { issuerText } from '../../connection/issuer.ts'
import { stateName } from './next-step.ts'

function registeredText({ registration, activations }: TokenView, t: TFunction): string {
  if (registration) return t('rack.registering')
  if (activations.length > 1) return t('rack.activations', { number: activations.length })
  return t(activations.length === 1 ? 'rack.activated' : 'rack.not-activated')
}

/** The state in a line: on or off, whether a bank knows the token, and whose it is. */
export const glanceText = (view: TokenView, t: TFunction): string =>
  [t(`rack.state.${stateName(view)}`), registeredText(view, t), ...holdersOf(view).slice(0, 1)].join(t('rack.and'))

/** Whose a token is, as far as it is known: with name, where it was made for a user of the practice bank. */
export function holdersOf({ holder, activations }: TokenView): readonly string[] {
  const others = activations.map(({ account }) => account).filter((account) => account && account !== holder?.loginId)
  return [...(holder ? [`${holder.loginId} ${holder.name}`] : []), ...others]
}

export const detailsOf = ({ activations }: TokenView): readonly string[] =>
  activations.map(({ tokenCode, account }) => `${tokenCode} · ${account}`)

export const foundIn = ({ activations }: TokenView, t: TFunction): readonly string[] =>
  activations.flatMap(({ tokenCode, issuer, account }) => [tokenCode, issuer, issuerText(issuer, t), account])

export const accountOf = ({ activations }: TokenView): string | null => activations[0]?.account ?? null
