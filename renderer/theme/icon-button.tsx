import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface IconButtonProps
  extends Pick<ComponentProps<'button'>, 'aria-disabled' | 'aria-pressed' | 'aria-expanded' | 'onClick' | 'ref'> {
  readonly icon: IconName
  readonly size?: number
  /** What it does: for the pointer that rests on it, and for those who do not see it. */
  readonly label: string
  readonly className: string | undefined
  readonly testId: string
}

/** A button that is a drawing. */
export function IconButton({ icon, size, label, className, testId, ...others }: IconButtonProps) {
  return (
    <button type="button" className={className} data-testid={testId} aria-label={label} title={label} {...others}>
      <Icon name={icon} size={size} />
    </button>
  )
}
