import { ActDrawer, reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { isSellerKind, type SellerKind, sellerKinds } from "@chophien/vocabulary/seller"
import { Label, RadioGroup, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { useStartApplication } from "../applications"

/** Begins an application beside a producer. */
export function ApplicationStart({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const start = useStartApplication()
  const [kind, setKind] = useState<SellerKind>("household")
  return (
    <ActDrawer
      title={t("applications.start_title")}
      action={t("applications.start")}
      isBusy={start.isPending}
      onClose={onClose}
      onAct={() =>
        start.mutate(
          { kind },
          {
            onSuccess: ({ application }) => navigate(`/applications/${application.id}`),
            onError: (error) => toast.error(reasonOf(error, t)),
          }
        )
      }
    >
      <Text size="small">{t("applications.start_hint")}</Text>
      <RadioGroup
        aria-label={t("form.kind")}
        value={kind}
        onValueChange={(value) => isSellerKind(value) && setKind(value)}
      >
        {sellerKinds.map((each) => (
          <div key={each} className="flex items-center gap-x-3 py-1">
            <RadioGroup.Item value={each} id={`kind-${each}`} />
            <Label htmlFor={`kind-${each}`}>{t(`kind.${each}`)}</Label>
          </div>
        ))}
      </RadioGroup>
    </ActDrawer>
  )
}
