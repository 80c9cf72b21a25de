/** A made-up company. Names from many places, because lists, search and sorting must be at home with all of them. */
export const COMPANY = 'Northwind Coffee'
export const DOMAIN = 'northwind.example'
/** Everybody's, in the demo. */
export const DEMO_PASSWORD = 'coffee before meetings'

/** Department → the one above; null for the root. */
export const DEPARTMENTS: Record<string, string | null> = {
  Roastery: null,
  'Quality lab': 'Roastery',
  Shops: null,
  'Shop Hamburg': 'Shops',
  'Shop Lisbon': 'Shops',
  Engineering: null,
  People: null,
}

/** Who heads what, by last name; the company is the admin's. */
export const HEADS: Record<string, string> = {
  [COMPANY]: 'Lindqvist',
  Roastery: 'Mensah',
  'Quality lab': 'Yılmaz',
  Shops: 'Schäfer',
  'Shop Hamburg': 'Brandt',
  'Shop Lisbon': 'Ferreira',
  Engineering: 'Raman',
  People: 'García',
}

export const WORKGROUPS = ['Green coffee tastings', 'Works council', 'Choir', 'Five-a-side football']

type Person = [
  firstName: string,
  lastName: string,
  department: string | null,
  position: string,
  ...workgroups: number[],
]

export const ADMIN: Person = ['Ada', 'Lindqvist', null, 'Managing director', 1]
export const MODERATORS: Person[] = [
  ['Mateo', 'García', 'People', 'People partner', 1, 2],
  ['Hannah', 'Schäfer', 'Shops', 'Head of shops'],
]
export const EMPLOYEES: Person[] = [
  ['Zoë', 'Åkerlund', 'Engineering', 'Software engineer', 3],
  ['Ольга', 'Иванова', 'Engineering', 'Data engineer'],
  ['李', '小龙', 'Roastery', 'Roaster', 0],
  ['Sinéad', "O'Neill-Smith", 'Shop Hamburg', 'Barista', 2],
  ['Kwame', 'Mensah', 'Roastery', 'Head roaster', 0, 3],
  ['Aylin', 'Yılmaz', 'Quality lab', 'Q grader', 0],
  ['João', 'Ferreira', 'Shop Lisbon', 'Shop manager'],
  ['Beatriz', 'Nunes', 'Shop Lisbon', 'Barista', 2],
  ['Noah', 'van den Berg', 'Engineering', 'Site reliability engineer', 3],
  ['Priya', 'Raman', 'Engineering', 'Engineering manager'],
  ['Tomasz', 'Wójcik', 'Roastery', 'Maintenance technician', 3],
  ['Yuki', 'Tanaka', 'Quality lab', 'Sensory analyst', 0],
  ['Fatima', 'El Amrani', 'People', 'Payroll specialist', 1],
  ['Lukas', 'Brandt', 'Shop Hamburg', 'Shop manager', 3],
  ['Chiara', 'Rossi', 'Shops', 'Visual merchandiser', 2],
  ['Emeka', 'Okafor', 'Engineering', 'Product designer'],
  ['Maja', 'Nilsson', 'Shop Hamburg', 'Barista'],
  ['Amélie', 'Dubois', 'People', 'Recruiter', 2],
  ['Rui', 'Almeida', 'Shop Lisbon', 'Barista', 3],
  ['Anh', 'Nguyễn', 'Quality lab', 'Laboratory assistant'],
  ['Daniel', 'Cohen', 'Engineering', 'Security engineer', 1],
  ['Ingrid', 'Haugen', 'Roastery', 'Buyer of green coffee', 0],
  ['Omar', 'Haddad', 'Shops', 'Logistics coordinator'],
  ['Grace', 'Achieng', 'Roastery', 'Production planner', 0, 2],
]
/** Mail domain of each, because that is what a moderator looks at. */
export const APPLICANTS: [firstName: string, lastName: string, domain: string, hoursAgo: number][] = [
  ['Freya', 'Holm', 'holmgren-logistics.example', 0.3],
  ['Santiago', 'Ruiz', 'freelance.example', 2],
  ['Mei', 'Chen', 'beanworks.example', 5],
  ['Viktor', 'Petrov', 'freelance.example', 20],
  ['Leila', 'Moradi', 'agency-blau.example', 27],
  ['Jonas', 'Keller', 'uni-hamburg.example', 50],
]
export const REJECTED: typeof APPLICANTS = [
  ['Cheap', 'Backlinks', 'seo-promo.example', 96],
  ['Max', 'Unknown', 'mailbox.example', 200],
]
export const DEACTIVATED: Person[] = [
  ['Bruno', 'Costa', 'Shop Lisbon', 'Barista'],
  ['Klara', 'Novák', 'Engineering', 'Working student'],
  ['Peter', 'Jensen', 'Roastery', 'Roaster'],
  ['Sofia', 'Marin', 'Shops', 'Store assistant'],
  ['Idris', 'Bello', 'People', 'Intern'],
]

/** Addresses of those whose names have no Latin letters, by last name. */
export const ROMANISED: Record<string, string> = { Иванова: 'olga.ivanova', 小龙: 'xiaolong.li' }
