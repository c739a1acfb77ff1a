import { askForSeason } from "@chophien/contract/store/season-notices"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { askForSeason as ask } from "../../../../../../use-cases/ask-for-season"

/** POST /store/catalogue/listings/:handle/season-notices: asks for one mail once the listing's season begins. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { handle } = readInput(askForSeason.params, req.params)
  res.status(201).json(await ask(req.scope, handle, readInput(askForSeason.body, req.body)))
}
