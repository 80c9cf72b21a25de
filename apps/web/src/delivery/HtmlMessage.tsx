import { useTranslation } from 'react-i18next'
import classes from './delivery.module.css'

/** HTML that came from elsewhere, in a frame without scripts and without an origin. Its links open a window of their own. */
export function HtmlMessage({ html }: { html: string }) {
  const { t } = useTranslation('delivery')
  return (
    <iframe
      className={classes.frame}
      title={t('message')}
      sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
      srcDoc={inNewWindow(html)}
    />
  )
}

function inNewWindow(html: string): string {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, head => head + base) : base + html
}
