import { type Effect, nextChangeAt, step } from '../../token-core/index.ts'
import type { Clock } from '../token/clock.ts'
import { LATEST, standingAt } from '../token/token-clock.ts'
import { answerOf, type TokenView } from '../token/token-view.ts'
import type { Life } from './life.ts'
import type { RunningToken } from './running.ts'

export interface DeedsOptions {
  readonly life: Life
  readonly clock: Clock
  /** Does something to the token as it stands, with what fell due by now; again where it was refused. */
  does<Done>(sequence: number | undefined, deed: () => Promise<Done>): Promise<Done>
  /** What happened in the token's life is on its way to the store, and to who watches. */
  changed(): TokenView
  /** Resolves once that is kept. */
  answered(view: TokenView): Promise<TokenView>
}

/** What is done to a token besides its events: each is one change. */
export function makeDeeds({
  life,
  clock,
  does,
  changed,
  answered,
}: DeedsOptions): Pick<RunningToken, 'describe' | 'setClock' | 'advance' | 'advanceUntil' | 'putState'> {
  const { time } = life
  const { now } = time
  return {
    describe: (words, { sequence } = {}) =>
      does(sequence, async () => {
        if (life.hasNews()) changed()
        const was = life.record()
        const { name = was.name, colour = was.colour, place = was.place } = words
        life.put({ name, colour, place })
        return answered(changed())
      }),
    setClock: (setting, { sequence } = {}) =>
      does(sequence, async () => {
        life.noteTime()
        if (setting.mode === 'real' && setting.from === 'host') life.goWithHost()
        else life.put({ clock: time.under(setting) })
        return answered(changed())
      }),
    advance: (way, { sequence } = {}) =>
      does(sequence, async () => {
        const before = life.record().token
        const effects: Effect[] = []
        life.note(effects)
        life.moveTo('ms' in way ? now() + way.ms : (nextChangeAt(life.standing()) ?? now()))
        life.note(null)
        const [, , ignored] = step(before, { type: 'time-passed', at: now() })
        return answerOf(await answered(changed()), { effects, ignored })
      }),
    advanceUntil: (most, isWanted) =>
      does(undefined, async () => {
        const last = Math.min(now() + most, LATEST)
        while (now() < last && !isWanted(life.view())) {
          life.moveTo(Math.min(Math.max(nextChangeAt(life.standing()) ?? last, now() + 1), last))
        }
        return answered(changed())
      }),
    putState: ({ token, clock: rate, ...words }, { sequence } = {}) =>
      does(sequence, async () => {
        if (life.hasNews()) changed()
        const was = life.record()
        const own = standingAt(rate ?? was.clock, token.at, clock.now())
        life.become({ ...was, ...words, token, clock: own, sequence: was.sequence + 1 })
        life.catchUp()
        return answered(changed())
      }),
  }
}
