import { startBank } from '../../../bank/index.ts'
import { startHost } from '../../../host/index.ts'
import { type RecordedRow, recordingOf } from '../../../scenario/record/record.ts'
import type { Recording } from '../../../scenario/record/recording.ts'
import { bodyOf, callerOf } from '../../../scenario/world/http-api.ts'

/** A walk that a person may take, at running servers: a token is registered, in part wrongly, and signs. */

export interface Servers {
  readonly host: { readonly url: string; readonly apiToken: string }
  readonly bank: { readonly url: string; readonly apiToken: string }
  close(): Promise<void>
}

export async function startServers(): Promise<Servers> {
  const bank = await startBank({ port: 0, paused: true })
  const host = await startHost({ dataDir: null, port: 0, paused: true, banks: { anser: bank } })
  return {
    host,
    bank,
    async close() {
      await Promise.all([host.close(), bank.close()])
    },
  }
}

interface View {
  readonly id: string
  readonly serial: string
  readonly display: { readonly code: string | null }
}

/** @returns the token's id, which stays in the rack */
export async function walk({ host, bank }: Servers): Promise<string> {
  const [token, atBank] = [callerOf(host), callerOf(bank)]
  const company = bodyOf<{ id: string; users: { loginId: string }[] }>(
    await atBank('POST', 'companies', { users: [{ kind: 'master' }] }),
  )
  const user = company.users[0]?.loginId ?? ''
  const made = bodyOf<View>(await token('POST', 'tokens', { preset: 'factory-new', company: company.id }))
  const path = `tokens/${made.id}`
  await token('PUT', `${path}/clock`, { mode: 'paused' })
  const send = async (event: object) => bodyOf<View>(await token('POST', `${path}/events`, event))
  const press = (button: string) => send({ type: 'tap', button })
  const advance = (ms: number) => token('POST', `${path}/clock/advance`, { ms })

  await press('right')
  await send({ type: 'tape-removed' })
  await send({ type: 'hold', button: 'middle', for: 2300 })
  await advance(1000)
  const first = bodyOf<{ id: string; text: string }>(await atBank('POST', `users/${user}/registration`))
  await send({ type: 'scan', text: first.text })
  await press('right')
  await send({ type: 'scan', text: 'none of the bank' })
  await press('right')
  await press('right')
  const deviceCode = (await send({ type: 'scan', text: first.text })).display.code
  const second = bodyOf<{ text: string }>(
    await atBank('POST', `registrations/${first.id}/identification`, { serial: made.serial, deviceCode }),
  )
  await advance(20_000)
  for (let i = 0; i < 4; i++) await press('right')
  const { code } = (await send({ type: 'scan', text: second.text })).display
  bodyOf(await atBank('POST', `registrations/${first.id}/completion`, { code }))
  await press('right')
  await press('right')
  await send({ type: 'camera-fault', on: true, probability: 1 })
  await press('right')
  await send({ type: 'camera-fault', on: false })
  await send({ type: 'button-stuck', button: 'right', on: true, times: 1 })
  await press('right')
  await press('right')
  const request = bodyOf<{ id: string; text: string }>(
    await atBank('POST', 'requests', {
      loginId: user,
      title: '振込',
      fields: [
        ['受取人', 'ﾄﾔﾏ "ﾀﾛｳ"'],
        ['金額', '120,000円'],
      ],
    }),
  )
  const signed = (await send({ type: 'scan', text: request.text })).display.code
  bodyOf(await atBank('POST', `requests/${request.id}/verification`, { code: signed }))
  await advance(300_000)
  await send({ type: 'hold', buttons: ['left', 'middle'], for: 2000 })
  return made.id
}

export async function recordedWalk(servers: Servers): Promise<Recording> {
  const path = `tokens/${await walk(servers)}/journal/export?form=report`
  const report = bodyOf<{ serial: string; profile: string; rows: RecordedRow[] }>(
    await callerOf(servers.host)('GET', path),
  )
  return recordingOf(report, report.rows)
}
