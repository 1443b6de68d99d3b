/** The two services of a bank's contract with a company: what each of them bounds, as pages 2, 3, 34 and 37 of the guide have it. */

export const SERVICE_NAMES = ['business-ib', 'business-ib-light'] as const
export type ServiceName = (typeof SERVICE_NAMES)[number]

export interface Service {
  /** Users besides the master that a company may have. */
  readonly users: number
  /** Accounts that a company may use. */
  readonly accounts: number
  /**
   * Payments in one request of 総合振込 or 給与・賞与振込, on the page or in a file. A file's lines stand on a page here, so there are 500 where
   * the guide has 50,000 in a file; of the smaller service 200, as the guide has them in a file (100 on the page).
   */
  readonly lines: number
  /** What a user's limits, 利用者一回当たり, stay below, in yen; null: as high as the company's. */
  readonly transferBelow: number
  readonly batchBelow: number | null
  /** What holds for transfers of a user who has no limit of his own, in yen. */
  readonly transferUnset: number
  /** Whom its customers call. Invented: nobody is reached there. */
  readonly contactPhone: string
}

export const SERVICES: Readonly<Record<ServiceName, Service>> = {
  'business-ib': {
    ...{ users: 9, accounts: 100, lines: 500 },
    ...{ transferBelow: 10_000_000_000, batchBelow: null, transferUnset: 1_000_000_000 },
    contactPhone: '0120-000-000',
  },
  'business-ib-light': {
    ...{ users: 19, accounts: 20, lines: 200 },
    ...{ transferBelow: 50_000_000, batchBelow: 50_000_000, transferUnset: 49_999_999 },
    contactPhone: '0120-000-111',
  },
}

/** The call centre's number: one that is a service's own goes with the service. */
export function phoneFor(service: ServiceName, phone: string): string {
  const isOfService = Object.values(SERVICES).some(({ contactPhone }) => contactPhone === phone)
  return isOfService ? SERVICES[service].contactPhone : phone
}
