import { t } from '../text/t.ts'

/** The article as cited; empty where the rule has none (custom, domestic law, networks). */
export const articleInWords = (article: string, confirmed: boolean): string => {
  if (article === 'none') return ''
  if (!confirmed) return t('article.toConfirm')
  return t(/ and | to |, /.test(article) && !article.includes('Vienna') ? 'article.citedMany' : 'article.cited', {
    article,
  })
}

/** An instrument and its article, as the margin cites them. */
export const cite = (instrument: string, article: string): string =>
  article === '' ? instrument : `${instrument}, ${article}`
