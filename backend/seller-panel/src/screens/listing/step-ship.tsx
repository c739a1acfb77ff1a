import { type ShipClass, shipClasses } from "@chophien/vocabulary/goods"
import { type TextKey, t } from "../../i18n"
import { Choice } from "../../ui/choice"
import type { IconName } from "../../ui/icon"
import type { Change, Draft, Problems } from "./draft"

/** How each way of travelling is said and drawn. */
export const shipTexts: Record<ShipClass, { label: TextKey; hint: TextKey; icon: IconName }> = {
  ambient: { label: "ship_ambient", hint: "ship_ambient_hint", icon: "parcel" },
  fresh: { label: "ship_fresh", hint: "ship_fresh_hint", icon: "leaf" },
  chilled: { label: "ship_chilled", hint: "ship_chilled_hint", icon: "cool" },
  frozen: { label: "ship_frozen", hint: "ship_frozen_hint", icon: "snowflake" },
  fragile: { label: "ship_fragile", hint: "ship_fragile_hint", icon: "glass" },
  bulky: { label: "ship_bulky", hint: "ship_bulky_hint", icon: "box" },
  heavy: { label: "ship_heavy", hint: "ship_heavy_hint", icon: "weight" },
}

/** The fourth step: how the goods travel. */
export function StepShip({ draft, change, problems }: { draft: Draft; change: Change; problems: Problems }) {
  return (
    <Choice
      quiet
      legend={t("step_ship")}
      hint={t("step_ship_hint")}
      value={draft.ship_class}
      onChange={(ship_class) => change({ ship_class })}
      options={shipClasses.map((value) => ({
        value,
        label: t(shipTexts[value].label),
        hint: t(shipTexts[value].hint),
        icon: shipTexts[value].icon,
      }))}
      problem={problems.ship_class}
    />
  )
}
