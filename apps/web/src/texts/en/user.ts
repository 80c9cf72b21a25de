export default {
  employees: 'Employees',
  applicants: 'Pending approval',
}
