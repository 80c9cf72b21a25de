import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Rows of lists, in pixels. Virtual lists reckon with it. */
export const ROW_HEIGHT = 44
/** As wide as forms and their lists become, in pixels: what a window of 1280 has beside the navigation. */
export const READABLE = 992
/** The width from which the navigation stands beside the view, as Mantine names it. */
export const WIDE = 'sm'

const accent: MantineColorsTuple = [
  '#eef3ff',
  '#dde6fe',
  '#bccdfc',
  '#91adf9',
  '#6c8ff5',
  '#4068ea',
  '#2f55d4',
  '#2746ae',
  '#233d8b',
  '#1f346f',
]

// Darker than Mantine's where white words stand on it.
const red: MantineColorsTuple = [
  '#fef3f2',
  '#fee4e2',
  '#fecdca',
  '#fda29b',
  '#f97066',
  '#dc3529',
  '#d92d20',
  '#b42318',
  '#912018',
  '#7a271a',
]

const gray: MantineColorsTuple = [
  '#f9fafb',
  '#f3f4f6',
  '#e7e9ed',
  '#d7dae0',
  '#bfc4cc',
  '#969da9',
  '#646b78',
  '#4a515e',
  '#2f3540',
  '#171a21',
]

// What Mantine draws dark schemes from: 0 text, 2 dimmed, 4 borders, 6 controls, 7 the page.
const dark: MantineColorsTuple = [
  '#e6e8ec',
  '#c3c8d1',
  '#9aa1ae',
  '#858c99',
  '#30343d',
  '#262a32',
  '#1c1f26',
  '#14161b',
  '#0f1115',
  '#0a0b0e',
]

const FINE_PRINT = { marginTop: 4, fontSize: 'var(--mantine-font-size-xs)', lineHeight: '16px' }
const TITLE = { fontSize: 'var(--mantine-font-size-lg)', lineHeight: '24px', fontWeight: 600 }
const VEIL = { backgroundOpacity: 0.3 }

const LISTED = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: 264, overflowY: 'auto' } },
} as const

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent, red, gray, dark },
  black: gray[9],
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSmoothing: true,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '22px', lg: '24px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '22px' },
    },
  },
  components: {
    Alert: {
      defaultProps: { variant: 'light' },
      styles: {
        message: { fontSize: 'var(--mantine-font-size-sm)', lineHeight: '20px' },
        icon: { marginInlineEnd: 8 },
        // A long word within it breaks; else it would push the button that closes it out of sight.
        body: { minWidth: 0 },
      },
    },
    Button: { styles: { label: { fontWeight: 500 } } },
    // What stands there as an example looks like one, also where nothing was filled in.
    Input: { vars: () => ({ wrapper: { '--input-placeholder-color': 'var(--mantine-color-placeholder)' } }) },
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: FINE_PRINT, error: FINE_PRINT } },
    // The placeholder that takes the first focus is no child that a menu may have.
    Menu: { defaultProps: { shadow: 'md', width: 220, withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { centered: true, overlayProps: VEIL }, styles: { title: TITLE } },
    Drawer: { defaultProps: { position: 'right', size: 'lg', overlayProps: VEIL }, styles: { title: TITLE } },
    Table: {
      defaultProps: { verticalSpacing: 0, highlightOnHover: true, borderColor: 'var(--foyer-line)' },
      styles: {
        table: { fontVariantNumeric: 'tabular-nums' },
        td: { height: ROW_HEIGHT },
        th: {
          height: 36,
          fontSize: 'var(--mantine-font-size-xs)',
          fontWeight: 500,
          color: 'var(--mantine-color-dimmed)',
        },
      },
    },
    // The list scrolls, not a box around it: scrolling belongs to what the arrow keys move in.
    Select: LISTED,
    MultiSelect: LISTED,
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
  },
})

/** What components alone cannot say: surfaces, and greys dark enough to read. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-default-border': gray[3],
    '--mantine-color-error': red[7],
    '--foyer-caution': '#a15407',
    '--foyer-line': gray[2],
    '--foyer-sunken': gray[0],
    '--foyer-hover': gray[2],
    '--foyer-card': '#fff',
  },
  dark: {
    '--mantine-color-placeholder': dark[3],
    '--mantine-color-error': red[4],
    '--foyer-caution': '#f5b342',
    '--foyer-line': dark[5],
    '--foyer-sunken': dark[8],
    '--foyer-hover': dark[6],
    '--foyer-card': dark[7],
  },
})
