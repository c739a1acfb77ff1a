/** The numbers that decide when and how sellers are paid. */
export const settingNames = [
  /** Days after delivery in which goods may be sent back. */
  "return_days",
  /** Days after dispatch after which a parcel counts as delivered, when nobody says so. */
  "assumed_delivery_days",
  /** Whole VND: less than this stays until the next time. */
  "payout_min",
  /** Whole VND that stay with the market for what may come back. */
  "reserve",
  /** Days of notice before a fee rises. */
  "fee_notice_days",
] as const
export type SettingName = (typeof settingNames)[number]

/** Each setting's value at a moment. */
export type Settings = Record<SettingName, number>

/** What a setting may be. */
export const settingBounds: Readonly<Record<SettingName, { min: number; max: number }>> = {
  return_days: { min: 0, max: 60 },
  assumed_delivery_days: { min: 1, max: 60 },
  payout_min: { min: 0, max: 10_000_000 },
  reserve: { min: 0, max: 100_000_000 },
  fee_notice_days: { min: 0, max: 60 },
}

/** A setting's value from a moment on. */
export type SettingRow = { id: string; name: string; value: number; valid_from: Date }

/**
 * The settings that hold at a moment.
 * @throws Error where one was never set
 */
export function settingsAt(rows: readonly SettingRow[], at: Date): Settings {
  const settingOf = (name: SettingName): number => {
    const [row] = rows
      .filter((each) => each.name === name && Number(each.valid_from) <= Number(at))
      .sort((a, b) => Number(b.valid_from) - Number(a.valid_from) || (a.id < b.id ? 1 : -1))
    if (!row) throw new Error(`The setting ${name} has no value`)
    return row.value
  }
  return {
    return_days: settingOf("return_days"),
    assumed_delivery_days: settingOf("assumed_delivery_days"),
    payout_min: settingOf("payout_min"),
    reserve: settingOf("reserve"),
    fee_notice_days: settingOf("fee_notice_days"),
  }
}
