// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { useReplay } from '../../../../renderer/journal/replay-store.ts'
import { caseFiles, openedCase } from '../../../../renderer/stories/data/case-file.ts'
import { CaseFileView } from '../../../../renderer/support/case-file/case-file-view.tsx'
import { useCaseFiles } from '../../../../renderer/support/case-file/case-store.ts'
import type { CaseFileSource } from '../../../../renderer/support/case-file/source.ts'
import { useDeskState, writeNotes } from '../../../../renderer/support/desk-store.ts'
import { fakeRack } from '../../fake-rack.ts'
import { happen, renderWithRack } from '../../render.tsx'

const files = vi.hoisted(() => ({ saveFile: vi.fn() }))
vi.mock('../../../../renderer/parts/files.ts', async (original) => ({ ...(await original<object>()), ...files }))

beforeEach(() => {
  useCaseFiles.setState(useCaseFiles.getInitialState(), true)
  useReplay.setState(useReplay.getInitialState(), true)
  useDeskState.setState(useDeskState.getInitialState(), true)
  files.saveFile.mockReset().mockResolvedValue(true)
})

const source = () => ({ ...caseFiles, save: vi.fn(caseFiles.save), open: vi.fn(caseFiles.open) })
/** Of the desk, where the notes stay. */
function Part({ source: from, token }: { readonly source: CaseFileSource; readonly token: string | null }) {
  const notes = useDeskState((state) => state.notes)
  return <CaseFileView source={from} token={token} caseId="T01" notes={notes} onNotes={writeNotes} />
}
const show = async (from = source(), token: string | null = 'one') => ({
  ...(await renderWithRack(<Part source={from} token={token} />, fakeRack(['one']).rack)),
  source: from,
})
const write = (field: HTMLElement, text: string) => {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

test('shows who is named in it before it is saved', async () => {
  const { get, find, source } = await show()
  await happen(() => write(get('case-file-notes'), 'asked twice'))
  expect(find('case-file-save')).toBeNull()
  await happen(() => get('case-file-make').click())
  const wanted = { token: 'one', user: null, caseId: 'T01', notes: 'asked twice', withKeys: false }
  expect(source.save).toHaveBeenCalledWith(wanted)
  expect(get('case-file-names').textContent).toContain('bntuh66437')
  expect(files.saveFile).not.toHaveBeenCalled()
  await happen(() => get('case-file-save').click())
  const [kind, name, content] = files.saveFile.mock.lastCall ?? []
  expect([kind, name]).toEqual(['case', 'case-T01-69-4984200-0.json'])
  expect(JSON.parse(await (content as Blob).text())).toMatchObject({ notes: 'asked twice' })
})

test('what was changed is looked through anew', async () => {
  const { get, find } = await show()
  await happen(() => get('case-file-make').click())
  await happen(() => write(get('case-file-notes'), 'more'))
  expect(find('case-file-save')).toBeNull()
})

test('keys go into it only when they are asked for, with a warning', async () => {
  const { get, source } = await show()
  expect(get('case-file-keys-note').textContent).toMatch(/^Without keys/)
  await happen(() => get('case-file-keys').click())
  expect(get('case-file-keys-note').textContent).toContain('as you would keep a password')
  await happen(() => get('case-file-make').click())
  expect(source.save.mock.lastCall?.[0]).toMatchObject({ withKeys: true })
})

test('notes stay when it cannot be made, cannot be saved, or another view was looked at', async () => {
  const from = source()
  from.save.mockRejectedValueOnce(Object.assign(new Error(), { code: 'bank-unreachable' }))
  const { get } = await show(from)
  await happen(() => write(get('case-file-notes'), 'asked twice'))
  await happen(() => get('case-file-make').click())
  expect(get('case-file-failure').textContent).toContain('does not answer')
  await happen(() => get('case-file-make').click())
  files.saveFile.mockRejectedValueOnce(new Error('full'))
  await happen(() => get('case-file-save').click())
  expect(get('case-file-names').textContent).toContain('could not be saved')
  document.body.replaceChildren()
  const again = await show(from)
  expect((again.get('case-file-notes') as HTMLTextAreaElement).value).toBe('asked twice')
})

test('an open one is for viewing only, is played, and closed; another language is asked for', async () => {
  useCaseFiles.setState({ open: openedCase })
  const { get, find, source } = await show()
  expect(source.open).toHaveBeenCalledWith(openedCase.json, 'en')
  expect(get('case-file-badge').textContent).toBe('viewing only')
  expect(get('case-file-title').textContent).toBe('T01 Done was not pressed in time')
  expect(get('timeline-verdict').textContent).toContain('DP020')
  await happen(() => get('case-file-play').click())
  expect(useReplay.getState().open).toMatchObject({ file: openedCase.file, serial: '69-4984200-0' })
  await happen(() => get('case-file-close').click())
  expect(find('case-file-opened')).toBeNull()
})

test('without a token nothing can be saved, and a file can be opened', async () => {
  const { find, get } = await show(source(), null)
  expect(find('case-file-make')).toBeNull()
  expect(get('case-file-view').textContent).toContain('choose a camera token')
  expect(get('case-file-open')).toBeTruthy()
})
