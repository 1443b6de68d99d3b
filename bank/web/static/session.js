// A convenience: warns before a session ends by itself, and keeps it open without losing what was typed.
// Without scripts the page only leads to the logout page at the end.
{
  const warning = document.getElementById('idle-warning')
  const idle = Number(warning.dataset.idleSeconds) * 1000
  const notice = Math.min(5 * 60_000, idle / 3)
  let timers = []

  const leave = () => location.replace('/logout?reason=time-out')

  const start = () => {
    for (const timer of timers) clearTimeout(timer)
    warning.hidden = true
    timers = [
      setTimeout(() => {
        warning.hidden = false
      }, idle - notice),
      setTimeout(leave, idle + 1000),
    ]
  }

  warning.querySelector('button').addEventListener('click', async () => {
    const answer = await fetch('/session', { cache: 'no-store' }).catch(() => null)
    if (answer?.status === 204) start()
    else if (answer) leave()
  })
  start()
}
