/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { FormToken } from '../../web/layout.tsx'
import type { FrameView } from './frame-view.ts'
import type { Kinds } from './page-drawing.ts'

/** Whose form it is, also when its visit is over. */
export function OwnForm<Of extends Kinds>({
  view,
}: {
  readonly view: Pick<FrameView<Of>, 'formToken' | 'path' | 'sender'>
}) {
  return (
    <>
      <FormToken view={view} />
      <input type="hidden" name="form-sender" value={view.sender} />
    </>
  )
}
