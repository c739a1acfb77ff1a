import type { TariffVersion as ShownTariff } from "@chophien/contract/staff/tariffs"
import type { TariffVersion } from "./modules/shipping-tariff/service"

/** A tariff as it travels to staff's screens. */
export const showTariff = ({ id, effective_at, created_by, note, tariff }: TariffVersion): ShownTariff => ({
  id,
  effective_at: new Date(effective_at).toISOString(),
  created_by,
  note,
  tariff,
})
