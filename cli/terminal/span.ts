const UNITS: Readonly<Record<string, number>> = { '': 1, ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** The ms of `90s`, `1500`, `2.5s`, `10m`. Throws a RangeError. */
export function spanOf(typed: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(typed) ?? []
  const ms = Number(number) * (UNITS[unit] ?? 1)
  if (!Number.isInteger(ms)) throw new RangeError(typed)
  return ms
}
