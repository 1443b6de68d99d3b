import { useTranslation } from 'react-i18next'
import { Icon } from '../theme/icon.tsx'
import css from './camera-controls.module.css'
import { useCamera } from './camera-store.ts'
import { applyControls, type Chosen, type Range, readControls, rememberControls } from './controls.ts'
import { runningTrack } from './use-source.ts'

function Slider({ name, range, onChange }: { name: 'zoom' | 'focus'; range: Range; onChange(value: number): void }) {
  const { t } = useTranslation()
  return (
    <label className={css.slider}>
      <span>{t(`controls.${name}`)}</span>
      <input
        type="range"
        data-testid={`camera-${name}`}
        min={range.min}
        max={range.max}
        step={range.step}
        value={range.value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  )
}

/** Light, zoom and focus where the camera offers them, and the mirrored picture. Kept for each camera. */
export function CameraControls() {
  const { t } = useTranslation()
  const controls = useCamera((state) => state.controls)
  if (!controls) return null
  const set = async (chosen: Chosen) => {
    const track = runningTrack()
    if (!track) return
    rememberControls(controls.deviceId, chosen)
    await applyControls(track, chosen)
    const mirror = chosen.mirror ?? controls.mirror
    if (runningTrack() === track) useCamera.setState({ controls: readControls(track, { mirror }) })
  }
  return (
    <div className={css.controls} data-testid="camera-controls">
      <div className={css.buttons}>
        {controls.torch !== null && (
          <button
            type="button"
            className={css.button}
            data-testid="camera-torch"
            aria-pressed={controls.torch}
            onClick={() => void set({ torch: controls.torch !== true })}
          >
            <Icon name="torch" size={15} /> {t('controls.torch')}
          </button>
        )}
        <button
          type="button"
          className={css.button}
          data-testid="camera-mirror"
          aria-pressed={controls.mirror}
          onClick={() => void set({ mirror: !controls.mirror })}
        >
          <Icon name="mirror" size={15} /> {t('controls.mirror')}
        </button>
      </div>
      {controls.zoom && <Slider name="zoom" range={controls.zoom} onChange={(zoom) => void set({ zoom })} />}
      {controls.focus && <Slider name="focus" range={controls.focus} onChange={(focus) => void set({ focus })} />}
    </div>
  )
}
