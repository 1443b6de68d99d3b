import type { ComponentType } from 'react'
import { CameraToken, lay, type Pose } from './camera-token.tsx'
import type { Story } from './story.ts'

/** How a kind of token stands in its stories. */
interface Posed {
  /** Brings what no view tells into the story's state, before the face is drawn. */
  lay(story: Story): void
  readonly Face: ComponentType
}

/** By the kind's name. Its stories are the file of that name in build/stories/kinds. */
export const POSED: Readonly<Record<Story['kind'], Posed>> = {
  'camera-token': { lay: ({ name, pose }) => lay(name, pose as Pose), Face: CameraToken },
}
