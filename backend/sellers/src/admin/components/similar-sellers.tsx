import type { Answer } from "@chophien/contract"
import type { listSimilarSellers } from "@chophien/contract/staff/sellers"
import { formatPhone, useTexts } from "@chophien/platform/admin-kit"
import { Alert, Checkbox, Label, Text } from "@medusajs/ui"

/** Sellers that may be the one that is being made, and the box that says it is another one. */
export function SimilarSellers({
  sellers,
  isOther,
  onOther,
}: {
  sellers: Answer<typeof listSimilarSellers>["sellers"]
  isOther: boolean
  onOther: (isOther: boolean) => void
}) {
  const { t } = useTexts()
  return (
    <Alert variant="warning">
      <div className="flex flex-col gap-y-3">
        <Text size="small" weight="plus">
          {t("similar.title")}
        </Text>
        <ul className="flex flex-col gap-y-2">
          {sellers.map(({ id, name, commune_full_name, phone, status, like }) => (
            <li key={id}>
              <a
                className="text-ui-fg-base txt-compact-small underline"
                href={`/app/sellers/${id}`}
                target="_blank"
                rel="noreferrer"
              >
                {name}
              </a>
              <Text size="small" className="text-ui-fg-subtle">
                {[commune_full_name, formatPhone(phone), t(`status.${status}`)].join(" · ")}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {t("similar.like", { like: like.map((one) => t(`similar.${one}`)).join(", ") })}
              </Text>
            </li>
          ))}
        </ul>
        <div className="flex items-center gap-x-2">
          <Checkbox
            id="other-seller"
            checked={isOther}
            onCheckedChange={(checked) => onOther(checked === true)}
          />
          <Label htmlFor="other-seller">{t("similar.other")}</Label>
        </div>
      </div>
    </Alert>
  )
}
