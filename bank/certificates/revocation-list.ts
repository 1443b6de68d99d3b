import { Enumerated } from 'asn1js'
import { CertificateRevocationList, Extensions, RevokedCertificate } from 'pkijs'
import type { CertificateRow } from '../core/rows.ts'
import type { Issuer } from './issuer.ts'
import { authorityKeyIdentifier, derOf, ENGINE, extensionOf, HASH, integerOf, nameOf, readKey, timeOf } from './x509.ts'

/** How long a list counts, in ms. */
const LIFE = 7 * 24 * 60 * 60_000
/** So much earlier than it is made: clocks that look at it may be slow. */
const SLACK = 60 * 60_000
/** RFC 5280 §5.3.1. */
const REASONS = { unspecified: 0, superseded: 4 } as const

/** The list of what is revoked (CRL, RFC 5280 §5). DER. */
export interface RevocationList {
  readonly der: Uint8Array
  /** When the next must be there, ms since 1970. */
  readonly nextUpdate: number
}

type Revoked = Pick<CertificateRow, 'serial' | 'revokedAt' | 'supersededAt'>

/** @param now the real clock, ms since 1970: whoever looks at the list goes by it */
export async function revocationList(
  issuer: Issuer,
  revoked: readonly Revoked[],
  now: number,
): Promise<RevocationList> {
  const nextUpdate = now + LIFE
  const list = new CertificateRevocationList({
    version: 1,
    issuer: nameOf(issuer.name),
    thisUpdate: timeOf(now - SLACK),
    nextUpdate: timeOf(nextUpdate),
    crlExtensions: new Extensions({
      extensions: [
        authorityKeyIdentifier(issuer.keyIdentifier),
        // Its number: each later list has a higher one, whichever process makes it.
        extensionOf('2.5.29.20', integerOf(now.toString(16).padStart(14, '0'))),
      ],
    }),
    // There is no empty sequence of them.
    ...(revoked.length > 0 && { revokedCertificates: revoked.map((one) => entryOf(one, now)) }),
  })
  await list.sign(await readKey(issuer.key), HASH, ENGINE)
  return { der: derOf(list), nextUpdate }
}

function entryOf({ serial, revokedAt, supersededAt }: Revoked, now: number): RevokedCertificate {
  const reason = revokedAt === null ? REASONS.superseded : REASONS.unspecified
  // The bank's clock may be ahead: nothing was revoked in times to come.
  const at = Math.min(revokedAt ?? supersededAt ?? now, now - SLACK)
  return new RevokedCertificate({
    userCertificate: integerOf(serial),
    revocationDate: timeOf(at),
    // RFC 5280 §5.3.1: an unspecified reason is not written.
    ...(reason !== REASONS.unspecified && {
      crlEntryExtensions: new Extensions({ extensions: [extensionOf('2.5.29.21', new Enumerated({ value: reason }))] }),
    }),
  })
}
