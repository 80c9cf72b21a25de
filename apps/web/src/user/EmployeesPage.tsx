import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { ExportButton } from '../shared/list/ExportButton.tsx'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { EmployeeFilters } from './EmployeeFilters.tsx'
import { EmployeesTable } from './EmployeesTable.tsx'
import { shownColumns } from './employeeColumns.tsx'
import { Employees, EmployeesInDetail, employeesVariables } from './employeesQuery.ts'
import { NoEmployees } from './NoEmployees.tsx'
import { UserDrawer } from './UserDrawer.tsx'
import { useEmployeeColumns } from './useEmployeeColumns.ts'

/** Who belongs to the company. All of the view's state is in the address, so that it can be bookmarked. */
export default function EmployeesPage() {
  const { t } = useTranslation('user')
  const asked = useSearch({ from: '/signed-in/employees' })
  // A bookmark of an admin's, opened by somebody else, shows them what they may see.
  const search = can.seeDeactivated(useViewer()) ? asked : { ...asked, status: undefined }
  const navigate = useNavigate({ from: '/employees' })
  const { chosen } = useEmployeeColumns()
  const columns = shownColumns(chosen)
  const query = columns.some(({ inDetail }) => inDetail) ? EmployeesInDetail : Employees
  const variables = employeesVariables(search)
  const list = useEndless(query as typeof Employees, variables)
  const count =
    list.total === null
      ? '\u00a0'
      : t(search.status === 'DEACTIVATED' ? 'DEACTIVATED' : 'ACTIVE', { count: list.total })
  return (
    <>
      <PageHeader title={t('employees')} description={<span role="status">{count}</span>}>
        <ColumnsMenu />
        <ExportButton file="employees.csv" asked={{ ...variables.filter, orderBy: variables.orderBy }} />
      </PageHeader>
      <EmployeeFilters />
      <ListFrame list={list} empty={<NoEmployees />}>
        {rows => <EmployeesTable rows={rows} total={list.total ?? rows.length} columns={columns} />}
      </ListFrame>
      <UserDrawer
        id={search.user}
        onClose={() => navigate({ search: before => ({ ...before, user: undefined }), resetScroll: false })}
      />
    </>
  )
}
