import { Accordion } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CodeBlock } from '../shared/CodeBlock.tsx'
import type { ExampleFile } from './guide.ts'

/** Whole programs, by the names that they have in the repository; each opens where it is wanted. */
export function ExampleFiles({ files }: { files: ExampleFile[] }) {
  const { t } = useTranslation('guides')
  return (
    <Accordion multiple variant="contained" order={3}>
      {files.map(({ name, code }) => (
        <Accordion.Item key={name} value={name}>
          <Accordion.Control styles={{ label: { fontFamily: 'var(--mantine-font-family-monospace)' } }} fz="sm">
            {name}
          </Accordion.Control>
          <Accordion.Panel>
            <CodeBlock text={code} label={t('copyFile', { name })} maxHeight={400} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}
