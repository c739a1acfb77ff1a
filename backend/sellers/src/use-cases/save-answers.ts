import type { ReadBody } from "@chophien/contract"
import type { saveAnswers as route } from "@chophien/contract/store/applications"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { applicationWords } from "../applications/application-words"
import { requireOpen } from "../applications/find-own-application"
import { onboarding } from "../modules/onboarding"
import type { ApplicationRow } from "../modules/onboarding/service"
import { texts } from "../texts"

/**
 * Saves what was answered; what is not sent stays. The identity number is kept sealed.
 * @throws Problem `application_closed`, `seller_commune_unknown`
 */
export async function saveAnswers(
  container: MedusaContainer,
  row: ApplicationRow,
  { identity_number, ...typed }: ReadBody<typeof route>
): Promise<ApplicationRow> {
  requireOpen(row)
  const service = onboarding(container)
  const sent = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
  const answers: Partial<ApplicationRow> = sent
  const { commune_code } = typed
  if (commune_code) {
    const place = (await readPlaces(container, [commune_code])).get(commune_code)
    if (!place || place.province_code !== (typed.province_code ?? row.province_code))
      throw new Problem("invalid_request", texts.seller_commune_unknown, {
        param: "commune_code",
        values: { commune_code },
      })
  }
  const identity =
    identity_number === undefined
      ? {}
      : {
          identity_sealed:
            identity_number && service.seal(`identity ${row.id}`, Buffer.from(identity_number, "utf8")),
        }
  return await service.updateSellerApplications({
    id: row.id,
    ...sent,
    ...identity,
    folded: applicationWords({ ...row, ...answers }),
  })
}
