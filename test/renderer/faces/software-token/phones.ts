import { makeToken, parseToken, type SoftwareTokenTypes } from '../../../../token-core/index.ts'

type Phone = SoftwareTokenTypes['token']

/** Twelve seconds after a full minute. */
export const AT = Date.UTC(2026, 3, 6, 0, 0, 12)

/** A telephone on which nothing was set up. */
export const phone = (profile: 'sk-app' | 'nd-app'): Phone => makeToken({ kind: 'software-token', profile, at: AT })

/** A telephone with tokens in its app. */
export function phoneWith(...names: readonly (readonly [name: string, pin: string | null])[]): Phone {
  const tokens = names.map(([name, pin], place) => ({
    serviceId: `1011223${place}`,
    userId: `99980000100${place}`,
    name,
    key: '3132333435363738393031323334353637383930',
    digits: 6,
    step: 60_000,
    hash: 'sha1',
    pin,
  }))
  const read = parseToken({ ...phone('nd-app'), tokens })
  if (!read.ok || read.value.kind !== 'software-token') throw new TypeError('this is no telephone')
  return read.value
}
