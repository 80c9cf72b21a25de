import { useTranslation } from 'react-i18next'
import classes from './delivery.module.css'

interface HtmlMessageProps {
  html: string
  /** Whether its links lead nowhere: it only shows what will be. */
  inert?: boolean
}

/** HTML that came from elsewhere, in a frame without scripts and without an origin. Its links open a window of their own. */
export function HtmlMessage({ html, inert = false }: HtmlMessageProps) {
  const { t } = useTranslation('delivery')
  return (
    <iframe
      className={classes.frame}
      title={t('message')}
      sandbox={inert ? '' : 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'}
      srcDoc={inNewWindow(html)}
    />
  )
}

function inNewWindow(html: string): string {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, head => head + base) : base + html
}
