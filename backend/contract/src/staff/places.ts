import { communesAnswer, communesQuery } from "../store/places"
import { route } from "../wire/route"

export const searchCommunesForStaff = route({
  method: "GET",
  path: "/admin/gazetteer/communes",
  auth: "staff",
  summary: "Communes by name, as shoppers search them.",
  query: communesQuery,
  answer: communesAnswer,
})
