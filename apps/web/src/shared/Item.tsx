import { DataList, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** One thing that is known, in a `DataList`. */
export function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <DataList.Item>
      <DataList.ItemLabel>{label}</DataList.ItemLabel>
      <DataList.ItemValue>
        <Text component="div" size="sm">
          {children}
        </Text>
      </DataList.ItemValue>
    </DataList.Item>
  )
}
