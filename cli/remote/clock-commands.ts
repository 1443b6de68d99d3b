import { bodyOf } from '../../scenario/world/http-api.ts'
import { spanOf } from '../terminal/span.ts'
import type { Outcome, RemoteCommand } from './command.ts'
import { displayLines, valueLines } from './lines.ts'

/** `camtoken clock …`: of one token with `--id`, of all tokens and the bank without. */

const shown = (value: unknown): Outcome => ({ value, lines: valueLines(value) })

const mode = (name: string, description: RemoteCommand['description'], setting: unknown): RemoteCommand => ({
  name,
  description,
  options: [{ flags: '--one', description: 'clock.option.one' }],
  async run({ host, tokenId }, _given, { one }) {
    const path = one === true ? `tokens/${encodeURIComponent(await tokenId())}/clock` : 'clock'
    return shown(bodyOf(await host('PUT', path, setting)))
  },
})

export const CLOCK_COMMANDS: readonly RemoteCommand[] = [
  {
    name: 'show',
    description: 'clock.show',
    run: async ({ host }) => shown(bodyOf(await host('GET', 'clock'))),
  },
  mode('pause', 'clock.pause', { mode: 'paused' }),
  mode('run', 'clock.run', { mode: 'real' }),
  {
    name: 'scale',
    description: 'clock.scale',
    arguments: [{ name: '<speed>', description: 'clock.speed' }],
    run: async ({ host }, [speed = '']) =>
      shown(bodyOf(await host('PUT', 'clock', { mode: 'scaled', speed: Number(speed) }))),
  },
  {
    name: 'advance',
    description: 'clock.advance',
    arguments: [{ name: '<span>', description: 'clock.span' }],
    run: async ({ host }, [span = '']) => shown(bodyOf(await host('POST', 'clock/advance', { ms: spanOf(span) }))),
  },
  {
    name: 'next',
    description: 'clock.next',
    async run({ client, tokenId }) {
      const view = await client.advance(await tokenId(), { to: 'next-change' })
      return { value: view, lines: displayLines(view) }
    },
  },
]
