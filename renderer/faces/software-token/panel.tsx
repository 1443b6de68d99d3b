import { useTokenOf } from '../../connection/context.ts'
import { AppSection } from './app-section.tsx'
import { MailSection } from './mail-section.tsx'
import { PhoneSection } from './phone-section.tsx'
import { TokensSection } from './tokens-section.tsx'

/** What reaches a telephone from outside its screen. */
export function Panel() {
  const view = useTokenOf('software-token', (known) => known)
  if (view === null) return null
  return (
    <>
      {view.profile === 'sk-app' ? (
        <AppSection key={view.id} view={view} />
      ) : (
        <>
          <MailSection key={view.id} hasMail={view.hasMail} />
          <TokensSection view={view} />
        </>
      )}
      <PhoneSection view={view} />
    </>
  )
}
