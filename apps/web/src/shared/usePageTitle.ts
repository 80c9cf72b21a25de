import { useDocumentTitle } from '@mantine/hooks'
import { useInstallation } from '../session/useViewer.ts'

/** Names the page in the window's title, then the company. */
export function usePageTitle(title: string) {
  const { companyName } = useInstallation()
  useDocumentTitle(`${title} · ${companyName}`)
}
