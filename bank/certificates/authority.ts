import type { Certificate } from 'pkijs'
import { systemRandom } from '../../server/index.ts'
import { type Bank, realNow } from '../core/bank.ts'
import type { CertificateAuthorityRow, CertificateRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import { type Issuer, issuerName, newIssuer, newSerial } from './issuer.ts'
import { enterCertificate } from './kept-certificates.ts'
import { pkcs12 } from './pkcs12.ts'
import { type RevocationList, revocationList } from './revocation-list.ts'
import {
  authorityKeyIdentifier,
  basicConstraints,
  derOf,
  type KeyPair,
  keyBytes,
  keyIdentifierOf,
  keyUsage,
  newKeyPair,
  pemOf,
  purposeOf,
  readKey,
  type Signing,
  signCertificate,
  subjectKeyIdentifier,
  subjectNames,
} from './x509.ts'

/** The bank's own certificate authority, shared by all processes that hold its store. Root and key are made when they are first needed. */
export interface Authority {
  /** The root, for those who shall trust it. DER. */
  root(): Promise<Uint8Array>
  /**
   * Makes a key and a certificate for it. It takes a while: never do it inside a transaction. Nothing is entered yet: `enterCertificate` does that.
   * @throws RangeError for a password that is none for such a file (pkcs12.ts: FILE_PASSWORD)
   */
  make(wanted: WantedCertificate): Promise<MadeCertificate>
  /** Makes it and enters it. @param also what changes in the same transaction */
  issue(wanted: WantedCertificate, also?: (tables: Tables) => Promise<void>): Promise<MadeCertificate>
  /** What is revoked or superseded now, by the real clock: the same object as long as it holds, made anew when half of its time is over. */
  list(): Promise<RevocationList>
  /** The certificate of a server. It is not kept: each process has one of its own. @param names host names and addresses */
  server(names: readonly string[]): Promise<ServerCertificate>
}

export type AuthorityBank = Pick<Bank, 'store' | 'random' | 'now' | 'base'>

export interface ServerCertificate {
  /** PEM. */
  readonly cert: string
  /** PEM. */
  readonly key: string
  readonly notAfter: number
}

export interface WantedCertificate {
  /** As `newSerial` draws it; default: a new one. */
  readonly serial?: string
  /** Whose it is: the login ID, which is what the certificate is called by. */
  readonly loginId: string
  /** The company's name. */
  readonly organisation: string
  /** The user's name. */
  readonly name: string
  /** On the clock of his company, ms since 1970. */
  readonly issuedAt: number
  readonly notAfter: number
  /** Of the file. */
  readonly password: string
}

export interface MadeCertificate {
  readonly row: CertificateRow
  /** The same as `row.serial`. */
  readonly serial: string
  readonly notAfter: number
  /** PKCS #12, for the browser's store of certificates. */
  readonly pfx: Uint8Array
}

/** How long a certificate counts unless a bank says otherwise, in ms. */
export const CERTIFICATE_LIFE = 365 * 24 * 60 * 60_000

/** The one row of its table. */
const ROOT = 'root'
/** A computer's clock may be slow. */
const SLACK = 24 * 60 * 60_000
/** Browsers trust no server's certificate for much longer than this, in ms. */
const SERVER_LIFE = 390 * 24 * 60 * 60_000
/** RFC 5280 §4.2.1.12. */
const PURPOSES = { server: '1.3.6.1.5.5.7.3.1', client: '1.3.6.1.5.5.7.3.2' } as const

export function makeAuthority(bank: AuthorityBank): Authority {
  const { store, random } = bank
  let known: Issuer | undefined

  /** Of several processes that make it at once, one is first. */
  async function issuer(): Promise<Issuer> {
    known ??= await kept()
    if (known) return known
    const made = await newIssuer(realNow(bank), systemRandom)
    return store.transaction(async (tables) => {
      const row = await tables.certificateAuthorities.get(ROOT)
      if (row) return issuerOf(row)
      await tables.certificateAuthorities.insert(rowOf(made))
      return made
    })
  }
  async function kept(): Promise<Issuer | undefined> {
    const row = await store.transaction((tables) => tables.certificateAuthorities.get(ROOT))
    return row && issuerOf(row)
  }

  /** What a certificate of this authority has besides: whose key it is for. */
  async function sign(wanted: Wanted, { publicKey }: KeyPair): Promise<Certificate> {
    const signer = await issuer()
    return signCertificate(
      {
        ...{ ...wanted, publicKey, issuer: signer.name },
        extensions: [
          basicConstraints(false),
          keyUsage('signature'),
          purposeOf(PURPOSES[wanted.purpose]),
          subjectKeyIdentifier(await keyIdentifierOf(publicKey)),
          authorityKeyIdentifier(signer.keyIdentifier),
          ...(wanted.extensions ?? []),
        ],
      },
      await readKey(signer.key),
    )
  }

  async function make(wanted: WantedCertificate): Promise<MadeCertificate> {
    const { loginId, issuedAt, notAfter, password } = wanted
    const keys = await newKeyPair()
    const real = realNow(bank)
    const { serial = newSerial(random) } = wanted
    const certificate = await sign(
      {
        ...{ serial, purpose: 'client' },
        subject: [
          ['organisation', wanted.organisation],
          ['unit', wanted.name],
          ['commonName', loginId],
        ],
        // Browsers offer what is valid by the real clock; what is valid by its own, the bank says.
        notBefore: Math.min(issuedAt, real) - SLACK,
        notAfter: Math.max(notAfter, real + notAfter - issuedAt),
      },
      keys,
    )
    const pfx = await pkcs12(
      {
        ...{ certificate, name: loginId, root: (await issuer()).certificate },
        key: await keyBytes(keys.privateKey),
        id: await keyIdentifierOf(keys.publicKey),
      },
      password,
    )
    const file = Buffer.from(pfx).toString('base64')
    const row = { ...{ serial, loginId, issuedAt, notAfter, file }, revokedAt: null, supersededAt: null }
    return { row, serial, notAfter, pfx }
  }

  let lastList: (RevocationList & { readonly of: string; readonly renewAt: number }) | undefined
  async function list(): Promise<RevocationList> {
    const revoked = await store.transaction(revokedIn)
    const of = revoked.map(({ serial }) => serial).join()
    const now = realNow(bank)
    if (lastList?.of === of && now < lastList.renewAt) return lastList
    const made = await revocationList(await issuer(), revoked, now)
    lastList = { ...made, of, renewAt: (now + made.nextUpdate) / 2 }
    return lastList
  }

  async function server(names: readonly string[]): Promise<ServerCertificate> {
    const keys = await newKeyPair()
    const now = realNow(bank)
    const notAfter = now + SERVER_LIFE
    const certificate = await sign(
      {
        ...{ serial: newSerial(systemRandom), purpose: 'server', notBefore: now - SLACK, notAfter },
        subject: [['commonName', names[0] ?? '']],
        extensions: [subjectNames(names)],
      },
      keys,
    )
    return {
      cert: pemOf(derOf(certificate), 'CERTIFICATE'),
      key: pemOf(await keyBytes(keys.privateKey), 'PRIVATE KEY'),
      notAfter,
    }
  }

  return {
    root: async () => (await issuer()).certificate,
    ...{ make, list, server },
    async issue(wanted, also) {
      const made = await make(wanted)
      await store.transaction(async (tables) => {
        await enterCertificate(tables, made.row)
        await also?.(tables)
      })
      return made
    },
  }
}

interface Wanted extends Pick<Signing, 'serial' | 'subject' | 'notBefore' | 'notAfter'> {
  readonly purpose: keyof typeof PURPOSES
  readonly extensions?: Signing['extensions']
}

async function revokedIn({ certificates }: Tables): Promise<readonly CertificateRow[]> {
  const revoked = await certificates.find({ revokedAt: { from: 0 } })
  return [...revoked, ...(await certificates.find({ revokedAt: null, supersededAt: { from: 0 } }))]
}

const issuerOf = ({ certificate, key, keyIdentifier }: CertificateAuthorityRow): Issuer => ({
  name: issuerName(keyIdentifier),
  keyIdentifier,
  certificate: new Uint8Array(Buffer.from(certificate, 'base64')),
  key: new Uint8Array(Buffer.from(key, 'base64')),
})

const rowOf = ({ certificate, key, keyIdentifier }: Issuer): CertificateAuthorityRow => ({
  id: ROOT,
  keyIdentifier,
  certificate: Buffer.from(certificate).toString('base64'),
  key: Buffer.from(key).toString('base64'),
})
