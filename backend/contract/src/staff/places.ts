import { route } from "../route"
import { communesAnswer, communesQuery } from "../store/places"

export const searchCommunesForStaff = route({
  method: "GET",
  path: "/admin/gazetteer/communes",
  auth: "staff",
  summary: "Communes by name, as shoppers search them.",
  query: communesQuery,
  answer: communesAnswer,
})
