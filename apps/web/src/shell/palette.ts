import { createSpotlight } from '@mantine/spotlight'

/** Whether the palette is open; here, so that what opens it does not carry it. */
export const [paletteStore, palette] = createSpotlight()
