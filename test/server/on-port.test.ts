import { expect, it, vi } from 'vitest'
import { onPortOrAny } from '../../server/on-port.ts'

const refusing = (code: string) =>
  vi.fn(async (port: number) => {
    if (port !== 0) throw Object.assign(new Error(code), { code })
    return 'started'
  })

it.each(['EADDRINUSE', 'EACCES'])('takes any other port where the usual one is taken: %s', async (code) => {
  const start = refusing(code)
  expect(await onPortOrAny(5, start)).toBe('started')
  expect(start.mock.calls).toEqual([[5], [0]])
})

it('takes no other for another reason', async () => {
  const start = refusing('folder-in-use')
  await expect(onPortOrAny(5, start)).rejects.toMatchObject({ code: 'folder-in-use' })
  expect(start).toHaveBeenCalledOnce()
})
