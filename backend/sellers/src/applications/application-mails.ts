import type { MailInput } from "@chophien/platform/mails/types"
import { site } from "@chophien/platform/site"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type ApplicationNews, applicationNewsMail } from "../mails/application-news"
import { onboarding } from "../modules/onboarding"
import type { ApplicationRow } from "../modules/onboarding/service"

/** The address at which an application goes on, on whichever phone opens it. */
const applicationAddress = (container: MedusaContainer, id: string): string =>
  `${site(container).storefront_url}/dang-ky-ban/tiep?don=${id}&ma=${onboarding(container).tokenOf(id)}`

/** The mails that tell an applicant what became of it; none to who gave no address. */
export const applicationMails = (
  container: MedusaContainer,
  row: ApplicationRow,
  { news, text, occasion }: { news: ApplicationNews; text: string | null; occasion: number }
): MailInput[] =>
  row.email
    ? [
        applicationNewsMail.mail({
          to: row.email,
          locale: row.locale,
          dedupe_key: `application:${row.id}:${news}:${occasion}`,
          data: {
            name: row.name ?? row.contact_name ?? row.code,
            code: row.code,
            news,
            text: text ?? "",
            application_url: applicationAddress(container, row.id),
          },
        }),
      ]
    : []
