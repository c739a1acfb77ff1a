import { readOwnDossier as route } from "@chophien/contract/seller/dossier"
import { sellerRead } from "../../../http/route"
import { readOwnDossier } from "../../../use-cases/read-own-dossier"

/** What selling asks of this seller and where that stands. */
export const GET = sellerRead(route.query, ({ container, seller, locale }) =>
  readOwnDossier(container, seller, locale)
)
