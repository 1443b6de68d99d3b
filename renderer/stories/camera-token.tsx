import { type BackState, CLOSED, setBack } from '../faces/camera-token/battery-lid.ts'
import { Device } from '../faces/camera-token/device.tsx'
import { useSide } from '../faces/touch/side.ts'
import css from './camera-token.module.css'

/** Which side is seen, and how the lid and the cells lie. */
export type Pose = 'front' | 'back' | 'back-loose' | 'back-open' | 'back-one-out'

const BACKS: Readonly<Record<Pose, BackState>> = {
  front: CLOSED,
  back: CLOSED,
  'back-loose': { ...CLOSED, lid: 'loose' },
  'back-open': { ...CLOSED, lid: 'open' },
  'back-one-out': { lid: 'open', cells: [true, false, true] },
}

/** Lays the token down as the story has it, before it is drawn. */
export function lay(id: string, pose: Pose): void {
  setBack(id, BACKS[pose])
  useSide.setState({ side: pose === 'front' ? 'front' : 'back' })
}

/** What the camera sees in a story: a code on a lit screen, always the same. */
function Lens() {
  return (
    <svg className={css.lens} viewBox="0 0 320 240" aria-hidden="true">
      <rect width="320" height="240" fill="#2b333c" />
      <rect x="70" y="20" width="180" height="200" rx="4" fill="#f2f4f6" />
      <path
        d="M100 50h36v36h-36zM108 58v20h20v-20zM184 50h36v36h-36zM192 58v20h20v-20zM100 134h36v36h-36zM108 142v20h20v-20z"
        fill="#15181c"
        fillRule="evenodd"
      />
      <path
        d="M148 50v22h12v14h12V50zM100 98h30v12h16v14h-22v-8h-24zM160 98h14v24h-14zM186 96h34v12h-18v16h-16zM148 134h14v14h10v22h-24zM184 136h12v12h24v22h-12v-10h-24z"
        fill="#15181c"
      />
    </svg>
  )
}

export function CameraToken() {
  return <Device lens={<Lens />} />
}
