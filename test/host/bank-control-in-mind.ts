import type { BankClock, BankControl } from '../../host/practice/bank-control.ts'

/** A bank with nothing but a clock and snapshots. `asked` is what was asked of it; `trouble` lets what changes something fail, `silent` all. */
export function makeBankControl(): BankControl & {
  readonly asked: string[]
  trouble: Error | null
  silent: Error | null
} {
  let clock: BankClock = { now: 0, offset: 0, mode: 'real' }
  let snapshots = 0
  const asked: string[] = []
  const bank = {
    asked,
    trouble: null as Error | null,
    silent: null as Error | null,
    async clock() {
      if (bank.silent !== null) throw bank.silent
      return clock
    },
    setClock: (setting: { mode: string }) =>
      done(`clock ${setting.mode}`, () => {
        if (setting.mode !== 'scaled') clock = { ...clock, mode: setting.mode === 'paused' ? 'paused' : 'real' }
        return clock
      }),
    putOn: (time: number, mode: BankClock['mode']) =>
      done(`clock at ${time} ${mode}`, () => {
        clock = { now: time, offset: time - (clock.now - clock.offset), mode }
        return clock
      }),
    advance: (ms: number) =>
      done(`advance ${ms}`, () => {
        clock = { ...clock, now: clock.now + ms, offset: clock.offset + ms }
        return clock
      }),
    keep: () =>
      done('keep', () => {
        snapshots += 1
        return `kept-${snapshots}`
      }),
    restore: (id: string, keepsClock = false) =>
      done(`restore ${id}${keepsClock ? ' with its clock as it is' : ''}`, () => {}),
    forget: (id: string) => done(`forget ${id}`, () => {}),
  }
  async function done<Answer>(what: string, act: () => Answer): Promise<Answer> {
    if (bank.trouble !== null) throw bank.trouble
    asked.push(what)
    return act()
  }
  return bank
}
