import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { practiceUsers } from '../../../cli/run/memory-world.ts'
import { WRITERS } from '../../../scenario/record/record.ts'
import type { Recording } from '../../../scenario/record/recording.ts'
import { httpWorld } from '../../../scenario/world/http-world.ts'
import { troubleOf } from '../play.ts'
import { recordedWalk, type Servers, startServers } from './walk.ts'

let servers: Servers
let recording: Recording
beforeAll(async () => {
  servers = await startServers()
  recording = await recordedWalk(servers)
})
afterAll(() => servers.close())

describe('a recorded walk', () => {
  it('has taps and holds for fingers, waits for what came by itself, and no code', () => {
    const words = recording.acts.map((act) =>
      [act.type, 'buttons' in act && act.buttons.join('+'), 'screen' in act && act.screen].filter(Boolean).join(' '),
    )
    expect(words.join('\n')).toMatchInlineSnapshot(`
      "event
      hold middle
      see splash
      until start
      tap right
      see scanning
      scan-text
      see refusal
      tap right
      see start
      tap right
      see scanning
      register
      scan
      see device-code
      identify
      until device-code
      tap right
      tap right
      see code-accepted
      tap right
      see awaiting-second
      tap right
      see scanning
      scan
      see activation-code
      complete
      tap right
      see confirm-activation
      tap right
      see activated
      event
      tap right
      see refusal
      event
      tap right
      see scanning
      tap right
      request
      scan
      see transaction
      verify
      until transaction
      until off
      hold left+middle
      see menu"
    `)
  })

  it('is a scenario that passes', async () => {
    const source = WRITERS.scenario.write(recording)
    const world = httpWorld({ host: servers.host, bank: servers.bank, practiceUsers })
    expect(await troubleOf(source, { world })).toBe('')
    expect(source).not.toMatch(/\d{8}/)
  })
})
