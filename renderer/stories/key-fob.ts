import { useSide } from '../faces/touch/side.ts'

/** Which side is seen. */
export type Pose = 'front' | 'back'

/** Lays the token down as the story has it, before it is drawn. */
export function lay(pose: Pose): void {
  useSide.setState({ side: pose })
}
