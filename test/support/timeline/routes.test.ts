import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CaseId } from '../../../support/catalogue/cases.ts'
import { supportFor } from '../../../support/support.ts'
import { type Running, startRunning } from '../../scenario/servers.ts'
import { askDesk, broughtTo } from '../desk.ts'

let running: Running
beforeAll(async () => {
  running = await startRunning()
})
afterAll(() => running.close())
afterEach(() => running.removeAll())

const desk = () => supportFor({ anser: running.bank }).routes(() => running.host)

async function send(path: string, body: unknown) {
  const answer = await askDesk(running, path, body)
  return { status: answer.status, body: await answer.json() }
}

/** Brings a case into the servers, and asks for the timeline of its token. */
async function timelineOf(id: CaseId, language: 'ja' | 'en' = 'en') {
  const { token, customer } = await broughtTo(running, id)
  const answer = await desk().request(`/timeline?token=${token.id}&language=${language}`)
  return { token, customer, answer, timeline: await answer.json() }
}

describe('the timeline of a case', () => {
  it('shows both sides in the order of time, and where they parted', async () => {
    const { timeline, customer } = await timelineOf('T01')
    expect(timeline.user).toBe(customer)
    const lanes = timeline.moments.map(({ lane, name }: { lane: string; name: string }) => `${lane} ${name}`)
    const story = [
      'bank image-shown',
      'token image-read',
      'bank code-accepted',
      'bank image-shown',
      'token image-read',
      'bank code-accepted',
      'token registration-ended',
    ]
    expect(lanes.filter((lane: string) => story.includes(lane))).toEqual(story)
    const times = timeline.moments.map(({ at }: { at: number }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(timeline.parting).toMatchObject({ kind: 'bank-alone', why: 'done-missed' })
    expect(timeline.parting.text).toMatch(/^Bank: サービス利用中 at \d\d:\d\d:\d\d\. The token holds no registration/)
    expect(timeline.spans.map(({ name, ended }: { name: string; ended: string }) => `${name} ${ended}`)).toContain(
      'done too-late',
    )
  })

  it.each([
    ['T03', { kind: 'bank-alone', why: 'yes-missed' }],
    ['T16', { kind: 'stopped' }],
    ['T32', { kind: 'token-alone' }],
    ['T34', { kind: 'together', text: 'Bank and token stand alike.' }],
    ['T09', { kind: 'together', text: expect.stringContaining('仮登録') }],
  ] as const)('%s', async (id, parting) => {
    expect((await timelineOf(id)).timeline.parting).toMatchObject(parting)
  })

  it('speaks Japanese, too', async () => {
    const { timeline } = await timelineOf('T01', 'ja')
    expect(timeline.parting.text).toContain('「サービス利用中」')
  })

  it('of no token is refused before the host is asked', async () => {
    expect((await desk().request('/timeline?token=')).status).toBe(400)
    expect((await send('/case-files', { token: '' })).status).toBe(400)
    expect((await send('/reports', { token: '' })).status).toBe(400)
  })

  it('of a token that is not there is none', async () => {
    const answer = await desk().request('/timeline?token=nobody')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('a saved journal', () => {
  it('is told as the token alone', async () => {
    const { token, timeline } = await timelineOf('T03')
    const journal = await (
      await fetch(`${running.host.url}/api/v1/tokens/${token.id}/journal/export?form=report`, {
        headers: { authorization: `Bearer ${running.host.apiToken}` },
      })
    ).json()
    const { status, body } = await send('/timeline?language=en', { journal })
    expect(status).toBe(200)
    expect(body).toMatchObject({ ahead: null, parting: null })
    const ofToken = timeline.moments.filter(({ lane }: { lane: string }) => lane === 'token')
    expect(body.moments).toEqual(ofToken)
    expect(body.spans.map(({ name }: { name: string }) => name)).toEqual(['done', 'yes'])
  })

  it('that is none is refused', async () => {
    expect((await send('/timeline', { journal: { format: 'other' } })).status).toBe(502)
    expect((await send('/timeline', {})).status).toBe(400)
  })
})

describe('a case file', () => {
  it('without keys is opened for viewing only, with the same timeline', async () => {
    const { token, customer, timeline } = await timelineOf('T01')
    const saved = await send('/case-files', { token: token.id, caseId: 'T01', notes: 'asked twice' })
    expect(saved.body.names).toContain(customer)
    expect(JSON.stringify(saved.body.file)).not.toMatch(/deviceKey|instanceKey/)
    const opened = await send('/case-files/opened?language=en', saved.body.file)
    expect(opened.body).toMatchObject({
      ...{ caseId: 'T01', notes: 'asked twice', viewingOnly: true, user: customer },
      replay: { form: 'report', differences: [] },
      parting: timeline.parting,
    })
    expect(opened.body.moments).toEqual(timeline.moments)
  })

  it('of a case that there is not is refused', async () => {
    expect((await send('/case-files', { token: 'main', caseId: 'T99' })).status).toBe(400)
  })

  it('with keys happens once more, exactly', async () => {
    const { token } = await timelineOf('T03')
    const saved = await send('/case-files', { token: token.id, withKeys: true })
    expect(saved.body.file.warning).toContain('keys')
    const opened = await send('/case-files/opened', saved.body.file)
    expect(opened.body).toMatchObject({ viewingOnly: false, replay: { form: 'replay', differences: [] } })
  })

  it('that was changed, is of another version, or is none at all is refused in words', async () => {
    const { token } = await timelineOf('T01')
    const { file } = (await send('/case-files', { token: token.id })).body
    const codeOf = async (json: unknown) => {
      const { status, body } = await send('/case-files/opened', json)
      return `${status} ${body.error.code}`
    }
    expect(await codeOf({ ...file, notes: 'other' })).toBe('400 damaged')
    expect(await codeOf({ ...file, version: 7 })).toBe('400 other-version')
    expect(await codeOf({ format: 'something' })).toBe('400 not-a-case-file')
  })
})
