import { tariffBounds } from "@chophien/contract/staff/tariffs"
import { Field, formatNumber, NumberCell, useTexts } from "@chophien/platform/admin-kit"
import { generalNames, generalUnits, type Tariff } from "../tariff"

/** What holds for every parcel: surcharges, weights, volume. */
export function TariffGeneral({
  tariff,
  onChange,
}: {
  tariff: Tariff
  onChange?: ((tariff: Tariff) => void) | undefined
}) {
  const { t } = useTexts()
  if (!onChange) {
    return (
      <dl className="grid gap-x-6 gap-y-3 px-6 py-4 sm:grid-cols-2 lg:grid-cols-3">
        {generalNames.map((name) => (
          <div key={name}>
            <dt className="txt-compact-small text-ui-fg-subtle">{t(`tariff.${name}`)}</dt>
            <dd className="txt-compact-medium-plus tabular-nums">
              {formatNumber(tariff[name])}&nbsp;{generalUnits[name]}
            </dd>
          </div>
        ))}
        <div>
          <dt className="txt-compact-small text-ui-fg-subtle">{t("tariff.remote_communes")}</dt>
          <dd className="txt-compact-medium-plus tabular-nums">
            {t("tariff.remote_count", { count: tariff.remote_communes.length })}
          </dd>
        </div>
      </dl>
    )
  }
  return (
    <div className="grid gap-4 px-6 py-4 sm:grid-cols-2 lg:grid-cols-3">
      {generalNames.map((name) => (
        <Field key={name} label={`${t(`tariff.${name}`)} (${generalUnits[name]})`}>
          {(id) => (
            <NumberCell
              id={id}
              label={t(`tariff.${name}`)}
              bounds={tariffBounds[name]}
              value={tariff[name]}
              onChange={(value) => onChange({ ...tariff, [name]: value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
