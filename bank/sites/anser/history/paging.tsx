/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Text } from '../../../web/text.ts'

/** 全24件 (1～10件を表示中), and the pages by number, ten at a time as in the guide. */

const NUMBERS = 10

interface PagingProps {
  readonly t: Text
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly size: number
  readonly address: (page: number) => string
  /** Tells the one above the list from the one below. */
  readonly label: 'top' | 'end'
}

export function Paging({ t, total, page, size, address, label }: PagingProps) {
  const last = pagesOf(total, size)
  const first = page - ((page - 1) % NUMBERS)
  const numbers = Array.from({ length: Math.min(NUMBERS, last - first + 1) }, (_, i) => first + i)
  return (
    <div class="paging">
      <p data-testid={`total-${label}`}>
        {total === 0
          ? t('history.nothing')
          : t('history.total', { total, from: (page - 1) * size + 1, to: Math.min(page * size, total) })}
      </p>
      {last > 1 && (
        <nav aria-label={t(`history.pages-${label}`)}>
          {first > 1 && (
            <a href={address(first - 1)} class="jump">
              {t('history.ten-back')}
            </a>
          )}
          <ol>
            {numbers.map((number) => (
              <li key={number}>
                <a href={address(number)} aria-current={number === page ? 'page' : undefined}>
                  <span class="visually-hidden">{t('history.page')}</span>
                  {number}
                </a>
              </li>
            ))}
          </ol>
          {first + NUMBERS <= last && (
            <a href={address(first + NUMBERS)} class="jump">
              {t('history.ten-on')}
            </a>
          )}
        </nav>
      )}
    </div>
  )
}

/** How many pages there are; at least one. */
export function pagesOf(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size))
}
