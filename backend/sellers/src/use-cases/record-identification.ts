import type { ReadBody } from "@chophien/contract"
import type { recordIdentification as route } from "@chophien/contract/staff/dossiers"
import { Problem } from "@chophien/platform/problem"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { identificationProvider } from "../identity/providers"
import { onboarding } from "../modules/onboarding"
import { findHolder } from "../requirements/read-dossier-rows"
import { texts } from "../texts"
import { reopenSeller } from "./reopen-seller"

/**
 * Records an electronic identification, or waives it until a day. A stall that was closed for want of one opens again.
 * @throws Problem `not_found`, `identification_refused`, `identification_in_future`, `day_over`
 */
export async function recordIdentification(
  container: MedusaContainer,
  { id, author }: { id: string; author: string },
  body: ReadBody<typeof route>
): Promise<void> {
  const service = onboarding(container)
  const holder = await findHolder(container, id)
  const recorded = { holder_id: holder.id, recorded_by: author, recorded_at: new Date() }
  if (body.act === "waive") {
    if (body.until < dayInVietnam()) throw new Problem("invalid_request", texts.day_over, { param: "until" })
    await service.createSellerIdentifications({
      ...recorded,
      waived_until: body.until,
      reason: body.reason,
    })
  } else {
    const identified_at = body.identified_at ? new Date(body.identified_at) : new Date()
    if (identified_at > new Date())
      throw new Problem("invalid_request", texts.identification_in_future, { param: "identified_at" })
    const provider = identificationProvider(body.provider, { allows_sample: service.sample_identification })
    const { method, level, reference } = body
    const claim = await provider?.identify({ method, level, reference, identified_at })
    if (!provider || !claim) throw new Problem("conflict", texts.identification_refused, { param: "method" })
    await service.createSellerIdentifications({ ...recorded, provider: provider.id, ...claim })
  }
  if (id.startsWith("app_"))
    await service.addEntry({ application_id: id, act: "identified", actor: "staff", actor_id: author })
  await reopenSeller(container, holder.id)
}
