/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Text } from '../../../web/text.ts'
import type { Offer } from './offers.ts'

/** 「トランザクション認証が必要」, and for what, where not everything of it needs the token. */
export function TokenNote({ t, tokenFor }: { readonly t: Text; readonly tokenFor: Offer['tokenFor'] }) {
  if (tokenFor === 'all') return <small>{t('top.needs-token')}</small>
  if (tokenFor.length === 0) return null
  const names = tokenFor.map((operation) => t(`settings.operation-${operation}`)).join(t('settings.and'))
  return <small>{t('top.needs-token-for', { names })}</small>
}

/** An operation that the user may not use is not a link: it says why. */
export function OfferList({ t, offers }: { readonly t: Text; readonly offers: readonly Offer[] }) {
  return (
    <ul class="operations">
      {offers.map((offer) => (
        <li key={offer.name}>
          {offer.refusal === 'no-authority' ? (
            <div class="operation" data-testid={offer.name}>
              <strong>{t(`operation.${offer.name}`)}</strong>
              <span class="refused">{t('operation-refused.no-authority')}</span>
            </div>
          ) : (
            <OfferLink t={t} offer={offer} />
          )}
        </li>
      ))}
    </ul>
  )
}

function OfferLink({ t, offer }: { readonly t: Text; readonly offer: Offer }) {
  const { name, tokenFor, works = [], refusal } = offer
  return (
    <a href={`/${name}`} data-testid={name}>
      <strong>{t(`operation.${name}`)}</strong>
      <span>{t(`operation.${name}-text`, { works: works.map((work) => t(work)).join(t('settings.and')) })}</span>
      {refusal ? (
        <span class="refused">{t(`operation-refused.${refusal}`)}</span>
      ) : (
        <TokenNote t={t} tokenFor={tokenFor} />
      )}
    </a>
  )
}
