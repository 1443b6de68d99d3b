import type { ComponentType } from 'react'
import { faceOfKind } from '../faces/faces.ts'
import { CameraToken, lay, type Pose } from './camera-token.tsx'
import { type Pose as FobPose, lay as layFob } from './key-fob.ts'
import type { Story } from './story.ts'

/** How a kind of token stands in its stories. */
interface Posed {
  /** Brings what no view tells into the story's state, before the face is drawn. */
  lay(story: Story): void
  readonly Face: ComponentType
}

/** Kinds that lie in several ways, or see something that is no part of the window. The stories of a kind are the file of its name in build/stories/kinds. */
const POSED: Readonly<Partial<Record<Story['kind'], Posed>>> = {
  'camera-token': { lay: ({ name, pose }) => lay(name, pose as Pose), Face: CameraToken },
  'key-fob': { lay: ({ pose }) => layFob(pose as FobPose), Face: faceOfKind('key-fob').Device },
}

/** The kind's own way, or its face as it is. */
export const posedOf = ({ kind }: Pick<Story, 'kind'>): Posed =>
  POSED[kind] ?? { lay: () => {}, Face: faceOfKind(kind).Device }
