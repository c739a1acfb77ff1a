/** How goods travel; shipping options, their prices and where they may go follow from it. */
export const shipClasses = ["ambient", "fresh", "chilled", "frozen", "fragile", "bulky", "heavy"] as const
export type ShipClass = (typeof shipClasses)[number]

/** Ship classes of goods that spoil, unless their seller says otherwise. */
export const perishableClasses: readonly ShipClass[] = ["fresh", "chilled", "frozen"]

/** Ship classes of goods that must be kept cold from door to door. */
export const coldClasses: readonly ShipClass[] = ["chilled", "frozen"]

/** How far goods were processed, for the tax that is withheld (VAT law 48/2024, art. 5(1)). */
export const processingLevels = ["raw", "preliminary", "processed"] as const
export type ProcessingLevel = (typeof processingLevels)[number]

/** Whether a value names a ship class. No other spelling counts: `Chilled` is none. */
export const isShipClass = (value: unknown): value is ShipClass => shipClasses.some((each) => each === value)

/** Whether a value names a level of processing. */
export const isProcessingLevel = (value: unknown): value is ProcessingLevel =>
  processingLevels.some((each) => each === value)
